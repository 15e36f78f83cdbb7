using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.People;
using Spojnia.Core.Ui.Lists;

namespace Spojnia.Accounts.Pages.Panel.Members;

/// <summary>Members of one's own institution; of all institutions for an administrator.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, OrganisationNames organisations, IOrganisationDirectory register) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public MembershipState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "rola")]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "instytucja")]
    public string? Organisation { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    public bool SeesAll => caller.Current.Has(AccountsPermissions.Manage);
    public string Title => SeesAll ? "Członkowie instytucji" : $"Członkowie: {caller.Current.OrganisationName}";
    public PageOf<Row> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? eksport, CancellationToken cancellation)
    {
        var rows = await FilteredAsync(cancellation);
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, "czlonkowie", [
                new("Nazwisko", row => row.FamilyName), new("Imię", row => row.GivenName), new("E-mail", row => row.Email),
                new("Instytucja", row => row.Organisation), new("Rola", row => Roles.All[row.Role]), new("Stan", row => MembershipWords.Of(row.State)),
                new("Od dnia", row => PolishTime.DayOf(row.OpenedAt).ToString("yyyy-MM-dd", null)),
            ], await NamedAsync(await rows.ToListAsync(cancellation), cancellation));
        }

        var page = await rows.ToPageAsync(strona, cancellation: cancellation);
        List = page with { Rows = await NamedAsync([.. page.Rows], cancellation) };
        return Page();
    }

    private async Task<IQueryable<Row>> FilteredAsync(CancellationToken cancellation)
    {
        var memberships = db.Memberships.AsNoTracking().VisibleTo(caller.Current);
        if (State is { } state)
            memberships = memberships.Where(membership => membership.State == state);
        if (!string.IsNullOrEmpty(Role))
            memberships = memberships.Where(membership => membership.Role == Role);
        if (SeesAll && !string.IsNullOrWhiteSpace(Organisation))
        {
            var ids = (await register.SearchAsync(Organisation, 200, cancellation)).Select(card => card.Id).ToList();
            memberships = memberships.Where(membership => ids.Contains(membership.OrganisationId));
        }

        var people = db.People.AsNoTracking();
        foreach (var word in Fold.Text(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            people = people.Where(person => person.FoldedName.Contains(word) || person.FoldedEmail.Contains(word));
        var rows = from membership in memberships
                   join person in people on membership.PersonId equals person.Id
                   select new { membership, person };
        rows = Sort switch
        {
            "rola" => rows.OrderBy(row => row.membership.Role).ThenBy(row => row.person.FoldedName).ThenBy(row => row.membership.Id),
            "najnowsze" => rows.OrderByDescending(row => row.membership.OpenedAt).ThenBy(row => row.membership.Id),
            _ => rows.OrderBy(row => row.person.FoldedName).ThenBy(row => row.membership.Id),
        };
        // Who has only been invited is shown by the address (see the member's page).
        var hidesInvited = !SeesAll;
        return rows.Select(row => new Row(row.membership.Id, hidesInvited && row.membership.State == MembershipState.Invited ? "" : row.person.GivenName,
            hidesInvited && row.membership.State == MembershipState.Invited ? row.person.Email : row.person.FamilyName, row.person.Email, row.membership.OrganisationId, "",
            row.membership.Role, row.membership.State, row.membership.OpenedAt));
    }

    private async Task<IReadOnlyList<Row>> NamedAsync(List<Row> rows, CancellationToken cancellation)
    {
        for (var at = 0; at < rows.Count; at++)
            rows[at] = rows[at] with { Organisation = (await organisations.FindAsync(rows[at].OrganisationId, cancellation))?.Name ?? "—" };
        return rows;
    }

    internal sealed record Row(
        Guid Id, string GivenName, string FamilyName, string Email, Guid OrganisationId, string Organisation, string Role, MembershipState State, DateTime OpenedAt);
}
