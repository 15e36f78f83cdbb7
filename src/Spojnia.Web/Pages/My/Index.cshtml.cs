using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Web.Frame;

namespace Spojnia.Web.Pages.My;

/// <summary>The signed-in person's own home: what waits for me and where my things are.</summary>
internal sealed class IndexModel(PageFrame frame, WaitingTasks waiting) : PageModel
{
    public Caller Caller => frame.Caller;
    public IReadOnlyList<WaitingTask> Tasks { get; private set; } = [];
    public IReadOnlyList<MenuLink> Menu { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Menu = [.. frame.Menu(MenuPlace.Mine).Where(link => link.Link != "/moje")];
        Tasks = await waiting.ListAsync(task => !task.Link.StartsWith("/panel", StringComparison.Ordinal), cancellation);
    }
}
