using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>A page with the form of a training.</summary>
internal interface IHaveTrainingForm
{
    TrainingForm Input { get; }

    TrainingChoices Choices { get; }

    /// <summary>The kind chosen in the form.</summary>
    SupportKind? Kind => Choices.All.FirstOrDefault(kind => kind.Code == Input.Kind);
}

/// <summary>What can be chosen in the form of a training.</summary>
internal sealed record TrainingChoices(
    IReadOnlyList<SupportKind> All, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Tasks, IReadOnlyList<SelectListItem> Actions,
    IReadOnlyList<SelectListItem> Themes, IReadOnlyList<SelectListItem> Trainers)
{
    public static async Task<TrainingChoices> LoadAsync(
        SpojniaDbContext db, IProjectCatalogue projects, IOrganisationDirectory organisations, IMembershipDirectory memberships, CancellationToken cancellation)
    {
        var kinds = await db.SupportKinds.AsNoTracking().OrderBy(kind => kind.Rank).ToListAsync(cancellation);
        var centre = await organisations.FindCentreAsync(cancellation);
        var trainers = centre is null ? [] : await memberships.OfOrganisationAsync(centre.Id, [Roles.Trainer], cancellation);
        return new TrainingChoices(kinds,
            [.. kinds.Where(kind => kind.IsPublic).Select(kind => new SelectListItem(kind.Name, kind.Code))],
            [.. (await projects.ListAsync(cancellation)).SelectMany(project => project.Tasks, (project, task) => new SelectListItem($"{project.ShortTitle}: zadanie {task.Number}. {task.Title}", $"{project.Id}:{task.Number}"))],
            [.. projects.ObligatoryActions.OrderBy(action => action.Key).Select(action => new SelectListItem($"{action.Key}. {action.Value}", action.Key.ToString(CultureInfo.InvariantCulture)))],
            [.. projects.Themes.Values.OrderBy(theme => theme.Name, StringComparer.CurrentCulture).Select(theme => new SelectListItem(theme.Name, theme.Code))],
            [.. trainers.DistinctBy(trainer => trainer.PersonId).Select(trainer => new SelectListItem(trainer.Name, trainer.PersonId.ToString()))]);
    }
}
