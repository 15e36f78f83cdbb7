using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Organisations.Importing;

namespace Spojnia.Organisations.Pages.Panel.Organisations.Import;

internal sealed class IndexModel(SpojniaDbContext db, ImportDesk desk) : PageModel, IRedraw
{
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public Guid DraftId { get; set; }

    public IReadOnlyList<Row> Drafts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        DraftId = Guid.CreateVersion7();
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Sheet is null)
        {
            ModelState.AddModelError(nameof(Sheet), "Wybierz plik z dysku.");
            await LoadAsync(cancellation);
            return Page();
        }

        try
        {
            await using var file = Sheet.OpenReadStream();
            return Redirect($"/panel/instytucje/import/{await desk.HandInAsync(DraftId, Sheet.FileName, file, cancellation)}");
        }
        catch (UnreadableSheetException refused)
        {
            ModelState.AddModelError(nameof(Sheet), refused.Message);
            await LoadAsync(cancellation);
            return Page();
        }
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>A file with our headers and nothing else, to start from.</summary>
    public IActionResult OnGetTemplate() => SheetExport.Of<string>(SheetFormat.Xlsx, "instytucje-wzor",
        [.. Register.OrganisationFields.All.Select(field => new SheetColumn<string>(field.Label, _ => ""))], []);

    public static string NameOf(ImportState state) => state switch
    {
        ImportState.Columns => "czeka na wskazanie kolumn",
        ImportState.Checking => "sprawdzany",
        ImportState.Review => "czeka na decyzję",
        ImportState.Applying => "wczytywany",
        ImportState.Applied => "wczytany",
        _ => "odrzucony",
    };

    private async Task LoadAsync(CancellationToken cancellation) =>
        Drafts = await db.OrganisationImports.OrderByDescending(draft => draft.StartedAt).Take(50)
            .Select(draft => new Row(draft.Id, draft.FileName, draft.Rows, draft.State, draft.StartedAt, draft.Who)).ToListAsync(cancellation);

    internal sealed record Row(Guid Id, string FileName, int Rows, ImportState State, DateTime StartedAt, string Who);
}
