using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Charts;
using Spojnia.Core.Ui.Lists;
using Spojnia.Projects.Figures;

namespace Spojnia.Projects.Pages.Panel.Projects;

/// <summary>What stands behind a number: the lines counted, the rule and its version, the denominator unit by unit, the moment.</summary>
internal sealed class IndicatorModel(
    ProjectCatalogue catalogue, FigureBook book, EvidenceList evidence, Coverage coverage, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private const int MostExported = 200_000;

    [BindProperty(SupportsGet = true, Name = "projekt")]
    public string? ProjectCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string? AsOf { get; set; }

    [BindProperty(SupportsGet = true, Name = "wiedza")]
    public string? Known { get; set; }

    /// <summary><c>policzone</c>, <c>cofniete</c> or all.</summary>
    [BindProperty(SupportsGet = true, Name = "pokaz")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    internal KnownProject Project { get; private set; } = null!;
    internal Moment Moment { get; private set; } = null!;
    internal Figure Figure { get; private set; } = null!;
    internal Forecast? Forecast { get; private set; }
    internal Growth Growth { get; private set; } = null!;
    internal Sorting Sorting { get; private set; }
    internal Paging Paging { get; private set; } = Paging.Of(1, 0, PageSize);
    internal int Outside { get; private set; }
    internal IReadOnlyList<CoveredUnit> Units { get; private set; } = [];
    internal IReadOnlyList<MapPlace> Places => [.. Units.Select(unit => unit.Place)];
    internal IReadOnlyList<EvidenceLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string? eksport, string? sortuj, int? strona, CancellationToken cancellation)
    {
        var project = await catalogue.ChooseAsync(ProjectCode, cancellation);
        Moment = Moment.Read(AsOf, Known, clock);
        if (project is null || project.KnownAt(Moment.KnownAt).FindIndicator(code) is not { } indicator || !project.Now.CountedHere)
            return NotFound();
        if (!Moment.Tell(ModelState, "stan", "wiedza"))
            Response.StatusCode = 400;

        Project = project;
        Sorting = Sorting.Of(sortuj, "-dzien", "dzien", "zapisano");
        Figure = (await book.ReadAsync(project, Moment.AsOf, Moment.KnownAt, cancellation)).Single(figure => figure.Code == indicator.Code);
        if (SheetExport.Asked(eksport) is { } format)
            return EvidenceSheet.Of(format, project, Figure, (await ReadLinesAsync(0, MostExported, cancellation)).Lines);

        Growth = await book.ReadGrowthAsync(project, Figure, cancellation);
        Forecast = Figures.Forecast.Of(new Standing(Figure, Growth), project.Now.Start);
        Outside = await book.CountOutsideAsync(project, Figure, cancellation);
        Units = await coverage.ReadAsync(project.Id, Figure, cancellation);
        Paging = Paging.Of(strona, (await ReadLinesAsync(0, 0, cancellation)).Count, PageSize);
        Lines = (await ReadLinesAsync(Paging.Skip, PageSize, cancellation)).Lines;
        return Page();
    }

    private Task<(IReadOnlyList<EvidenceLine> Lines, int Count)> ReadLinesAsync(int skip, int take, CancellationToken cancellation)
    {
        var shown = Show switch
        {
            "policzone" => EvidenceShown.Counted,
            "cofniete" => EvidenceShown.TakenBack,
            _ => EvidenceShown.All,
        };
        return evidence.ReadAsync(Project.Id, Figure, shown, Search, Sorting, skip, take, cancellation);
    }
}
