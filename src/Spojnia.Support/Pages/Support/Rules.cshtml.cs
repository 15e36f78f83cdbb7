using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Support;

/// <summary>The rules of participation in force.</summary>
internal sealed class RulesModel(SpojniaDbContext db, TimeProvider clock) : PageModel
{
    public Regulation Regulation { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Regulation = await db.Regulations.AsNoTracking().Where(regulation => regulation.InForceFrom <= clock.Today())
            .OrderByDescending(regulation => regulation.Number).FirstAsync(cancellation);
}
