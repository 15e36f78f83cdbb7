using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.Organisations;

/// <summary>What anybody may know of an institution: what it is, where, how to reach it, and how old that knowledge is.</summary>
internal sealed class RecordModel(SpojniaDbContext db, TimeProvider clock) : PageModel
{
    public Organisation Shown { get; private set; } = null!;
    public bool IsActive => Shown.IsActive(clock.Today());

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(organisation => organisation.Id == id, cancellation) is not { } found)
            return NotFound();
        if (found.MergedIntoId is { } stays)
            return RedirectPermanent($"/instytucje/{stays}");
        Shown = found;
        return Page();
    }
}
