using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Contracts;
using Spojnia.Projects.Claiming;

namespace Spojnia.Projects.Pages.Panel.Projects.Claims;

/// <summary>A correction note, as it prints.</summary>
internal sealed class NoteModel(ProjectCatalogue catalogue, ClaimBook book, SnapshotDesk desk, IPaperPress press) : PageModel
{
    internal NotePaper Paper { get; private set; } = null!;
    internal string ProjectCode { get; private set; } = "";
    internal bool PrintsPdf => press.PrintsPdf;

    public async Task<IActionResult> OnGetAsync(string code, int note, CancellationToken cancellation) => await LoadAsync(code, note, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(string code, int note, CancellationToken cancellation) => await LoadAsync(code, note, cancellation)
        ? File(await press.PrintAsync("/Pages/Panel/Projects/Claims/_NotePaper.cshtml", Paper, cancellation), "application/pdf", $"nota-korygujaca-{note}-{code}.pdf")
        : NotFound();

    private async Task<bool> LoadAsync(string code, int number, CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(code, cancellation) is not { Now.CountedHere: true } project
            || (await book.ListAsync(project.Id, cancellation)).FirstOrDefault(card => card.Notes.Any(note => note.Number == number)) is not { } card)
            return false;
        var note = card.Notes.Single(one => one.Number == number);
        var (from, to) = (card.Snapshots.Single(one => one.Id == note.FromSnapshotId), card.Snapshots.Single(one => one.Id == note.ToSnapshotId));
        Paper = new NotePaper(project.FindVersion(to.DefinitionVersion)?.Definition ?? project.Now, note, from, to,
            new SnapshotDifference(await desk.ReadAsync(from.Id, cancellation), await desk.ReadAsync(to.Id, cancellation)));
        ProjectCode = project.Code;
        return true;
    }
}
