using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Contracts;
using Spojnia.Web.Frame;

namespace Spojnia.Web.Pages.Panel;

/// <summary>The staff home: what waits for me, how the promises stand. Its doorkeeper is the menu: who may open no page of the panel has no business here.</summary>
internal sealed class IndexModel(PageFrame frame, WaitingTasks waiting, IEnumerable<IFigureSource> figures) : PageModel
{
    public IReadOnlyList<WaitingTask> Tasks { get; private set; } = [];
    public IReadOnlyList<PublicFigure> Figures { get; private set; } = [];
    public IReadOnlyList<MenuLink> Menu { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Menu = frame.Menu(MenuPlace.Panel);
        if (Menu.Count == 0)
            return Forbid();
        Tasks = await waiting.ListAsync(task => !task.Link.StartsWith("/moje", StringComparison.Ordinal), cancellation);
        List<PublicFigure> all = [];
        foreach (var source in figures)
            all.AddRange(await source.ListAsync(cancellation));
        Figures = all;
        return Page();
    }
}
