using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui.Lists;
using Spojnia.Organisations.Duplicates;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

internal sealed class AlikeModel(LikenessSearch likeness, Atlas atlas, TimeProvider clock) : PageModel
{
    public PageOf<LikePair> List { get; private set; } = new([], Paging.Of(1, 0));

    public async Task<IActionResult> OnGetAsync(int? strona, CancellationToken cancellation)
    {
        var all = await likeness.PairsAsync(cancellation);
        var paging = Paging.Of(strona, all.Count);
        List = new([.. all.Skip(paging.Skip).Take(paging.Size)], paging);
        return Page();
    }

    public string Where(Comparable one) => one.SeatUnitId is { } seat ? atlas.Find(seat, clock.Today())?.FullName ?? "" : "";
}
