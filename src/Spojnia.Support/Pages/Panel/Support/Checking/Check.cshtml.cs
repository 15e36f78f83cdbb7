using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Recording.Checking;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Support.Pages.Panel.Support.Checking;

/// <summary>How a check goes, and what it found.</summary>
internal sealed class CheckModel(SpojniaDbContext db, FileCheckProgress progress, ActLog acts) : PageModel
{
    public static readonly IReadOnlyList<SelectListItem> Severities = [new("Błędy", nameof(RuleSeverity.Error)), new("Ostrzeżenia", nameof(RuleSeverity.Warning))];

    [BindProperty(SupportsGet = true, Name = "waga")]
    public RuleSeverity? Severity { get; set; }

    [BindProperty(SupportsGet = true, Name = "regula")]
    public string? Code { get; set; }

    public FileCheck Check { get; private set; } = null!;
    public int DoneRows => progress.Of(Check.Id);
    public IReadOnlyList<SelectListItem> Codes { get; private set; } = [];
    public PageOf<CheckFinding> Findings { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, int? strona, string? eksport, CancellationToken cancellation)
    {
        if (await db.FileChecks.AsNoTracking().FirstOrDefaultAsync(check => check.Id == id, cancellation) is not { } check)
            return NotFound();
        Check = check;
        if (check.State != FileCheckState.Done)
            return Page();
        var all = db.CheckFindings.AsNoTracking().Where(finding => finding.CheckId == id);
        Codes = [.. (await all.GroupBy(finding => finding.Code).Select(same => new { same.Key, Count = same.Count() }).OrderBy(same => same.Key).ToListAsync(cancellation))
            .Select(same => new SelectListItem($"{same.Key} ({same.Count})", same.Key))];
        var found = all.Where(finding => (Severity == null || finding.Severity == Severity) && (string.IsNullOrEmpty(Code) || finding.Code == Code))
            .OrderBy(finding => finding.Row).ThenBy(finding => finding.Column).ThenBy(finding => finding.Number);
        if (SheetExport.Asked(eksport) is { } format)
            return SheetExport.Of(format, "bledy-pliku", Columns, found.AsAsyncEnumerable());
        Findings = await found.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.FileChecks.FirstOrDefaultAsync(check => check.Id == id, cancellation) is not { } check)
            return NotFound();
        Refuse.If(check.State == FileCheckState.Waiting, "Ten plik jest jeszcze sprawdzany. Poczekaj na wynik.");
        db.FileChecks.Remove(check);
        acts.Add(CheckingActs.Dropped(check));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Usunęliśmy wynik sprawdzenia.";
        return Redirect("/panel/uczestnicy/sprawdz-plik");
    }

    /// <summary>Where a finding stands: «B7», «wiersz 7», «cały plik».</summary>
    public static string PlaceOf(CheckFinding finding) =>
        finding.Row == 0 ? "cały plik" : finding.Column < 0 ? $"wiersz {finding.Row}" : CellAddress.Of(finding.Column, finding.Row);

    private static readonly SheetColumn<CheckFinding>[] Columns =
    [
        new("Wiersz", finding => finding.Row.ToString(CultureInfo.InvariantCulture)),
        new("Komórka", PlaceOf),
        new("Kolumna", finding => finding.Header),
        new("Jest", finding => finding.Shown),
        new("Waga", finding => finding.Severity == RuleSeverity.Error ? "błąd" : "ostrzeżenie"),
        new("Reguła", finding => finding.Code),
        new("Co poprawić", finding => finding.Message),
    ];
}
