using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Data;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.Panel.Support.Clauses;

/// <summary>One version, as people saw it.</summary>
internal sealed class ClauseModel(SpojniaDbContext db) : PageModel
{
    public Clause Clause { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Clauses.FindAsync([id], cancellation) is not { } clause)
            return NotFound();
        Clause = clause;
        return Page();
    }
}
