using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>What can be chosen in the form of a training.</summary>
internal sealed record TrainingChoices(
    IReadOnlyList<(string Value, string Text)> Kinds, IReadOnlyList<(string Value, string Text)> Tasks, IReadOnlyList<(string Value, string Text)> Actions,
    IReadOnlyList<(string Value, string Text)> Themes, IReadOnlyList<(string Value, string Text)> Trainers)
{
    public static async Task<TrainingChoices> LoadAsync(
        SpojniaDbContext db, IProjectCatalogue projects, IOrganisationDirectory organisations, IMembershipDirectory memberships, CancellationToken cancellation)
    {
        var kinds = await db.SupportKinds.OrderBy(kind => kind.Rank).Select(kind => new { kind.Code, kind.Name }).ToListAsync(cancellation);
        var centre = await organisations.FindCentreAsync(cancellation);
        var trainers = centre is null ? [] : await memberships.OfOrganisationAsync(centre.Id, [Roles.Trainer], cancellation);
        return new TrainingChoices(
            [.. kinds.Select(kind => (kind.Code, kind.Name))],
            [.. (await projects.ListAsync(cancellation)).SelectMany(project => project.Tasks, (project, task) => ($"{project.Id}:{task.Number}", $"{project.ShortTitle}: zadanie {task.Number}. {task.Title}"))],
            [.. projects.ObligatoryActions.OrderBy(action => action.Key).Select(action => (action.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{action.Key}. {action.Value}"))],
            [.. projects.Themes.Values.OrderBy(theme => theme.Name, StringComparer.CurrentCulture).Select(theme => (theme.Code, theme.Name))],
            [.. trainers.DistinctBy(trainer => trainer.PersonId).Select(trainer => (trainer.PersonId.ToString(), trainer.Name))]);
    }
}
