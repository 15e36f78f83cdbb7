using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>A page with the form of a card.</summary>
internal interface IHaveCardForm
{
    CardForm Input { get; }

    CardChoices Choices { get; }
}

/// <summary>What an adviser types on a card.</summary>
internal sealed class CardForm
{
    private const int EmptyRows = 2;

    public int Version { get; set; }

    [Required]
    public string Task { get; set; } = "";

    [Required]
    public string Topic { get; set; } = "";

    [Required]
    public DateOnly? Day { get; set; }

    [Required]
    public TimeOnly? From { get; set; }

    [Required]
    public TimeOnly? Until { get; set; }

    [Required]
    public decimal? Hours { get; set; }
    public AdviceForm Form { get; set; }

    [StringLength(300)]
    public string? Place { get; set; }

    /// <summary>Ids of JST; empty rows are left out.</summary>
    public List<string?> Units { get; set; } = [];

    [StringLength(2000)]
    public string? Present { get; set; }

    [StringLength(4000)]
    public string? Issue { get; set; }

    [StringLength(4000)]
    public string? Recommendation { get; set; }

    [StringLength(2000)]
    public string? NextStep { get; set; }
    public DateOnly? NextStepOn { get; set; }

    public static CardForm Of(AdvisoryCard card) => new()
    {
        Version = card.Version,
        Task = $"{card.ProjectId}:{card.TaskNumber}",
        Topic = card.Topic,
        Day = card.Day,
        From = TimeOnly.FromDateTime(PolishTime.ToLocal(card.StartsAt)),
        Until = TimeOnly.FromDateTime(PolishTime.ToLocal(card.EndsAt)),
        Hours = card.Hours,
        Form = card.Form,
        Place = card.Place,
        Units = [.. card.Units.Select(unit => unit.UnitId.ToString())],
        Present = card.Present,
        Issue = card.Issue,
        Recommendation = card.Recommendation,
        NextStep = card.NextStep,
        NextStepOn = card.NextStepOn,
    };

    public void AddEmptyRows() => Units.AddRange(Enumerable.Repeat<string?>(null, EmptyRows));

    /// <summary>What was typed as an outline; <c>null</c> with errors in the model state.</summary>
    public async Task<AdviceOutline?> ReadAsync(ModelStateDictionary state, IProjectCatalogue projects, TerritorySets sets, CancellationToken cancellation)
    {
        var (project, task) = await ReadTaskAsync(projects, cancellation);
        if (project is null)
            state.AddModelError("Input.Task", "Wybierz zadanie projektu z listy.");
        if (!projects.Themes.ContainsKey(Topic))
            state.AddModelError("Input.Topic", "Wybierz temat z listy.");
        var units = await ReadUnitsAsync(state, sets, cancellation);
        if (!state.IsValid || project is null)
            return null;
        return new AdviceOutline
        {
            ProjectId = project.Id,
            TaskNumber = task,
            Actions = [.. project.Tasks.Where(one => one.Number == task).SelectMany(one => one.Actions).Take(1)],
            Topic = Topic,
            Day = Day!.Value,
            From = From!.Value,
            Until = Until!.Value,
            Hours = Hours!.Value,
            Form = Form,
            Place = Place ?? "",
            Units = units,
            Present = Present ?? "",
            Issue = Issue ?? "",
            Recommendation = Recommendation ?? "",
            NextStep = NextStep ?? "",
            NextStepOn = NextStepOn,
        };
    }

    private async Task<(ProjectCard? Project, int? Task)> ReadTaskAsync(IProjectCatalogue projects, CancellationToken cancellation)
    {
        var parts = Task.Split(':');
        return parts is [var id, var number] && Guid.TryParse(id, out var projectId) && int.TryParse(number, CultureInfo.InvariantCulture, out var task)
            && await projects.FindAsync(projectId, cancellation) is { } project && project.Tasks.Any(one => one.Number == task) ? (project, task) : (null, null);
    }

    private async Task<List<Guid>> ReadUnitsAsync(ModelStateDictionary state, TerritorySets sets, CancellationToken cancellation)
    {
        var known = await sets.MembersAsync("jst", Day ?? DateOnly.MinValue.AddYears(2000), cancellation: cancellation);
        List<Guid> units = [];
        foreach (var (at, text) in Units.Index().Where(row => !string.IsNullOrWhiteSpace(row.Item)))
        {
            if (Guid.TryParse(text, out var unit) && known.Contains(unit))
                units.Add(unit);
            else
                state.AddModelError($"Input.Units[{at}]", "Wybierz JST z listy.");
        }

        if (units.Count == 0)
            state.AddModelError("Input.Units[0]", "Wskaż przynajmniej jedną JST.");
        return units;
    }
}

/// <summary>What can be chosen on a card.</summary>
internal sealed record CardChoices(IReadOnlyList<SelectListItem> Tasks, IReadOnlyList<SelectListItem> Topics, IReadOnlyList<SelectListItem> Units)
{
    public static readonly IReadOnlyList<SelectListItem> Forms = [.. Enum.GetValues<AdviceForm>().Select(form => new SelectListItem(form.InPolish(), form.ToString()))];

    public static async Task<CardChoices> LoadAsync(IProjectCatalogue projects, TerritorySets sets, DateOnly today, CancellationToken cancellation) => new(
        [.. (await projects.ListAsync(cancellation)).SelectMany(project => project.Tasks, (project, task) => new SelectListItem($"{project.ShortTitle}: zadanie {task.Number}. {task.Title}", $"{project.Id}:{task.Number}"))],
        [.. projects.Themes.Values.OrderBy(theme => theme.Name, StringComparer.CurrentCulture).Select(theme => new SelectListItem(theme.Name, theme.Code))],
        [.. (await sets.UnitsAsync("jst", today, cancellation: cancellation)).Select(unit => new SelectListItem($"{unit.FullName} ({unit.Code})", unit.Id.ToString()))]);
}
