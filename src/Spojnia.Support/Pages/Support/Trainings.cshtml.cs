using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Support;

/// <summary>What is offered: for anybody.</summary>
internal sealed class TrainingsModel(SpojniaDbContext db, IProjectCatalogue projects, TimeProvider clock) : PageModel
{
    internal sealed record Row(Guid Id, string Title, string Kind, string Place, string OnlineLink, DateOnly? FirstDay, DateOnly? LastDay, DateOnly? ClosesOn, string[] Themes, bool IsOpen);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "temat")]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "gdzie")]
    public string? Place { get; set; }

    /// <summary><c>otwarte</c> (the usual), <c>nadchodzace</c> or <c>minione</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "kiedy")]
    public string? When { get; set; }

    /// <summary>Code of a kind.</summary>
    [BindProperty(SupportsGet = true, Name = "rodzaj")]
    public string? Kind { get; set; }

    /// <summary>Kinds that people may apply for.</summary>
    public IReadOnlyList<SupportKind> Kinds { get; private set; } = [];
    public IReadOnlyDictionary<string, Theme> Themes => projects.Themes;
    public PageOf<Row> List { get; private set; } = null!;

    public async Task OnGetAsync(int? strona, CancellationToken cancellation)
    {
        var today = clock.Today();
        When = When is "nadchodzace" or "minione" ? When : "otwarte";
        var trainings = db.Trainings.AsNoTracking().Published();
        trainings = When switch
        {
            "otwarte" => trainings.Where(training => training.State == TrainingState.Published && training.EnrolmentClosesOn >= today),
            "nadchodzace" => trainings.Where(training => training.FirstDay >= today && training.State != TrainingState.Cancelled),
            _ => trainings.Where(training => training.LastDay < today),
        };
        if (Fold.Text(Text) is { Length: > 0 } text)
            trainings = trainings.Where(training => training.FoldedTitle.Contains(text));
        if (Fold.Text(Place) is { Length: > 0 } place)
            trainings = trainings.Where(training => training.FoldedPlace.Contains(place));
        if (!string.IsNullOrEmpty(Theme))
            trainings = trainings.Where(training => training.Themes.Contains(Theme));
        if (!string.IsNullOrEmpty(Kind))
            trainings = trainings.Where(training => training.KindCode == Kind);
        Kinds = [.. (await db.SupportKinds.AsNoTracking().OrderBy(kind => kind.Rank).ToListAsync(cancellation)).Where(kind => kind.IsPublic)];
        var kinds = db.SupportKinds;
        var rows = (When == "minione" ? trainings.OrderByDescending(training => training.FirstDay) : trainings.OrderBy(training => training.FirstDay)).ThenBy(training => training.Id)
            .Select(training => new Row(training.Id, training.Title, kinds.Where(kind => kind.Code == training.KindCode).Select(kind => kind.Name).First(), training.Place, training.OnlineLink,
                training.FirstDay, training.LastDay, training.EnrolmentClosesOn, training.Themes,
                training.State == TrainingState.Published && training.EnrolmentClosesOn >= today && training.EnrolmentOpensOn <= today));
        List = await rows.ToPageAsync(strona, cancellation: cancellation);
    }
}
