using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Ui;
using Spojnia.Projects.Claiming;

namespace Spojnia.Projects.Pages.Panel.Projects.Claims;

/// <summary>Writing the note by which a snapshot replaces the one submitted.</summary>
internal sealed class NewNoteModel(ProjectCatalogue catalogue, ClaimBook book, SnapshotDesk desk) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Turn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Napisz, co się zmienia w złożonych liczbach.")]
    [StringLength(CorrectionNote.Longest, ErrorMessage = "Skróć opis do 2000 znaków.")]
    public string What { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Napisz, dlaczego liczby się zmieniają.")]
    [StringLength(CorrectionNote.Longest, ErrorMessage = "Skróć uzasadnienie do 2000 znaków.")]
    public string Why { get; set; } = "";

    internal KnownProject Project { get; private set; } = null!;
    internal ClaimSnapshot To { get; private set; } = null!;
    internal ClaimSnapshot? From { get; private set; }
    internal SnapshotDifference? Difference { get; private set; }
    internal string Address => $"/panel/projekty/{Project.Code}/wnioski/{Number}/migawki/{Turn}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        // A proposal to be written over: what changed follows from the two snapshots.
        What = Difference is null ? "" : string.Join(" ", Difference.Figures.Where(figure => figure.Change != 0)
            .Select(figure => $"Wskaźnik {figure.Code}: {figure.Before?.Reached.Value ?? 0} → {figure.After?.Reached.Value ?? 0}."));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var note = await desk.CorrectAsync(To.Id, What, Why, cancellation);
        TempData["Done"] = $"Zapisano notę korygującą nr {note.Number}. Teraz można zatwierdzić i złożyć migawkę {To.Turn}.";
        return Redirect(Address);
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(Code, cancellation) is not { Now.CountedHere: true } project || await book.FindAsync(project.Id, Number, cancellation) is not { } card
            || card.Snapshots.FirstOrDefault(one => one.Turn == Turn) is not { } snapshot)
            return false;
        (Project, To) = (project, snapshot);
        From = card.Snapshots.LastOrDefault(other => other.Turn < Turn && other.Submitted is not null);
        Difference = From is null ? null : new SnapshotDifference(await desk.ReadAsync(From.Id, cancellation), await desk.ReadAsync(To.Id, cancellation));
        return true;
    }
}
