using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Papers;

namespace Spojnia.Support.Pages.Panel.Support.Papers;

/// <summary>Papers of one kind: those that have not come back, those that have, or all.</summary>
internal sealed class IndexModel(SpojniaDbContext db, PaperShelf shelf, CallerAccessor caller, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "rodzaj")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string State { get; set; } = "oczekuja";

    public IPaperTrail Trail { get; private set; } = null!;
    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Kinds => [.. shelf.Trails.Select(trail => new SelectListItem(trail.Name, trail.Kind))];
    public IReadOnlyList<SelectListItem> States { get; } = [new("Oczekują na podpis", "oczekuja"), new("Wróciły podpisane", "wrocily"), new("Wszystkie", "wszystkie")];

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Trail = shelf.Trails.FirstOrDefault(trail => trail.Kind == Kind) ?? shelf.Trails[0];
        Sorting = Sorting.Of(sortuj, "dzien", "dzien", "temat");
        var (papers, files) = (db.Papers.AsNoTracking(), db.KeptFiles);
        var found =
            from expected in Trail.Expected(caller.Current)
            join known in papers.Where(paper => paper.Kind == Trail.Kind) on expected.Id equals known.RecordId into knowns
            from paper in knowns.DefaultIfEmpty()
            select new { expected, paper };
        // Titles have no folded twin here; the search takes the words as they were written.
        if (!string.IsNullOrWhiteSpace(Search))
            found = found.Where(one => one.expected.Title.Contains(Search.Trim()));
        if (State == "oczekuja")
            found = found.Where(one => one.paper == null || one.paper.ReturnedOn == null);
        else if (State == "wrocily")
            found = found.Where(one => one.paper != null && one.paper.ReturnedOn != null);
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("temat", false) => found.OrderBy(one => one.expected.Title),
            ("temat", true) => found.OrderByDescending(one => one.expected.Title),
            (_, true) => found.OrderByDescending(one => one.expected.Day),
            _ => found.OrderBy(one => one.expected.Day),
        };
        var rows = ordered.ThenBy(one => one.expected.Id)
            .Select(one => new Row(one.expected, one.paper, one.paper == null ? 0 : files.Count(file => file.SubjectId == one.paper.Id)));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"dokumenty-{Trail.Kind}-{clock.Today():yyyy-MM-dd}",
                [new("Rodzaj", _ => Trail.Name), new("Temat", row => row.Expected.Title), new("Czego dotyczy", row => row.Expected.Detail), new("Dzień", row => $"{row.Expected.Day:O}"),
                    new("Wydrukowano", row => $"{row.Paper?.PrintedOn:O}"), new("Wróciło", row => $"{row.Paper?.ReturnedOn:O}"), new("Skany", row => PolishFormat.Number(row.Scans))],
                rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    internal sealed record Row(ExpectedPaper Expected, Paper? Paper, int Scans);
}
