using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;

namespace Spojnia.Web.Pages;

/// <summary>Answers the question of the home page with what the site knows today.</summary>
internal sealed class SearchModel(
    IEnumerable<ISearchSource> sources, IOrganisationDirectory organisations, Atlas atlas, CallerAccessor caller, TimeProvider clock) : PageModel
{
    private const int MostHits = 20;

    [BindProperty(SupportsGet = true, Name = "czego")]
    public string Need { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "gdzie")]
    public string Place { get; set; } = "";

    /// <summary>The unit meant; <c>null</c> when none or several fit.</summary>
    public UnitView? Unit { get; private set; }
    public IReadOnlyList<UnitView> Candidates { get; private set; } = [];
    public IReadOnlyList<InstitutionContact> Institutions { get; private set; } = [];
    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (Need, Place) = (Cut(Need), Cut(Place));
        FindUnit();
        if (Unit is not null)
            Institutions = await organisations.InUnitAsync(Unit.Id, cancellation);
        if (Need.Length == 0)
            return;
        List<SearchHit> hits = [];
        foreach (var source in sources)
            hits.AddRange(await source.FindAsync(Need, caller.Current, MostHits, cancellation));
        Hits = hits;
    }

    /// <summary>«powiat nyski» beside a gmina, where two gminas bear one name.</summary>
    public string Within(UnitView unit) => unit.ParentId is { } parent && atlas.Find(parent, clock.Today()) is { Level: UnitLevel.Powiat } powiat ? powiat.FullName : "";

    private void FindUnit()
    {
        if (Place.Length == 0)
            return;
        var found = atlas.Search(Place, clock.Today(), 12);
        // A code names one unit; a name may be borne by a village gmina and the town beside it.
        var exact = found.Where(unit => unit.Code == Place || string.Equals(unit.Name, Place, StringComparison.OrdinalIgnoreCase)).ToList();
        Unit = exact.Count == 1 ? exact[0] : found.Count == 1 ? found[0] : null;
        Candidates = Unit is null ? found : [];
    }

    private static string Cut(string? text) => text is null ? "" : text.Trim() is { Length: > 200 } tooLong ? tooLong[..200] : text.Trim();
}
