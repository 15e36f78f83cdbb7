using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Pages.Panel.Projects;

/// <summary>A project's definition, readable by people, with its versions and history.</summary>
internal sealed class ProjectModel(ProjectCatalogue catalogue, SpojniaDbContext db) : PageModel
{
    internal KnownProject Project { get; private set; } = null!;
    internal ProjectDefinition Definition => Project.Now;
    internal IReadOnlyList<Act> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, int? wersja, CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(code, cancellation) is not { } project)
            return NotFound();
        Project = project;
        if (wersja is { } number)
        {
            return project.Versions.FirstOrDefault(version => version.Number == number) is { } version
                ? File(System.Text.Encoding.UTF8.GetBytes(version.Json), "application/json", $"{project.Code}-wersja-{number}.json")
                : NotFound();
        }

        History = await db.Acts.AsNoTracking().Where(act => act.SubjectKind == "project" && act.SubjectId == project.Id)
            .OrderByDescending(act => act.At).Take(100).ToListAsync(cancellation);
        return Page();
    }
}
