using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>All trainings that the caller may see.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, TimeProvider clock) : PageModel
{
    internal sealed record Row(Guid Id, string Title, string Kind, TrainingState State, DateOnly? FirstDay, DateOnly? ClosesOn, int Places, int Taken, int Received, Guid ProjectId);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "temat")]
    public string? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "projekt")]
    public Guid? Project { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public IReadOnlyList<ProjectCard> Projects { get; private set; } = [];
    public IReadOnlyDictionary<string, Theme> Themes => projects.Themes;
    public bool MayEdit => caller.Current.Has(SupportPermissions.EditTrainings);

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Projects = await projects.ListAsync(cancellation);
        Sorting = Sorting.Of(sortuj, "-termin", "termin", "tytul", "nabor", "zgloszenia");
        var rows = Sort(Filter());
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, $"szkolenia-{clock.Today():yyyy-MM-dd}",
            [
                new("Tytuł", row => row.Title), new("Rodzaj", row => row.Kind), new("Stan", row => row.State.InPolish()),
                new("Pierwszy dzień", row => $"{row.FirstDay:yyyy-MM-dd}"), new("Nabór do", row => $"{row.ClosesOn:yyyy-MM-dd}"),
                new("Miejsca", row => $"{row.Places}"), new("Zajęte", row => $"{row.Taken}"), new("Zgłoszenia", row => $"{row.Received}"),
            ], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    private IQueryable<Training> Filter()
    {
        // Advice, supervision and the like have lists of their own.
        var trainings = db.Trainings.AsNoTracking().VisibleTo(caller.Current).Where(training => !training.IsDirect);
        if (Fold.Text(Text) is { Length: > 0 } text)
            trainings = trainings.Where(training => training.FoldedTitle.Contains(text));
        if (Enum.TryParse<TrainingState>(State, out var state))
            trainings = trainings.Where(training => training.State == state);
        if (!string.IsNullOrEmpty(Theme))
            trainings = trainings.Where(training => training.Themes.Contains(Theme));
        if (Project is { } project)
            trainings = trainings.Where(training => training.ProjectId == project);
        return trainings;
    }

    private IQueryable<Row> Sort(IQueryable<Training> trainings)
    {
        var (queues, kinds) = (db.EnrolmentQueues, db.SupportKinds);
        var joined = trainings.Join(queues, training => training.Id, queue => queue.Id, (training, queue) => new { training, queue });
        var sorted = (Sorting.Key, Sorting.Descending) switch
        {
            ("tytul", false) => joined.OrderBy(both => both.training.FoldedTitle),
            ("tytul", true) => joined.OrderByDescending(both => both.training.FoldedTitle),
            ("nabor", false) => joined.OrderBy(both => both.training.EnrolmentClosesOn),
            ("nabor", true) => joined.OrderByDescending(both => both.training.EnrolmentClosesOn),
            ("zgloszenia", false) => joined.OrderBy(both => both.queue.LastReceipt),
            ("zgloszenia", true) => joined.OrderByDescending(both => both.queue.LastReceipt),
            (_, false) => joined.OrderBy(both => both.training.FirstDay),
            _ => joined.OrderByDescending(both => both.training.FirstDay),
        };
        return sorted.ThenBy(both => both.training.Id).Select(both => new Row(both.training.Id, both.training.Title,
            kinds.Where(kind => kind.Code == both.training.KindCode).Select(kind => kind.Name).First(), both.training.State, both.training.FirstDay,
            both.training.EnrolmentClosesOn, both.training.Places, both.queue.PlacesTaken, both.queue.LastReceipt, both.training.ProjectId));
    }
}
