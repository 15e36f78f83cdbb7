using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Files;
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

    /// <summary><c>rosnaco</c>: oldest first.</summary>
    [BindProperty(SupportsGet = true, Name = "kolejnosc")]
    public string? Sorting { get; set; }

    [BindProperty(SupportsGet = true, Name = "strona")]
    public int PageNumber { get; set; } = 1;

    internal KnownProject Project { get; private set; } = null!;
    internal Moment Moment { get; private set; } = null!;
    internal Figure Figure { get; private set; } = null!;
    internal Forecast? Forecast { get; private set; }
    internal IReadOnlyList<TrendPoint> Trend { get; private set; } = [];
    internal int Outside { get; private set; }
    internal IReadOnlyList<CoveredUnit> Units { get; private set; } = [];
    internal IReadOnlyList<EvidenceLine> Lines { get; private set; } = [];
    internal int Count { get; private set; }
    internal int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(string code, string? eksport, CancellationToken cancellation)
    {
        var project = await catalogue.ChooseAsync(ProjectCode, cancellation);
        Moment = Moment.Read(AsOf, Known, clock);
        if (project is null || project.KnownAt(Moment.KnownAt).FindIndicator(code) is not { } indicator || !project.Now.CountedHere)
            return NotFound();
        if (!Moment.Tell(ModelState, "stan", "wiedza"))
            Response.StatusCode = 400;

        Project = project;
        Figure = (await book.ReadAsync(project, Moment.AsOf, Moment.KnownAt, cancellation)).Single(figure => figure.Code == indicator.Code);
        if (SheetExport.Asked(eksport) is { } format)
            return EvidenceSheet.Of(format, project, Figure, (await ReadLinesAsync(0, MostExported, cancellation)).Lines);

        var growth = await book.ReadGrowthAsync(project, Figure, cancellation);
        Trend = growth.Points;
        Forecast = Figures.Forecast.Of(new Standing(Figure, growth), project.Now.Start);
        Outside = await book.CountOutsideAsync(project, Figure, cancellation);
        Units = await coverage.ReadAsync(project.Id, Figure, cancellation);
        (Lines, Count) = await ReadLinesAsync((Math.Max(1, PageNumber) - 1) * PageSize, PageSize, cancellation);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        return Page();
    }

    /// <summary>Address of this page with some of the question changed.</summary>
    internal string Address(string? show = null, int page = 1, string? sorting = null, string? export = null) =>
        $"/panel/wskazniki/{Figure.Code}?projekt={Uri.EscapeDataString(Project.Code)}&stan={Moment.AsOf:yyyy-MM-dd}"
        + (Moment.IsNow ? "" : $"&wiedza={Uri.EscapeDataString(Known ?? "")}")
        + (string.IsNullOrEmpty(show ?? Show) ? "" : $"&pokaz={Uri.EscapeDataString(show ?? Show!)}")
        + (string.IsNullOrEmpty(Search) ? "" : $"&szukaj={Uri.EscapeDataString(Search)}")
        + (string.IsNullOrEmpty(sorting ?? Sorting) ? "" : $"&kolejnosc={Uri.EscapeDataString(sorting ?? Sorting!)}")
        + (page > 1 ? $"&strona={page}" : "")
        + (export is null ? "" : $"&eksport={export}");

    private Task<(IReadOnlyList<EvidenceLine> Lines, int Count)> ReadLinesAsync(int skip, int take, CancellationToken cancellation)
    {
        var shown = Show switch
        {
            "policzone" => EvidenceShown.Counted,
            "cofniete" => EvidenceShown.TakenBack,
            _ => EvidenceShown.All,
        };
        return evidence.ReadAsync(Project.Id, Figure, shown, Search, Sorting == "rosnaco", skip, take, cancellation);
    }
}
