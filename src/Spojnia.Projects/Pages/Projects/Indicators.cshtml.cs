using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Projects.Defining;
using Spojnia.Projects.Figures;

namespace Spojnia.Projects.Pages.Projects;

/// <summary>Figures for everybody: what was promised, how much of it there is, how it is counted. No persons.</summary>
internal sealed class IndicatorsModel(ProjectCatalogue catalogue, FigureBook book, FigureShelf shelf, SpojniaDbContext db, TimeProvider clock, IStringLocalizer<IndicatorsModel> texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "asOf")]
    public string? AsOf { get; set; }

    internal Moment Moment { get; private set; } = null!;
    internal IReadOnlyList<(KnownProject Project, IReadOnlyList<Standing> Standings)> Counted { get; private set; } = [];
    internal IReadOnlyList<KnownProject> Past { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Moment = Moment.Read(AsOf, null, clock);
        if (!Moment.IsGood)
        {
            ModelState.AddModelError("asOf", texts["Podaj dzień nie późniejszy niż dzisiaj, w postaci RRRR-MM-DD, na przykład 2026-03-31."]);
            Response.StatusCode = 400;
        }

        List<(KnownProject, IReadOnlyList<Standing>)> counted = [];
        var projects = await catalogue.AllAsync(cancellation);
        foreach (var project in projects.Where(project => project.Now.CountedHere))
            counted.Add((project, [.. (await shelf.ReadAsync(db, book, project, Moment.AsOf, cancellation)).Where(standing => standing.Figure.Indicator.Public)]));
        Counted = counted;
        Past = [.. projects.Where(project => !project.Now.CountedHere)];
    }

    /// <summary>The indicator's words in the language of the page; Polish where there are no others.</summary>
    internal static Translation WordsOf(Indicator indicator) =>
        indicator.Translations.TryGetValue(PageLanguage.Code, out var words)
            ? words
            : new Translation(indicator.Name, indicator.Unit, indicator.Explanation);
}
