using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Support.Papers;

namespace Spojnia.Support.Pages.Panel.Support.Papers;

/// <summary>One paper: its state, scans, tick and history.</summary>
internal sealed class PaperModel(PaperShelf shelf, FileStore files, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true, Name = "rodzaj")]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public List<IFormFile> Scans { get; set; } = [];

    [BindProperty]
    public DateOnly? ReturnedOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PaperView View { get; private set; } = null!;
    public bool MayTick => shelf.MayTick;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ReturnedOn = clock.Today();
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetScanAsync(Guid skan, CancellationToken cancellation) =>
        await LoadAsync(cancellation) && View.Paper is { } paper && await files.DownloadAsync(paper.Subject, skan, Response, cancellation) is { } download ? download : NotFound();

    public Task<IActionResult> OnPostAttachAsync(CancellationToken cancellation) =>
        ActAsync(() => shelf.AttachAsync(View, Scans, cancellation), "Skan jest dołączony.", cancellation);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation) => ActAsync(() =>
    {
        Refuse.If(ReturnedOn is null, "Podaj dzień, w którym dokument wrócił.");
        return shelf.ReturnAsync(View, ReturnedOn!.Value, cancellation);
    }, "Dokument jest oznaczony jako podpisany.", cancellation);

    public Task<IActionResult> OnPostPrintedAsync(CancellationToken cancellation) =>
        ActAsync(() => shelf.PrintAsync(View, cancellation), "Dokument jest oznaczony jako wydrukowany.", cancellation);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation) =>
        ActAsync(() => shelf.TakeBackAsync(View, Reason, cancellation), "Oznaczenie podpisu jest cofnięte.", cancellation);

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!MayTick)
            return Forbid();
        if (!await LoadAsync(cancellation))
            return NotFound();
        await act();
        TempData["Done"] = done;
        return RedirectToPage("Paper", new { rodzaj = Kind, id = Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await shelf.FindAsync(Kind, Id, cancellation) is not { } view)
            return false;
        View = view;
        return true;
    }
}
