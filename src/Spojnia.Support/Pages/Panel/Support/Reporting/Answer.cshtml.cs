using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Pages.Panel.Support.Reporting;

/// <summary>Shows answers before they are taken, and takes them.</summary>
internal sealed class AnswerModel(SpojniaDbContext db, AnswerDesk desk) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public bool LeaveBad { get; set; }

    /// <summary>Number of the payment claim with which the records were reported.</summary>
    [BindProperty]
    public int ClaimNumber { get; set; } = 1;

    public AnswerFile AnswerFile { get; private set; } = null!;
    public PageOf<AnswerRow> Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? eksport, CancellationToken cancellation)
    {
        if (!await LoadAsync(strona, cancellation))
            return NotFound();
        return SheetExport.Asked(eksport) is { } format
            ? SheetExport.Of<AnswerRow>(format, "odpowiedzi-sm-efs", [new("Wiersz", row => row.Number.ToString(CultureInfo.InvariantCulture)), new("Id zapisu", row => row.ParticipationId?.ToString()),
                new("Id SM EFS", row => row.SystemId), new("Status", row => row.Status), new("Komunikat", row => row.Message), new("Co poprawić", row => row.Problem)], Ordered().AsAsyncEnumerable())
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await db.AnswerFiles.FirstOrDefaultAsync(file => file.Id == Id, cancellation) is not { } file)
            return NotFound();
        await desk.TakeAsync(file, LeaveBad, ClaimNumber, cancellation);
        TempData["Done"] = $"Wczytaliśmy odpowiedzi: {file.Good}.";
        return Redirect($"/panel/raporty/odpowiedzi/{Id}");
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(1, cancellation);

    private IOrderedQueryable<AnswerRow> Ordered() => db.AnswerRows.AsNoTracking().Where(row => row.FileId == Id).OrderBy(row => row.Problem == "").ThenBy(row => row.Number);

    private async Task<bool> LoadAsync(int? page, CancellationToken cancellation)
    {
        var file = await db.AnswerFiles.AsNoTracking().FirstOrDefaultAsync(one => one.Id == Id, cancellation);
        AnswerFile = file!;
        Rows = await Ordered().ToPageAsync(page, cancellation: cancellation);
        return file is not null;
    }
}
