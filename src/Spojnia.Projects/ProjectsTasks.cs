using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Projects.Figures;

namespace Spojnia.Projects;

/// <summary>Tells the project manager, in one line a project, which indicators are far behind an even pace to their targets.</summary>
internal sealed class ProjectsTasks(ProjectCatalogue catalogue, FigureShelf shelf, FigureBook book, SpojniaDbContext db, TimeProvider clock) : ITaskSource
{
    // Early months are slow everywhere; only what has less than two thirds of an even pace is worth a line.
    private const decimal Behind = 2 / 3m;

    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        if (!caller.Has(ProjectsPermissions.ManageDefinitions))
            return [];
        List<WaitingTask> tasks = [];
        var today = clock.Today();
        foreach (var project in (await catalogue.AllAsync(cancellation)).Where(project => project.Now.CountedHere && project.Now.End >= today && project.Now.Start < today))
        {
            var late = (await shelf.ReadAsync(db, book, project, today, cancellation))
                .Select(standing => standing.Figure).Where(figure => IsBehind(figure, project.Now.Start)).Select(figure => figure.Code).ToList();
            if (late.Count > 0)
                tasks.Add(new WaitingTask($"Wyraźnie poniżej równego tempa są wskaźniki projektu {project.Now.ShortTitle}: {string.Join(", ", late)}.", $"/panel/wskazniki?projekt={project.Code}"));
        }

        return tasks;
    }

    /// <summary>True when less than two thirds of what an even pace would have given by now is there.</summary>
    internal static bool IsBehind(Figure figure, DateOnly start)
    {
        var whole = figure.Indicator.Target.On.DayNumber - start.DayNumber;
        var gone = Math.Clamp(figure.AsOf.DayNumber - start.DayNumber, 0, whole);
        return !figure.Met && whole > 0 && figure.Value < Behind * figure.Required * gone / whole;
    }
}
