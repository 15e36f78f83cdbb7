using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.People;
using Spojnia.Core.Ui.Lists;

namespace Spojnia.Accounts.Pages.Panel.Accounts;

/// <summary>Everybody who has an account, or has been invited to one.</summary>
internal sealed class IndexModel(SpojniaDbContext db, OrganisationNames organisations, IOrganisationDirectory register) : PageModel
{
    /// <summary>States of an account in the address: what they mean and how they are called.</summary>
    public static readonly IReadOnlyDictionary<string, string> States = new Dictionary<string, string>
    {
        ["czynne"] = "Czynne",
        ["niepotwierdzone"] = "Niepotwierdzony adres",
        ["zablokowane"] = "Zablokowane",
        ["bez-konta"] = "Zaproszone, bez konta",
    };

    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "instytucja")]
    public string? Organisation { get; set; }

    [BindProperty(SupportsGet = true, Name = "rola")]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    public PageOf<Row> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? eksport, CancellationToken cancellation)
    {
        var rows = await FilteredAsync(cancellation);
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, "konta", [
                new("Nazwisko", row => row.FamilyName), new("Imię", row => row.GivenName), new("E-mail", row => row.Email), new("Stan", row => States[row.State]),
                new("Drugi składnik", row => row.TwoFactorEnabled ? "Tak" : "Nie"), new("Ostatnie logowanie", row => DayOf(row.LastSignedInAt)),
                new("Członkostwa", row => string.Join("; ", row.Memberships)),
            ], await WithMembershipsAsync(await rows.ToListAsync(cancellation), cancellation));
        }

        var page = await rows.ToPageAsync(strona, cancellation: cancellation);
        List = page with { Rows = await WithMembershipsAsync([.. page.Rows], cancellation) };
        return Page();
    }

    public static string DayOf(DateTime? moment) => moment is { } at ? PolishTime.ToLocal(at).ToString("d.MM.yyyy HH:mm", null) : "";

    private async Task<IQueryable<Row>> FilteredAsync(CancellationToken cancellation)
    {
        var people = db.People.AsNoTracking();
        foreach (var word in Fold.Text(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            people = people.Where(person => person.FoldedName.Contains(word) || person.FoldedEmail.Contains(word));
        var open = db.Memberships.Where(membership => membership.State == MembershipState.Confirmed
            || membership.State == MembershipState.Proposed || membership.State == MembershipState.Invited);
        if (!string.IsNullOrEmpty(Role))
            people = people.Where(person => open.Any(membership => membership.PersonId == person.Id && membership.Role == Role));
        if (!string.IsNullOrWhiteSpace(Organisation))
        {
            var ids = (await register.SearchAsync(Organisation, 200, cancellation)).Select(card => card.Id).ToList();
            people = people.Where(person => open.Any(membership => membership.PersonId == person.Id && ids.Contains(membership.OrganisationId)));
        }

        var known = db.Memberships.AsNoTracking();
        var rows = from person in people
                   from account in db.Set<Account>().Where(account => account.PersonId == person.Id).DefaultIfEmpty()
                   where account != null || known.Any(membership => membership.PersonId == person.Id)
                   select new { person, account };
        rows = State switch
        {
            "czynne" => rows.Where(row => row.account != null && row.account.BlockedAt == null && row.account.ConfirmedAt != null),
            "niepotwierdzone" => rows.Where(row => row.account != null && row.account.BlockedAt == null && row.account.ConfirmedAt == null),
            "zablokowane" => rows.Where(row => row.account != null && row.account.BlockedAt != null),
            "bez-konta" => rows.Where(row => row.account == null),
            _ => rows,
        };
        rows = Sort switch
        {
            "logowanie" => rows.OrderByDescending(row => row.account == null ? null : row.account.LastSignedInAt).ThenBy(row => row.person.Id),
            "najnowsze" => rows.OrderByDescending(row => row.account == null ? null : (DateTime?)row.account.CreatedAt).ThenBy(row => row.person.Id),
            _ => rows.OrderBy(row => row.person.FoldedName).ThenBy(row => row.person.Id),
        };
        return rows.Select(row => new Row(
            row.person.Id, row.person.GivenName, row.person.FamilyName, row.account == null ? row.person.Email : row.account.Email,
            row.account == null ? "bez-konta" : row.account.BlockedAt != null ? "zablokowane" : row.account.ConfirmedAt == null ? "niepotwierdzone" : "czynne",
            row.account != null && row.account.TwoFactorEnabled, row.account == null ? null : row.account.LastSignedInAt, new string[0]));
    }

    private async Task<IReadOnlyList<Row>> WithMembershipsAsync(List<Row> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var memberships = (await db.Memberships.AsNoTracking().Where(membership => ids.Contains(membership.PersonId)).ToListAsync(cancellation))
            .Where(membership => membership.IsOpen).ToLookup(membership => membership.PersonId);
        for (var at = 0; at < rows.Count; at++)
        {
            var named = new List<string>();
            foreach (var membership in memberships[rows[at].Id])
            {
                var organisation = (await organisations.FindAsync(membership.OrganisationId, cancellation))?.Name ?? "—";
                named.Add($"{Roles.All[membership.Role]}, {organisation}" + (membership.State == MembershipState.Confirmed ? "" : $" ({MembershipWords.Of(membership.State).ToLowerInvariant()})"));
            }

            rows[at] = rows[at] with { Memberships = [.. named] };
        }

        return rows;
    }

    internal sealed record Row(
        Guid Id, string GivenName, string FamilyName, string Email, string State, bool TwoFactorEnabled, DateTime? LastSignedInAt, string[] Memberships);
}
