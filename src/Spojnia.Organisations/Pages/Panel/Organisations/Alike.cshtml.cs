using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Territory;
using Spojnia.Organisations.Duplicates;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

internal sealed class AlikeModel(LikenessSearch likeness, Atlas atlas, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;

    public IReadOnlyList<LikePair> Pairs { get; private set; } = [];
    public int Total { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(int strona = 1, CancellationToken cancellation = default)
    {
        var all = await likeness.PairsAsync(cancellation);
        Total = all.Count;
        PageNumber = Math.Clamp(strona, 1, Pages);
        Pairs = [.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    public string Where(Comparable one) => one.SeatUnitId is { } seat ? atlas.Find(seat, clock.Today())?.FullName ?? "" : "";
}
