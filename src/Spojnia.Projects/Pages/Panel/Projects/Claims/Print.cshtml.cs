using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Contracts;
using Spojnia.Projects.Claiming;

namespace Spojnia.Projects.Pages.Panel.Projects.Claims;

/// <summary>The print page of a snapshot.</summary>
internal sealed class PrintModel(ProjectCatalogue catalogue, ClaimBook book, SnapshotDesk desk, IPaperPress press) : PageModel
{
    internal ClaimPaper Paper { get; private set; } = null!;
    internal bool PrintsPdf => press.PrintsPdf;

    public async Task<IActionResult> OnGetAsync(string code, int number, int turn, CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(code, cancellation) is not { Now.CountedHere: true } project || await book.FindAsync(project.Id, number, cancellation) is not { } card
            || card.Snapshots.FirstOrDefault(one => one.Turn == turn) is not { } snapshot)
            return NotFound();
        Paper = new ClaimPaper(project.FindVersion(snapshot.DefinitionVersion)?.Definition ?? project.Now, snapshot, card.StateOf(snapshot), await desk.ReadAsync(snapshot.Id, cancellation));
        return Page();
    }
}
