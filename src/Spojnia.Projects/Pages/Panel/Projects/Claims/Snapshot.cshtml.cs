using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Files;
using Spojnia.Core.Marks;
using Spojnia.Core.Ui;
using Spojnia.Projects.Claiming;

namespace Spojnia.Projects.Pages.Panel.Projects.Claims;

/// <summary>A frozen snapshot: its figures, digest and downloads; counting it again; leading it to the claim.</summary>
internal sealed class SnapshotModel(
    ProjectCatalogue catalogue, ClaimBook book, SnapshotDesk desk, SnapshotRecount recount, IPaperPress press, MarkSets marks, CallerAccessor caller, TimeProvider clock)
    : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Turn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Podaj dzień, w którym złożono wniosek.")]
    public DateOnly? SubmittedOn { get; set; }

    internal KnownProject Project { get; private set; } = null!;
    internal PeriodCard Card { get; private set; } = null!;
    internal ClaimSnapshot Snapshot { get; private set; } = null!;
    internal FrozenClaim Frozen { get; private set; } = null!;
    internal Recounted? Recounted { get; private set; }
    internal SnapshotState State => Card.StateOf(Snapshot);
    internal bool IsNewest => Card.Newest == Snapshot;
    internal bool MayTake => caller.Current.Has(ClaimingPermissions.TakeSnapshots);
    internal bool PrintsPdf => press.PrintsPdf;

    /// <summary>The claim was submitted with an earlier snapshot, so this one needs a note.</summary>
    internal bool NeedsNote => Card.Reported is { } reported && reported.Turn < Snapshot.Turn && Card.NoteTo(Snapshot) is null;
    internal string Address => $"/panel/projekty/{Project.Code}/wnioski/{Number}/migawki/{Turn}";

    public async Task<IActionResult> OnGetAsync(bool przelicz, string? eksport, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (SheetExport.Asked(eksport) is { } format)
            return Paper().Sheet(format, marks);
        SubmittedOn = clock.Today();
        if (przelicz)
            Recounted = await recount.RecountAsync(Snapshot, cancellation);
        return Page();
    }

    /// <summary>The canonical bytes, exactly those of the digest.</summary>
    public async Task<IActionResult> OnGetJsonAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? File(await desk.ReadBytesAsync(Snapshot.Id, cancellation), "application/json", $"wnp-{Number}-{Project.Code}-migawka-{Turn}.json")
        : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? File(await press.PrintAsync("/Pages/Panel/Projects/Claims/_ClaimPaper.cshtml", Paper(), cancellation), "application/pdf", $"wnp-{Number}-{Project.Code}-migawka-{Turn}.pdf")
        : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayTake)
            return Forbid();
        await desk.ApproveAsync(Snapshot.Id, cancellation);
        TempData["Done"] = "Migawka jest zatwierdzona. Przeliczono ją jeszcze raz i skrót się zgadza.";
        return Redirect(Address);
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayTake)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        await desk.SubmitAsync(Snapshot.Id, SubmittedOn!.Value, cancellation);
        TempData["Done"] = $"Zapisano złożenie wniosku {Card.Period.Name} dnia {PolishFormat.Day(SubmittedOn.Value)}.";
        return Redirect(Address);
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    internal ClaimPaper Paper() => new(Project.FindVersion(Snapshot.DefinitionVersion)?.Definition ?? Project.Now, Snapshot, State, Frozen);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(Code, cancellation) is not { Now.CountedHere: true } project || await book.FindAsync(project.Id, Number, cancellation) is not { } card
            || card.Snapshots.FirstOrDefault(one => one.Turn == Turn) is not { } snapshot)
            return false;
        (Project, Card, Snapshot) = (project, card, snapshot);
        Frozen = await desk.ReadAsync(snapshot.Id, cancellation);
        return true;
    }
}
