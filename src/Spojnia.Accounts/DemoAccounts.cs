using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts;

/// <summary>
/// Demo accounts, one a role, at addresses of a reserved domain. Their one password is drawn when the demo file is made and kept beside
/// it (<c>demo-accounts.txt</c>), so that later starts can print it again; the database holds its hash only.
/// </summary>
internal sealed class DemoAccounts(
    SpojniaDbContext db, IOrganisationDirectory register, IPasswordHasher<Account> hasher, ActLog acts, TimeProvider clock, IConfiguration configuration) : IDemoChapter
{
    private static readonly (string Role, string Email, string FamilyName)[] OfCentre =
    [
        (Roles.Administrator, "administrator", "Administratorska"),
        (Roles.Director, "dyrektor", "Dyrektorska"),
        (Roles.ProjectManager, "kierownik.projektu", "Projektowa"),
        (Roles.Recruiter, "rekrutacja", "Rekrutacyjna"),
        (Roles.Monitor, "monitoring", "Monitorska"),
        (Roles.Trainer, "trener", "Trenerska"),
        (Roles.Adviser, "doradca", "Doradcza"),
        (Roles.Analyst, "analityk", "Analityczna"),
        (Roles.CommitteeSecretary, "sekretarz.komisji", "Sekretarska"),
    ];

    private static readonly (string Role, string Email, string FamilyName)[] OfInstitution =
    [
        (Roles.InstitutionHead, "kierownik.ops", "Kierownicza"),
        (Roles.InstitutionCoordinator, "koordynator.ops", "Koordynatorska"),
        (Roles.Employee, "pracownik.ops", "Pracownicza"),
    ];

    public int Order => 20;

    private string FilePath => Path.Combine(configuration["Var"] ?? "var", "demo-accounts.txt");

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        if (await db.Accounts.AnyAsync(account => account.NormalizedEmail == Account.Normalize("administrator@example.org"), cancellation))
            return File.Exists(FilePath) ? await File.ReadAllLinesAsync(FilePath, cancellation) : [];

        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 4)));
        // One hash for all: it is the same password, and hashing is slow on purpose.
        var hash = hasher.HashPassword(null!, password);
        List<(string Role, string Organisation, string Email)> made = [];
        if (await register.FindCentreAsync(cancellation) is { } centre)
            made.AddRange(OfCentre.Select(demo => Make(demo.Role, demo.Email, demo.FamilyName, centre, hash)));
        var institutions = (await register.SearchAsync("ośrodek pomocy społecznej", 40, cancellation)).Where(card => card.Type == "OPS" && card.IsActive).Take(2).ToList();
        for (var at = 0; at < institutions.Count; at++)
            made.AddRange(OfInstitution.Select(demo => Make(demo.Role, $"{demo.Email}{at + 1}", $"{demo.FamilyName}{(at == 0 ? "" : "-Druga")}", institutions[at], hash)));
        made.Add(Make(null, "uczestnik", "Uczestnicka", null, hash));
        await db.SaveChangesAsync(cancellation);

        var lines = Table(made, password);
        await File.WriteAllLinesAsync(FilePath, lines, cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return lines;
    }

    private (string Role, string Organisation, string Email) Make(string? role, string email, string familyName, OrganisationCard? organisation, string hash)
    {
        var now = clock.Now();
        var person = new Person("Demonstracja", familyName, $"{email}@example.org");
        var account = new Account(person.Id, person.Email, now);
        account.SetPassword(hash);
        account.Confirm(now);
        db.AddRange(person, account);
        acts.Add(new AccountCreated(account.Id, "konto demonstracyjne"));
        if (role is not null && organisation is not null)
        {
            var membership = Membership.Confirmed(person.Id, organisation.Id, role, null, now);
            db.Memberships.Add(membership);
            acts.Add(new MembershipConfirmed(membership.Id, person.FullName, organisation.Name, role));
        }

        return (role is null ? "Uczestnik (bez instytucji)" : Roles.All[role], organisation?.Name ?? "", person.Email);
    }

    private static List<string> Table(List<(string Role, string Organisation, string Email)> made, string password)
    {
        var wide = made.Max(row => row.Role.Length) + 2;
        var email = made.Max(row => row.Email.Length) + 2;
        return
        [
            "",
            $"Konta demonstracyjne (hasło do wszystkich: {password})",
            "",
            .. made.Select(row => $"  {row.Role.PadRight(wide)}{row.Email.PadRight(email)}{password}  {row.Organisation}"),
            "",
        ];
    }
}
