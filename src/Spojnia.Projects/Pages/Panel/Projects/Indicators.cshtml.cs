using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Projects.Figures;

namespace Spojnia.Projects.Pages.Panel.Projects;

/// <summary>The staff dashboard: how the promises of a project stand on a day, as known at a moment.</summary>
internal sealed class IndicatorsModel(ProjectCatalogue catalogue, FigureBook book, FigureShelf shelf, SpojniaDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "projekt")]
    public string? ProjectCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string? AsOf { get; set; }

    [BindProperty(SupportsGet = true, Name = "wiedza")]
    public string? Known { get; set; }

    internal IReadOnlyList<KnownProject> Projects { get; private set; } = [];
    internal KnownProject? Project { get; private set; }
    internal Moment Moment { get; private set; } = null!;
    internal IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? eksport, CancellationToken cancellation)
    {
        Projects = await catalogue.AllAsync(cancellation);
        Project = await catalogue.ChooseAsync(ProjectCode, cancellation);
        Moment = Moment.Read(AsOf, Known, clock);
        if (Project is null)
            return Projects.Count == 0 ? Page() : NotFound();
        if (!Moment.Tell(ModelState, "stan", "wiedza"))
            Response.StatusCode = 400;
        if (Project.Now.CountedHere)
            await CountAsync(Project, cancellation);
        return SheetExport.Asked(eksport) is { } format ? FigureSheet.Of(format, Project, Moment, [.. Rows.Select(row => row.Figure)]) : Page();
    }

    /// <summary>Address of the same question elsewhere.</summary>
    internal string Question(string path, string more = "") =>
        $"{path}?projekt={Uri.EscapeDataString(Project?.Code ?? "")}&stan={Moment.AsOf:yyyy-MM-dd}{(Moment.IsNow ? "" : $"&wiedza={Uri.EscapeDataString(Known ?? "")}")}{more}";

    private async Task CountAsync(KnownProject project, CancellationToken cancellation)
    {
        List<Row> rows = [];
        foreach (var standing in await ReadAsync(project, cancellation))
            rows.Add(new Row(standing.Figure, Forecast.Of(standing, project.Now.Start), standing.Growth, await book.CountOutsideAsync(project, standing.Figure, cancellation)));
        Rows = rows;
    }

    private async Task<IReadOnlyList<Standing>> ReadAsync(KnownProject project, CancellationToken cancellation)
    {
        if (Moment.IsNow)
            return await shelf.ReadAsync(db, book, project, Moment.AsOf, cancellation);
        List<Standing> standings = [];
        foreach (var figure in await book.ReadAsync(project, Moment.AsOf, Moment.KnownAt, cancellation))
            standings.Add(new Standing(figure, await book.ReadGrowthAsync(project, figure, cancellation)));
        return standings;
    }

    internal sealed record Row(Figure Figure, Forecast? Forecast, Growth Growth, int Outside);
}
