using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.Panel.Support.Erasure;

/// <summary>The protocol of an erasure: print page and PDF.</summary>
internal sealed class ProtocolModel(SpojniaDbContext db, IPaperPress press) : PageModel
{
    public ErasurePlan Plan { get; private set; } = null!;
    public bool PrintsPdf => press.PrintsPdf;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation)
        ? File(await press.PrintAsync("/Pages/Panel/Support/Erasure/_Protocol.cshtml", Plan, cancellation), "application/pdf", $"protokol-{Plan.Number.Replace('/', '-')}.pdf")
        : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.ErasurePlans.AsNoTracking().Include(plan => plan.Lines).SingleOrDefaultAsync(plan => plan.Id == id && plan.State == PlanState.Erased, cancellation) is not { } plan)
            return false;
        Plan = plan;
        return true;
    }
}
