using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.Panel.Support.Erasure;

/// <summary>One dry run: what would go and why; approving it by a second person.</summary>
internal sealed class PlanModel(SpojniaDbContext db, CallerAccessor caller, ErasureDesk desk) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ErasurePlan Plan { get; private set; } = null!;
    public bool MayApprove => caller.Current.Has(PrivacyPermissions.ApproveErasure);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostEraseAsync(CancellationToken cancellation) =>
        ActAsync(() => desk.EraseAsync(Id, cancellation), "Dane są usunięte, a protokół gotowy.", cancellation);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancellation) =>
        ActAsync(() => desk.RejectAsync(Id, Reason, cancellation), "Wykaz jest odrzucony.", cancellation);

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!MayApprove)
            return Forbid();
        if (!await db.ErasurePlans.AnyAsync(plan => plan.Id == Id, cancellation))
            return NotFound();
        await act();
        TempData["Done"] = done;
        return RedirectToPage("Plan", new { id = Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.ErasurePlans.AsNoTracking().Include(plan => plan.Lines).SingleOrDefaultAsync(plan => plan.Id == Id, cancellation) is not { } plan)
            return false;
        Plan = plan;
        return true;
    }
}
