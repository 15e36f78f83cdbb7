using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Ui;
using Spojnia.Projects.Claiming;

namespace Spojnia.Projects.Pages.Panel.Projects.Claims;

/// <summary>One claim: its days, its snapshots, taking the next one.</summary>
internal sealed class PeriodModel(ProjectCatalogue catalogue, ClaimBook book, SnapshotDesk desk, CallerAccessor caller, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Podaj ostatni dzień okresu.")]
    public DateOnly? To { get; set; }

    [BindProperty]
    public int Version { get; set; }

    internal KnownProject Project { get; private set; } = null!;
    internal PeriodCard Card { get; private set; } = null!;
    internal bool MayTake => caller.Current.Has(ClaimingPermissions.TakeSnapshots);
    internal bool HasEnded => Card.Period.To < clock.Today();
    internal string Address => $"/panel/projekty/{Project.Code}/wnioski/{Card.Period.Number}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        (To, Version) = (Card.Period.To, Card.Period.Version);
        return Page();
    }

    /// <summary>Ends the period on another day.</summary>
    public async Task<IActionResult> OnPostMoveAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayTake)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        await book.MoveAsync(Project, Card.Period.Id, To!.Value, Version, cancellation);
        TempData["Done"] = $"Okres {Card.Period.Name} trwa teraz do {PolishFormat.Day(To.Value)}.";
        return Redirect(Address);
    }

    /// <summary>Takes a snapshot.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayTake)
            return Forbid();
        var taken = await desk.TakeAsync(Card.Period.Id, cancellation);
        TempData["Done"] = $"Zrobiono migawkę {taken.Turn}. Obejmuje to, co zapisano do {PolishFormat.Moment(taken.KnownAt)}.";
        return Redirect($"{Address}/migawki/{taken.Turn}");
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Version = Card.Period.Version;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(Code, cancellation) is not { Now.CountedHere: true } project || await book.FindAsync(project.Id, Number, cancellation) is not { } card)
            return false;
        (Project, Card) = (project, card);
        return true;
    }
}
