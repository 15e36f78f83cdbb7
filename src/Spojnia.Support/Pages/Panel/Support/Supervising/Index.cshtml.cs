using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Advising;
using Spojnia.Support.Supervising;

namespace Spojnia.Support.Pages.Panel.Support.Supervising;

/// <summary>Contracts of supervision and coaching with their hours.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "rodzaj")]
    public string? Kind { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; } = [new("Superwizja", "superwizja"), new("Coaching", "coaching")];
    public Sorting Sorting { get; private set; }
    public PageOf<SupervisionContract> List { get; private set; } = null!;
    public bool MayEdit => caller.Current.Has(AdvisingPermissions.EditSupervision);

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Sorting = Sorting.Of(sortuj, "-od", "od", "superwizor");
        var contracts = db.SupervisionContracts.AsNoTracking().VisibleTo(caller.Current);
        if (Fold.Text(Text) is { Length: > 0 } text)
            contracts = contracts.Where(contract => contract.FoldedSupervisor.Contains(text));
        if (Kind is "coaching" or "superwizja")
            contracts = contracts.Where(contract => contract.IsCoaching == (Kind == "coaching"));
        var rows = ((Sorting.Key, Sorting.Descending) switch
        {
            ("superwizor", false) => contracts.OrderBy(contract => contract.FoldedSupervisor),
            ("superwizor", true) => contracts.OrderByDescending(contract => contract.FoldedSupervisor),
            (_, false) => contracts.OrderBy(contract => contract.From),
            _ => contracts.OrderByDescending(contract => contract.From),
        }).ThenBy(contract => contract.Id);
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, $"superwizja-{clock.Today():yyyy-MM-dd}",
            [
                new("Rodzaj", (SupervisionContract row) => row.KindName), new("Superwizor lub coach", row => row.SupervisorName), new("Od", row => $"{row.From:yyyy-MM-dd}"), new("Do", row => $"{row.Until:yyyy-MM-dd}"),
                new("Umówione godziny", row => row.Hours.ToString("0.##", CultureInfo.GetCultureInfo("pl-PL"))), new("Wykorzystane godziny", row => row.HoursUsed.ToString("0.##", CultureInfo.GetCultureInfo("pl-PL"))),
            ], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }
}
