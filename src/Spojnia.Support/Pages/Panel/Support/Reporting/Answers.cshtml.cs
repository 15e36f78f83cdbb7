using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Pages.Panel.Support.Reporting;

/// <summary>Takes in a file of answers of the minister's system.</summary>
internal sealed class AnswersModel(SpojniaDbContext db, AnswerDesk desk, IProjectCatalogue projects) : PageModel, IRedraw
{
    [BindProperty]
    public IFormFile? Sheet { get; set; }

    [BindProperty]
    public Guid AnswerId { get; set; }

    [BindProperty]
    public Guid? ProjectId { get; set; }

    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];
    public IReadOnlyList<AnswerFile> Files { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        AnswerId = Guid.CreateVersion7();
        await RedrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Sheet is null)
            ModelState.AddModelError(nameof(Sheet), "Wybierz plik z dysku.");
        if (ProjectId is not { } project || await projects.FindAsync(project, cancellation) is null)
            ModelState.AddModelError(nameof(ProjectId), "Wybierz projekt.");
        if (ModelState.IsValid)
        {
            try
            {
                await using var file = Sheet!.OpenReadStream();
                return Redirect($"/panel/raporty/odpowiedzi/{await desk.HandInAsync(AnswerId, ProjectId!.Value, Sheet.FileName, file, cancellation)}");
            }
            catch (UnreadableSheetException refused)
            {
                ModelState.AddModelError(nameof(Sheet), refused.Message);
            }
        }

        await RedrawAsync(cancellation);
        return Page();
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Projects = [.. (await projects.ListAsync(cancellation)).Select(project => new SelectListItem(project.ShortTitle, project.Id.ToString()))];
        Files = await db.AnswerFiles.AsNoTracking().OrderByDescending(file => file.HandedInAt).Take(50).ToListAsync(cancellation);
    }
}
