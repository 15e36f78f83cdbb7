using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Pages.Panel.Support.Recording;

/// <summary>The dictionaries of the record on a day, and the loading of new ones.</summary>
internal sealed class TermsModel(SpojniaDbContext db, ActLog acts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "dzien")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public DateOnly? ValidFrom { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public bool OnlyCheck { get; set; }

    public TermBook Book { get; private set; } = null!;
    public IReadOnlyList<TermRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Day ??= clock.Today();
        Book = await db.TermsOnAsync(Day.Value, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        if (Upload is null)
            ModelState.AddModelError(nameof(Upload), "Wybierz plik.");
        if (ValidFrom is null)
            ModelState.AddModelError(nameof(ValidFrom), "Podaj dzień, od którego pozycje obowiązują.");
        if (string.IsNullOrWhiteSpace(Source) || Source.Length > 300)
            ModelState.AddModelError(nameof(Source), "Podaj źródło, do 300 znaków.");
        if (!ModelState.IsValid)
            return Page();
        try
        {
            await using var file = Upload!.OpenReadStream();
            Rows = TermReading.Read(file);
        }
        catch (UnreadableSheetException unreadable)
        {
            ModelState.AddModelError(nameof(Upload), unreadable.Message);
            return Page();
        }

        if (Rows.Count == 0 || Rows.Any(row => row.Problem.Length > 0))
            ModelState.AddModelError(nameof(Upload), Rows.Count == 0 ? "W pliku nie ma pozycji." : "W pliku są błędy, niczego nie zapisano. Popraw wiersze pokazane w podglądzie.");
        if (!ModelState.IsValid || OnlyCheck)
            return Page();
        var day = ValidFrom!.Value;
        var same = (await db.RecordTerms.Where(term => term.ValidFrom == day).ToListAsync(cancellation)).Select(term => (term.Dictionary, term.Code)).ToHashSet();
        Refuse.If(Rows.Any(row => same.Contains((row.Dictionary, row.Code))), "Część tych pozycji ma już etykietę od tego dnia. Podaj późniejszy dzień.");
        db.RecordTerms.AddRange(Rows.Select((row, rank) => new RecordTerm
        {
            Dictionary = row.Dictionary,
            Code = row.Code,
            Label = row.Label,
            Parent = row.Parent,
            ValidFrom = day,
            IsWithdrawn = row.IsWithdrawn,
            Rank = rank,
            Source = Source!.Trim(),
        }));
        acts.Add(RecordingActs.TermsLoaded(Guid.CreateVersion7(), Rows.Count, day));
        await db.SaveOrRefuseAsync("Ktoś w tej samej chwili wczytał te same pozycje. Sprawdź słownik i spróbuj jeszcze raz.", cancellation);
        TempData["Done"] = $"Wczytano pozycje słowników: {Rows.Count}.";
        return RedirectToPage();
    }
}
