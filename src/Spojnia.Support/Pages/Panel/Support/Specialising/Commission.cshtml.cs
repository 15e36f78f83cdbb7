using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Specialising;
using Record = Spojnia.Support.Specialising.Commission;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>A commission and who sits in it.</summary>
internal sealed class CommissionModel(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public SeatRole Role { get; set; } = SeatRole.Member;

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public Guid? SeatId { get; set; }

    public Record Record { get; private set; } = null!;
    public bool MayExamine => caller.Current.Has(SpecialisingPermissions.Examine);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        From = clock.Today();
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayExamine)
            return Forbid();
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Podaj imię i nazwisko.");
        if (From is null)
            ModelState.AddModelError(nameof(From), "Podaj, od kiedy zasiada.");
        if (!ModelState.IsValid)
            return Page();
        acts.Add(SpecialisingActs.Appointed(Record.Appoint(Name!, Role, From!.Value)));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Członek komisji jest wpisany.";
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostDismissAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayExamine)
            return Forbid();
        acts.Add(SpecialisingActs.Dismissed(Record.Dismiss(SeatId ?? Guid.Empty, clock.Today())));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zasiadanie w komisji zakończyło się dzisiaj.";
        return RedirectToPage(new { Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Commissions.Include(one => one.Seats).SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } record)
            return false;
        Record = record;
        return true;
    }
}
