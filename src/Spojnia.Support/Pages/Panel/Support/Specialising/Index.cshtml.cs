using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>Examination files that were sent in.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "stopien")]
    public Degree? Degree { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public FileState? State { get; set; }

    /// <summary>What waits: <c>brakuje</c>, <c>do-sprawdzenia</c>, <c>bez-dyplomu</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "pilne")]
    public string? Waiting { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Sorting = Sorting.Of(sortuj, "-wniosek", "wniosek", "osoba");
        var found = db.ExamFiles.AsNoTracking().VisibleTo(caller.Current);
        if (Fold.Text(Search) is { Length: > 0 } text)
            found = found.Where(file => file.FoldedName.Contains(text));
        if (Degree is { } degree)
            found = found.Where(file => file.Degree == degree);
        if (State is { } state)
            found = found.Where(file => file.State == state);
        found = Waiting switch
        {
            "brakuje" => found.Where(file => file.State == FileState.Applied && file.Papers.Any(paper => paper.ReceivedOn == null)),
            "do-sprawdzenia" => found.Where(file => file.State == FileState.Applied && file.Papers.Any(paper => paper.ReceivedOn != null && paper.CheckedOn == null)),
            "bez-dyplomu" => found.Where(file => file.State == FileState.Passed && !db.Set<Diploma>().Any(diploma => diploma.FileId == file.Id && diploma.CancelledAt == null)),
            _ => found,
        };
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("osoba", false) => found.OrderBy(file => file.FoldedName).ThenBy(file => file.Id),
            ("osoba", true) => found.OrderByDescending(file => file.FoldedName).ThenBy(file => file.Id),
            (_, false) => found.OrderBy(file => file.AppliedOn).ThenBy(file => file.Id),
            _ => found.OrderByDescending(file => file.AppliedOn).ThenBy(file => file.Id),
        };
        var rows = ordered.Select(file => new Row(file.Id, file.PersonName, file.Degree, file.Specialisation, file.State, file.AppliedOn!.Value,
            file.Papers.Count, file.Papers.Count(paper => paper.CheckedOn != null), db.Set<Sitting>().Where(sitting => sitting.Id == file.SittingId).Select(sitting => (DateOnly?)sitting.Day).FirstOrDefault()));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"specjalizacja-{clock.Today():yyyy-MM-dd}",
                [new("Osoba", row => row.Name), new("Stopień", row => row.Degree.InPolish()), new("Specjalizacja", row => row.Specialisation), new("Stan", row => row.State.InPolish()),
                    new("Wniosek", row => $"{row.AppliedOn:O}"), new("Dokumenty sprawdzone", row => $"{row.Checked} z {row.Papers}"), new("Egzamin", row => $"{row.ExamOn:O}")], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    internal sealed record Row(Guid Id, string Name, Degree Degree, string Specialisation, FileState State, DateOnly AppliedOn, int Papers, int Checked, DateOnly? ExamOn);
}
