using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Spojnia.Projects.Pages.Panel.Projects;

/// <summary>Projects of the region, current and past.</summary>
internal sealed class IndexModel(ProjectCatalogue catalogue) : PageModel
{
    internal IReadOnlyList<KnownProject> Projects { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Projects = await catalogue.AllAsync(cancellation);
}
