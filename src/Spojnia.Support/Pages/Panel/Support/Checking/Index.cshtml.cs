using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;

namespace Spojnia.Support.Pages.Panel.Support.Checking;

/// <summary>Hands a file in to be checked; lists those handed in.</summary>
internal sealed class IndexModel(SpojniaDbContext db, FileCheckDesk desk, FileCheckProgress progress, IProjectCatalogue projects) : PageModel, IRedraw
{
    public static readonly IReadOnlyList<SelectListItem> Kinds = [new("Uczestnicy", nameof(RecordKind.Person)), new("Instytucje", nameof(RecordKind.Institution))];

    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public Guid CheckId { get; set; }

    [BindProperty]
    public Guid? ProjectId { get; set; }

    [BindProperty]
    public RecordKind Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "strona")]
    public int? PageNumber { get; set; }

    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];
    public PageOf<FileCheck> Checks { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        CheckId = Guid.CreateVersion7();
        await RedrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Sheet is null)
            ModelState.AddModelError(nameof(Sheet), "Wybierz plik z dysku.");
        else if (Sheet.Length == 0)
            ModelState.AddModelError(nameof(Sheet), "Ten plik jest pusty. Wybierz plik, w którym są dane.");
        if (ProjectId is not { } project || await projects.FindAsync(project, cancellation) is null)
            ModelState.AddModelError(nameof(ProjectId), "Wybierz projekt.");
        if (!ModelState.IsValid)
        {
            await RedrawAsync(cancellation);
            return Page();
        }

        await using var file = Sheet!.OpenReadStream();
        var id = await desk.HandInAsync(CheckId, ProjectId!.Value, Kind, Sheet.FileName, file, cancellation);
        await progress.RingAsync(id, TimeSpan.FromSeconds(2), cancellation);
        TempData["Done"] = "Przyjęliśmy plik do sprawdzenia.";
        return Redirect($"/panel/uczestnicy/sprawdz-plik/{id}");
    }

    /// <summary>A file with our headers and nothing else, to start from.</summary>
    public IActionResult OnGetTemplate(RecordKind rodzaj) => SheetExport.Of<string>(SheetFormat.Xlsx, rodzaj == RecordKind.Person ? "uczestnicy-wzor" : "instytucje-wzor",
        [.. RecordColumns.Of(rodzaj).Select(column => new SheetColumn<string>(column.Label, _ => ""))], []);

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        var known = await projects.ListAsync(cancellation);
        Projects = [.. known.Select(project => new SelectListItem(project.ShortTitle, project.Id.ToString()))];
        Checks = await db.FileChecks.AsNoTracking().OrderByDescending(check => check.HandedInAt).ThenBy(check => check.Id).ToPageAsync(PageNumber, cancellation: cancellation);
    }
}
