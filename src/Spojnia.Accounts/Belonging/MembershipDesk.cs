using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.Belonging;

/// <summary>
/// What is done to memberships, the same from the administrator's panel and from a head's. Adds to the coming save: the change, its act
/// and its letter.
/// </summary>
internal sealed class MembershipDesk(
    SpojniaDbContext db, LinkDesk links, AccountsNotices notices, ActLog acts, CallerAccessor caller, OrganisationNames organisations, TimeProvider clock)
{
    private Caller Caller => caller.Current;

    /// <summary>The person behind an address is asked to join: their account's person, or whom an open invitation already waits for.</summary>
    public async Task<Membership> InviteAsync(
        OrganisationCard organisation, string role, string givenName, string familyName, string email, CancellationToken cancellation)
    {
        Granting.Check(Caller, role, organisation);
        var person = await FindByEmailAsync(email, cancellation);
        if (person is null)
            db.People.Add(person = new Person(givenName, familyName, email));
        else
            await RefuseSecondAsync(person.Id, organisation.Id, "Ta osoba ma już członkostwo w tej instytucji albo otwarte zaproszenie. Znajdziesz ją na liście.", cancellation);

        var membership = Membership.Invite(person.Id, organisation.Id, role, Caller.UserId, clock.Now());
        db.Memberships.Add(membership);
        Send(membership, person, email, organisation);
        return membership;
    }

    /// <summary>Sends the letter of an open invitation again; the earlier link stops working.</summary>
    public async Task InviteAgainAsync(Membership membership, CancellationToken cancellation)
    {
        Refuse.If(membership.State is not (MembershipState.Invited or MembershipState.Confirmed), "To zaproszenie nie jest już aktualne.");
        var older = await db.OneTimeLinks.Where(link => link.MembershipId == membership.Id && link.Purpose == LinkPurpose.Invitation).ToListAsync(cancellation);
        Refuse.If(older.Count == 0 || older.Exists(link => link.UsedAt is not null), "To zaproszenie zostało już przyjęte.");
        var (person, organisation) = await AboutAsync(membership, cancellation);
        older.ForEach(link => link.Withdraw(clock.Now()));
        Send(membership, person, older[^1].Email, organisation);
    }

    /// <summary>Sends the open invitation of an address again, if there is one: somebody who was invited begins on their own.</summary>
    public async Task<bool> InviteAgainAsync(string email, CancellationToken cancellation)
    {
        var link = await OpenInvitationAsync(email, cancellation);
        if (link is null || await db.Memberships.SingleOrDefaultAsync(membership => membership.Id == link.MembershipId, cancellation) is not { IsOpen: true } membership)
            return false;
        await InviteAgainAsync(membership, cancellation);
        return true;
    }

    /// <summary>The signed-in person asks to join.</summary>
    public async Task ProposeAsync(OrganisationCard organisation, string role, CancellationToken cancellation)
    {
        Refuse.If(!Granting.ToAskFor.Contains(role), "Wybierz rolę z listy.");
        Refuse.If(!organisation.IsActive, "Ta instytucja już nie działa. Wybierz inną.");
        await RefuseSecondAsync(Caller.PersonId!.Value, organisation.Id, "Należysz już do tej instytucji albo Twoja prośba czeka na odpowiedź.", cancellation);
        var membership = Membership.Propose(Caller.PersonId.Value, organisation.Id, role, clock.Now());
        db.Memberships.Add(membership);
        acts.Add(new MembershipProposed(membership.Id, Caller.Name, organisation.Name, role));
    }

    public async Task ConfirmAsync(Membership membership, CancellationToken cancellation)
    {
        var (person, organisation) = await AboutAsync(membership, cancellation);
        Granting.Check(Caller, membership.Role, organisation);
        Refuse.If(membership.PersonId == Caller.PersonId, "Własną prośbę musi potwierdzić ktoś inny.");
        membership.Confirm(Caller.UserId, clock.Now());
        acts.Add(new MembershipConfirmed(membership.Id, person.FullName, organisation.Name, membership.Role));
        notices.MembershipConfirmed(membership.Id, person.Email, person.FullName, organisation.Name, Roles.All[membership.Role]);
    }

    public async Task RejectAsync(Membership membership, string? reason, CancellationToken cancellation)
    {
        var (person, organisation) = await AboutAsync(membership, cancellation);
        Granting.Check(Caller, membership.Role, organisation);
        membership.Reject(reason, Caller.UserId, clock.Now());
        acts.Add(new MembershipRejected(membership.Id, person.FullName, organisation.Name), reason);
        notices.MembershipRejected(membership.Id, person.Email, person.FullName, organisation.Name, membership.Reason);
    }

    public async Task ChangeRoleAsync(Membership membership, string role, string? reason, CancellationToken cancellation)
    {
        var (person, organisation) = await AboutAsync(membership, cancellation);
        Granting.Check(Caller, membership.Role, organisation);
        Granting.Check(Caller, role, organisation);
        await RefuseLastAdministratorAsync(membership, cancellation);
        var from = membership.Role;
        membership.ChangeRole(role);
        acts.Add(new RoleChanged(membership.Id, person.FullName, organisation.Name, from, role), reason);
    }

    public async Task EndAsync(Membership membership, string? reason, CancellationToken cancellation)
    {
        var (person, organisation) = await AboutAsync(membership, cancellation);
        // Everybody may leave on their own.
        if (membership.PersonId != Caller.PersonId)
            Granting.Check(Caller, membership.Role, organisation);
        await RefuseLastAdministratorAsync(membership, cancellation);
        membership.End(reason, clock.Now());
        acts.Add(new MembershipEnded(membership.Id, person.FullName, organisation.Name), reason);
        if (membership.PersonId != Caller.PersonId)
            notices.MembershipEnded(membership.Id, person.Email, person.FullName, organisation.Name, membership.Reason);
    }

    /// <summary>Somebody must be left who can give roles.</summary>
    public async Task RefuseLastAdministratorAsync(Membership membership, CancellationToken cancellation)
    {
        if (membership is not { Role: Roles.Administrator, State: MembershipState.Confirmed })
            return;
        var others = await db.Memberships.AnyAsync(other => other.Role == Roles.Administrator && other.State == MembershipState.Confirmed
            && other.PersonId != membership.PersonId && db.Set<Account>().Any(account => account.PersonId == other.PersonId && account.BlockedAt == null), cancellation);
        Refuse.If(!others, "To ostatni administrator. Najpierw nadaj tę rolę komuś innemu.");
    }

    /// <summary>The person and the organisation of a membership.</summary>
    public async Task<(Person Person, OrganisationCard Organisation)> AboutAsync(Membership membership, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(person => person.Id == membership.PersonId, cancellation);
        var organisation = await organisations.FindAsync(membership.OrganisationId, cancellation);
        Refuse.If(organisation is null, "Tej instytucji nie ma już w rejestrze.");
        return (person, organisation!);
    }

    private async Task<Person?> FindByEmailAsync(string email, CancellationToken cancellation)
    {
        var normalized = Account.Normalize(email);
        var personId = await db.Accounts.Where(account => account.NormalizedEmail == normalized).Select(account => (Guid?)account.PersonId)
            .SingleOrDefaultAsync(cancellation) ?? (await OpenInvitationAsync(email, cancellation))?.PersonId;
        return personId is null ? null : await db.People.SingleAsync(person => person.Id == personId, cancellation);
    }

    private Task<OneTimeLink?> OpenInvitationAsync(string email, CancellationToken cancellation)
    {
        var sent = email.Trim();
        return db.OneTimeLinks.Where(link => link.Purpose == LinkPurpose.Invitation && link.UsedAt == null && link.WithdrawnAt == null && link.Email == sent)
            .OrderByDescending(link => link.CreatedAt).FirstOrDefaultAsync(cancellation);
    }

    private async Task RefuseSecondAsync(Guid personId, Guid organisationId, string sentence, CancellationToken cancellation) =>
        Refuse.If(await db.Memberships.AnyAsync(membership => membership.PersonId == personId && membership.OrganisationId == organisationId
            && (membership.State == MembershipState.Proposed || membership.State == MembershipState.Invited || membership.State == MembershipState.Confirmed),
            cancellation), sentence);

    private void Send(Membership membership, Person person, string email, OrganisationCard organisation)
    {
        var (link, address) = links.Make(LinkPurpose.Invitation, email, personId: person.Id, membershipId: membership.Id);
        notices.Invited(link, address, person.FullName, organisation.Name, Roles.All[membership.Role]);
        // By the address, not by the name that its account may already have: whoever invites must not learn it before the answer.
        acts.Add(new InvitationSent(membership.Id, email, organisation.Name, membership.Role));
    }
}
