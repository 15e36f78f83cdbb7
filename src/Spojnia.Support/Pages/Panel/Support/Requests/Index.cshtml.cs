using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.People;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.Panel.Support.Requests;

/// <summary>The register of demands, those due first.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "rodzaj")]
    public RequestKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public RequestState? State { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Sorting = Sorting.Of(sortuj, "termin", "termin", "wplyw");
        var text = Fold.Text(Search);
        var found =
            from request in db.PrivacyRequests.AsNoTracking().VisibleTo(caller.Current)
            join person in db.People.AsNoTracking() on request.PersonId equals person.Id
            where (text == "" || person.FoldedName.Contains(text)) && (Kind == null || request.Kind == Kind) && (State == null || request.State == State)
            select new { request, person };
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("wplyw", false) => found.OrderBy(one => one.request.ReceivedOn),
            ("wplyw", true) => found.OrderByDescending(one => one.request.ReceivedOn),
            (_, true) => found.OrderByDescending(one => one.request.DueOn),
            _ => found.OrderBy(one => one.request.DueOn),
        };
        var rows = ordered.ThenBy(one => one.request.Id).Select(one => new Row(one.request, one.person.GivenName, one.person.FamilyName));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"zadania-{clock.Today():yyyy-MM-dd}",
                [new("Nazwisko", row => row.FamilyName), new("Imię", row => row.GivenName), new("Rodzaj", row => row.Request.Kind.InPolish()),
                    new("Wpłynęło", row => $"{row.Request.ReceivedOn:O}"), new("Termin", row => $"{row.Request.DueOn:O}"), new("Stan", row => row.Request.State.InPolish())],
                rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    internal sealed record Row(PrivacyRequest Request, string GivenName, string FamilyName);
}
