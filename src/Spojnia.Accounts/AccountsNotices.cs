using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.Notices;

namespace Spojnia.Accounts;

/// <summary>Letters of the module; each goes out with the save that it tells of.</summary>
internal sealed class AccountsNotices(Outbox outbox, SiteAddress site, SpojniaDbContext db)
{
    public void ConfirmEmail(OneTimeLink link, string address, string name) => Add(link, name, "Potwierdź adres e-mail",
        $"""
        Ktoś, najpewniej Ty, zakłada konto w serwisie Spójnia na ten adres e-mail.
        Aby potwierdzić adres i zacząć korzystać z konta, otwórz link:

        {address}

        Link działa raz, do {Until(link)}.
        Jeśli to nie Ty, nie rób nic: bez potwierdzenia konto nie zacznie działać.
        """);

    /// <summary>Tells the owner that somebody tried to register their address; at most once a day.</summary>
    public async Task AlreadyRegisteredAsync(Account account, string name, DateOnly today, CancellationToken cancellation)
    {
        var key = $"accounts.already-registered:{account.Id}:{today:yyyy-MM-dd}";
        if (await db.Outbox.AnyAsync(letter => letter.Key == key, cancellation))
            return;
        outbox.Add(new Letter(key, account.Email, name, "Masz już konto w serwisie Spójnia",
            $"""
            Dzień dobry,

            ktoś, być może Ty, próbuje założyć konto na ten adres e-mail, a takie konto już istnieje.
            Zaloguj się: {site.Of("/konto/logowanie")}
            Jeśli nie pamiętasz hasła, ustaw nowe: {site.Of("/konto/haslo/zapomniane")}

            Jeśli to nie Ty, nie rób nic: Twoje konto jest bezpieczne.
            """));
    }

    public void ResetPassword(OneTimeLink link, string address, string name) => Add(link, name, "Ustaw nowe hasło",
        $"""
        Aby ustawić nowe hasło do konta w serwisie Spójnia, otwórz link:

        {address}

        Link działa raz, do {Until(link)}.
        Jeśli to nie Ty prosisz o nowe hasło, nie rób nic: dotychczasowe hasło nadal działa.
        """);

    public void Invited(OneTimeLink link, string address, string name, string organisation, string role) => Add(link, name, $"Zaproszenie: {organisation}",
        $"""
        {organisation} zaprasza do współpracy w serwisie Spójnia. Rola: {role}.
        Aby przyjąć zaproszenie, otwórz link:

        {address}

        Link działa raz, do {Until(link)}.
        """);

    public void EmployeeInvited(OneTimeLink link, string address, string name, string organisation) => Add(link, name, $"Zaproszenie: {organisation}",
        $"""
        {organisation} zgłasza Cię jako swojego pracownika w serwisie Spójnia.
        Aby widzieć swoje zgłoszenia na szkolenia i zaświadczenia, załóż hasło do konta:

        {address}

        Link działa raz, do {Until(link)}.
        """);

    public void MembershipConfirmed(Guid membershipId, string to, string name, string organisation, string role) => outbox.Add(new Letter(
        $"accounts.membership-confirmed:{membershipId}", to, name, $"Potwierdzono członkostwo: {organisation}",
        $"""
        Dzień dobry,

        {organisation} potwierdza Twoje członkostwo. Rola: {role}.
        Wybierz, w czyim imieniu działasz: {site.Of("/konto/w-imieniu")}
        """));

    public void MembershipRejected(Guid membershipId, string to, string name, string organisation, string reason) => outbox.Add(new Letter(
        $"accounts.membership-rejected:{membershipId}", to, name, $"Odrzucono prośbę o przyjęcie: {organisation}",
        $"""
        Dzień dobry,

        {organisation} odrzuca Twoją prośbę o przyjęcie. Powód: {reason}
        Jeśli to pomyłka, porozmawiaj z kierownikiem instytucji i złóż prośbę jeszcze raz: {site.Of("/moje/instytucje")}
        """));

    public void MembershipEnded(Guid membershipId, string to, string name, string organisation, string reason) => outbox.Add(new Letter(
        $"accounts.membership-ended:{membershipId}", to, name, $"Zakończono członkostwo: {organisation}",
        $"""
        Dzień dobry,

        Twoje członkostwo w instytucji {organisation} zakończono. Powód: {reason}
        Twoje konto działa nadal: możesz działać we własnym imieniu.
        """));

    private void Add(OneTimeLink link, string name, string subject, string text) =>
        outbox.Add(new Letter($"accounts.link:{link.Id}", link.Email, name, subject, $"Dzień dobry,\n\n{text}"));

    private static string Until(OneTimeLink link) => PolishTime.ToLocal(link.ExpiresAt).ToString("d MMMM yyyy, HH:mm", new System.Globalization.CultureInfo("pl-PL"));
}
