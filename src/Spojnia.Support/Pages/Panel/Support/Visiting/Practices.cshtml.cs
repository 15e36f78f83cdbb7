using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Visiting;

namespace Spojnia.Support.Pages.Panel.Support.Visiting;

/// <summary>Good practices of all visits that the caller sees, and which of them are to be published.</summary>
internal sealed class PracticesModel(SpojniaDbContext db, CallerAccessor caller, VisitDesk desk, TimeProvider clock) : PageModel
{
    internal sealed record Row(Guid Id, Guid TrainingId, string Title, string Place, string Visit, bool ToPublish, DateTime AddedAt);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary><c>tak</c>, <c>nie</c> or nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "publikacja")]
    public string? Publish { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public bool MayMark => caller.Current.Has(VisitingPermissions.ReportVisits);

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Sorting = Sorting.Of(sortuj, "-dodano", "dodano", "nazwa");
        var rows = Rows();
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, $"dobre-praktyki-{clock.Today():yyyy-MM-dd}",
                [new("Nazwa", row => row.Title), new("Miejsce", row => row.Place), new("Wizyta", row => row.Visit), new("Do publikacji", row => row.ToPublish ? "Tak" : "Nie")], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostMarkAsync(Guid practice, bool publish, CancellationToken cancellation)
    {
        if (!MayMark)
            return Forbid();
        var visible = db.Trainings.VisibleTo(caller.Current).Select(training => training.Id);
        if (await db.GoodPractices.SingleOrDefaultAsync(one => one.Id == practice && visible.Contains(one.TrainingId), cancellation) is not { } found)
            return NotFound();
        await desk.MarkAsync(found, publish, cancellation);
        TempData["Done"] = publish ? "Praktyka jest przeznaczona do publikacji." : "Praktyka nie jest już przeznaczona do publikacji.";
        return RedirectToPage(new { q = Text, publikacja = Publish });
    }

    private IQueryable<Row> Rows()
    {
        var practices = db.GoodPractices.AsNoTracking();
        var filtered = Fold.Text(Text) is { Length: > 0 } text ? practices.Where(practice => practice.FoldedText.Contains(text)) : practices;
        if (Publish is "tak" or "nie")
        {
            var asked = Publish == "tak";
            filtered = filtered.Where(practice => practice.ToPublish == asked);
        }

        var joined = filtered.Join(db.Trainings.VisibleTo(caller.Current), practice => practice.TrainingId, training => training.Id, (practice, training) => new { practice, training });
        var sorted = (Sorting.Key, Sorting.Descending) switch
        {
            ("nazwa", false) => joined.OrderBy(both => both.practice.FoldedText),
            ("nazwa", true) => joined.OrderByDescending(both => both.practice.FoldedText),
            (_, false) => joined.OrderBy(both => both.practice.AddedAt),
            _ => joined.OrderByDescending(both => both.practice.AddedAt),
        };
        return sorted.ThenBy(both => both.practice.Id).Select(both => new Row(both.practice.Id, both.training.Id, both.practice.Title, both.practice.Place, both.training.Title, both.practice.ToPublish, both.practice.AddedAt));
    }
}
