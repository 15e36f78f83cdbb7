using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui.Lists;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

internal sealed class IndexModel(SpojniaDbContext db, Atlas atlas, CallerAccessor caller, TimeProvider clock) : PageModel
{
    public OrganisationQuery Query { get; private set; } = new(null, null, null, null, default);
    public PageOf<Row> List { get; private set; } = new([], Paging.Of(1, 0));
    public IReadOnlyList<UnitView> Powiats => atlas.InRegion(UnitLevel.Powiat, clock.Today());

    public async Task<IActionResult> OnGetAsync(string? szukaj, string? typ, string? powiat, string? stan, string? sortuj, string? eksport, int? strona,
        CancellationToken cancellation)
    {
        var today = clock.Today();
        Query = new OrganisationQuery(szukaj, typ, powiat, stan, Sorting.Of(sortuj, "nazwa", "nazwa", "typ", "miejscowosc"));
        var narrowed = Query.Narrow(db.Organisations.AsNoTracking().VisibleTo(caller.Current), atlas, today);
        if (SheetExport.Asked(eksport) is { } format)
            return SheetExport.Of(format, $"instytucje-{today:yyyy-MM-dd}", Columns(today), Query.Sort(narrowed).AsAsyncEnumerable());

        List = await Query.Sort(narrowed)
            .Select(organisation => new Row(organisation.Id, organisation.Name, organisation.Type, organisation.Place, organisation.SeatUnitId, organisation.OwnerJstId,
                organisation.Nip, organisation.NeedsChecking, organisation.ClosedOn, organisation.MergedIntoId))
            .ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    public string UnitName(Guid? id) => id is { } known ? atlas.Find(known, clock.Today())?.FullName ?? "" : "";

    public string StateOf(Row row) => row.MergedIntoId is not null ? "połączona z inną" : row.ClosedOn < clock.Today() ? $"zamknięta {row.ClosedOn:dd.MM.yyyy}" : row.NeedsChecking ? "do sprawdzenia" : "aktywna";

    // The headers are those that the import understands, so a download can be corrected and read back.
    private List<SheetColumn<Organisation>> Columns(DateOnly today) =>
    [
        .. OrganisationFields.All.Select(field => new SheetColumn<Organisation>(field.Label, organisation => OrganisationTexts.Of(organisation, field.Key, atlas, today))),
        new("Zamknięta z dniem", organisation => organisation.ClosedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        new("Identyfikator", organisation => organisation.Id.ToString()),
    ];

    public sealed record Row(Guid Id, string Name, string Type, string Place, Guid? SeatUnitId, Guid? OwnerJstId, string Nip, bool NeedsChecking, DateOnly? ClosedOn, Guid? MergedIntoId);
}
