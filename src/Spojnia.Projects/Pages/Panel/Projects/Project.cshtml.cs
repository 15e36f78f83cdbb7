using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Pages.Panel.Projects;

/// <summary>A project's definition, readable by people, with its versions and history.</summary>
internal sealed class ProjectModel(ProjectCatalogue catalogue) : PageModel
{
    internal KnownProject Project { get; private set; } = null!;
    internal ProjectDefinition Definition => Project.Now;

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

        return Page();
    }
}
