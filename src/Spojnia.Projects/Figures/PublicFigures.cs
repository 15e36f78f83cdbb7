using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;

namespace Spojnia.Projects.Figures;

/// <summary>How the public promises stand today, for the home pages.</summary>
internal sealed class PublicFigures(ProjectCatalogue catalogue, FigureShelf shelf, FigureBook book, SpojniaDbContext db, TimeProvider clock) : IFigureSource
{
    public async Task<IReadOnlyList<PublicFigure>> ListAsync(CancellationToken cancellation)
    {
        List<PublicFigure> figures = [];
        foreach (var project in (await catalogue.AllAsync(cancellation)).Where(project => project.Now.CountedHere))
        {
            var standings = await shelf.ReadAsync(db, book, project, clock.Today(), cancellation);
            figures.AddRange(standings.Select(standing => standing.Figure).Where(figure => figure.Indicator.Public).Select(figure => Told(project.Code, figure)));
        }

        return figures;
    }

    private static PublicFigure Told(string project, Figure figure)
    {
        var (name, unit) = figure.Indicator.Translations.TryGetValue(PageLanguage.Code, out var words)
            ? (words.Name, words.Unit)
            : (figure.Indicator.Short, figure.Indicator.UnitOfMany);
        return new PublicFigure(figure.Code, name, unit, figure.Value, figure.Required, figure.Met, $"/wskazniki#{project}-{figure.Code}");
    }
}
