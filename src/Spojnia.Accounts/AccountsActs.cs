using Spojnia.Core.Access;
using Spojnia.Core.Audit;

namespace Spojnia.Accounts;

internal sealed record AccountCreated(Guid AccountId, string How) : IActRecord
{
    public string Kind => "accounts.account-created";
    public Subject Subject => new("account", AccountId);
    public string Sentence => $"Założono konto ({How}).";
}

internal sealed record EmailConfirmed(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.email-confirmed";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Potwierdzono adres e-mail konta.";
}

internal sealed record SignInPaused(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.sign-in-paused";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Wstrzymano logowanie po kilku nieudanych próbach z rzędu.";
}

internal sealed record RecoveryCodeUsed(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.recovery-code-used";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Zalogowano się kodem zapasowym.";
}

internal sealed record PasswordChanged(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.password-changed";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Zmieniono hasło.";
}

internal sealed record PasswordReset(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.password-reset";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Ustawiono nowe hasło z linku wysłanego e-mailem.";
}

internal sealed record SecondFactorEnabled(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.second-factor-enabled";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Włączono drugi składnik logowania.";
}

internal sealed record SecondFactorDisabled(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.second-factor-disabled";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Wyłączono drugi składnik logowania.";
}

internal sealed record SecondFactorReset(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.second-factor-reset";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Zresetowano drugi składnik logowania.";
}

internal sealed record RecoveryCodesMade(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.recovery-codes-made";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Wydano nowe kody zapasowe.";
}

internal sealed record PasskeyAdded(Guid AccountId, string Name) : IActRecord
{
    public string Kind => "accounts.passkey-added";
    public Subject Subject => new("account", AccountId);
    public string Sentence => $"Dodano klucz dostępu „{Name}”.";
}

internal sealed record PasskeyRemoved(Guid AccountId, string Name) : IActRecord
{
    public string Kind => "accounts.passkey-removed";
    public Subject Subject => new("account", AccountId);
    public string Sentence => $"Usunięto klucz dostępu „{Name}”.";
}

internal sealed record AccountBlocked(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.account-blocked";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Zablokowano konto.";
}

internal sealed record AccountUnblocked(Guid AccountId) : IActRecord
{
    public string Kind => "accounts.account-unblocked";
    public Subject Subject => new("account", AccountId);
    public string Sentence => "Odblokowano konto.";
}

internal sealed record ActingChanged(Guid AccountId, string? Organisation) : IActRecord
{
    public string Kind => "accounts.acting-changed";
    public Subject Subject => new("account", AccountId);
    public string Sentence => Organisation is null ? "Wybrano działanie we własnym imieniu." : $"Wybrano działanie w imieniu: {Organisation}.";
}

internal sealed record MembershipProposed(Guid MembershipId, string Person, string Organisation, string Role) : IActRecord
{
    public string Kind => "accounts.membership-proposed";
    public Subject Subject => new("membership", MembershipId);
    public string Sentence => $"Poproszono o przyjęcie: {Person}, {Organisation}, rola „{Roles.All[Role]}”.";
}

internal sealed record InvitationSent(Guid MembershipId, string Person, string Organisation, string Role) : IActRecord
{
    public string Kind => "accounts.invitation-sent";
    public Subject Subject => new("membership", MembershipId);
    public string Sentence => $"Wysłano zaproszenie: {Person}, {Organisation}, rola „{Roles.All[Role]}”.";
}

internal sealed record MembershipConfirmed(Guid MembershipId, string Person, string Organisation, string Role) : IActRecord
{
    public string Kind => "accounts.membership-confirmed";
    public Subject Subject => new("membership", MembershipId);
    public string Sentence => $"Potwierdzono członkostwo: {Person}, {Organisation}, rola „{Roles.All[Role]}”.";
}

internal sealed record InvitationAccepted(Guid MembershipId, string Person, string Organisation, string Role) : IActRecord
{
    public string Kind => "accounts.invitation-accepted";
    public Subject Subject => new("membership", MembershipId);
    public string Sentence => $"Przyjęto zaproszenie: {Person}, {Organisation}, rola „{Roles.All[Role]}”.";
}

internal sealed record MembershipRejected(Guid MembershipId, string Person, string Organisation) : IActRecord
{
    public string Kind => "accounts.membership-rejected";
    public Subject Subject => new("membership", MembershipId);
    public string Sentence => $"Odrzucono prośbę o przyjęcie: {Person}, {Organisation}.";
}

internal sealed record RoleChanged(Guid MembershipId, string Person, string Organisation, string From, string To) : IActRecord
{
    public string Kind => "accounts.role-changed";
    public Subject Subject => new("membership", MembershipId);
    public string Sentence => $"Zmieniono rolę: {Person}, {Organisation}, z „{Roles.All[From]}” na „{Roles.All[To]}”.";
}

internal sealed record MembershipEnded(Guid MembershipId, string Person, string Organisation) : IActRecord
{
    public string Kind => "accounts.membership-ended";
    public Subject Subject => new("membership", MembershipId);
    public string Sentence => $"Zakończono członkostwo: {Person}, {Organisation}.";
}

internal sealed record MembershipMoved(Guid MembershipId) : IActRecord
{
    public string Kind => "accounts.membership-moved";
    public Subject Subject => new("membership", MembershipId);
    public string Sentence => "Przeniesiono członkostwo, bo instytucje połączono w rejestrze.";
}

internal sealed record PasskeyRenamed(Guid AccountId, string From, string To) : IActRecord
{
    public string Kind => "accounts.passkey-renamed";
    public Subject Subject => new("account", AccountId);
    public string Sentence => $"Zmieniono nazwę klucza dostępu z „{From}” na „{To}”.";
}
