using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Specialising;
using Record = Spojnia.Support.Specialising.Diploma;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>One diploma of the register: its state, duplicates, cancelling.</summary>
internal sealed class DiplomaModel(SpojniaDbContext db, CallerAccessor caller, DiplomaDesk desk, SiteAddress address) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? DuplicateReason { get; set; }

    [BindProperty]
    public string? CancelReason { get; set; }

    public Record Record { get; private set; } = null!;
    public string CheckAddress { get; private set; } = "";
    public bool MayExamine => caller.Current.Has(SpecialisingPermissions.Examine);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostDuplicateAsync(CancellationToken cancellation) =>
        ActAsync(() => desk.DuplicateAsync(Id, DuplicateReason, cancellation), "Duplikat jest wpisany do rejestru pod numerem dyplomu.", cancellation);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellation) =>
        ActAsync(() => desk.CancelAsync(Id, CancelReason, cancellation), "Dyplom jest unieważniony. Zachowuje swój numer, a wskaźniki są przeliczone.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayExamine)
            return Forbid();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Diplomas.AsNoTracking().Include(one => one.Duplicates).VisibleTo(caller.Current).SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } record)
            return false;
        (Record, CheckAddress) = (record, address.Of($"/dyplom/{record.Code}"));
        return true;
    }
}
