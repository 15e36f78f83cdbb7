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

/// <summary>The register of diplomas.</summary>
internal sealed class DiplomasModel(SpojniaDbContext db, CallerAccessor caller, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "stopien")]
    public Degree? Degree { get; set; }

    [BindProperty(SupportsGet = true, Name = "rok")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string? State { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Sorting = Sorting.Of(sortuj, "-numer", "numer", "osoba");
        var found = db.Diplomas.AsNoTracking().VisibleTo(caller.Current);
        if (Fold.Text(Search) is { Length: > 0 } text)
        {
            var number = Search!.Trim().ToUpperInvariant();
            found = found.Where(one => one.FoldedName.Contains(text) || one.Number == number);
        }

        if (Degree is { } degree)
            found = found.Where(one => one.Degree == degree);
        if (Year is { } year)
            found = found.Where(one => one.Year == year);
        if (State is "wazne")
            found = found.Where(one => one.CancelledAt == null);
        if (State is "uniewaznione")
            found = found.Where(one => one.CancelledAt != null);
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("osoba", false) => found.OrderBy(one => one.FoldedName).ThenBy(one => one.Id),
            ("osoba", true) => found.OrderByDescending(one => one.FoldedName).ThenBy(one => one.Id),
            (_, false) => found.OrderBy(one => one.Year).ThenBy(one => one.Degree).ThenBy(one => one.Sequence),
            _ => found.OrderByDescending(one => one.Year).ThenBy(one => one.Degree).ThenByDescending(one => one.Sequence),
        };
        var rows = ordered.Select(one => new Row(one.Id, one.Number, one.PersonName, one.Degree, one.Specialisation, one.ExamOn, one.Grade, one.IssuedOn, one.Duplicates.Count, one.CancelledAt != null));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"rejestr-dyplomow-{clock.Today():yyyy-MM-dd}",
                [new("Numer", row => row.Number), new("Osoba", row => row.Name), new("Stopień", row => row.Degree.InPolish()), new("Specjalizacja", row => row.Specialisation), new("Egzamin", row => $"{row.ExamOn:O}"),
                    new("Ocena", row => $"{row.Grade:0.#}"), new("Wydano", row => $"{row.IssuedOn:O}"), new("Duplikaty", row => $"{row.Duplicates}"), new("Stan", row => row.IsCancelled ? "Unieważniony" : "Ważny")],
                rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    internal sealed record Row(Guid Id, string Number, string Name, Degree Degree, string Specialisation, DateOnly ExamOn, decimal Grade, DateOnly IssuedOn, int Duplicates, bool IsCancelled);
}
