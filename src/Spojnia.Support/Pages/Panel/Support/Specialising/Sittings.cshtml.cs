using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>Sittings of the commissions, planning one, and the commissions themselves.</summary>
internal sealed class SittingsModel(SpojniaDbContext db, CallerAccessor caller, SittingDesk desk, ActLog acts, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true, Name = "stan")]
    public SittingState? State { get; set; }

    [BindProperty]
    public Guid? CommissionId { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? StartsAt { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Degree Degree { get; set; }

    [BindProperty]
    public DateOnly? AppointedOn { get; set; }

    [BindProperty]
    public int? Quorum { get; set; }

    public PageOf<Row> List { get; private set; } = null!;
    public IReadOnlyList<Commission> Commissions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Choices => [.. Commissions.Select(one => new SelectListItem($"{one.Name} ({one.Degree.InPolish()})", one.Id.ToString()))];
    public bool MayExamine => caller.Current.Has(SpecialisingPermissions.Examine);

    public async Task<IActionResult> OnGetAsync(int? strona, string? eksport, CancellationToken cancellation)
    {
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"posiedzenia-{clock.Today():yyyy-MM-dd}",
                [new("Dzień", row => $"{row.Day:O}"), new("Komisja", row => row.Commission), new("Miejsce", row => row.Place), new("Stan", row => row.State.InPolish()), new("Osób na liście", row => $"{row.People}")],
                Rows().AsAsyncEnumerable());
        }

        await LoadAsync(strona, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayExamine)
            return Forbid();
        if (CommissionId is null)
            ModelState.AddModelError(nameof(CommissionId), "Wybierz komisję.");
        if (Day is null && ModelState[nameof(Day)]?.Errors.Count is null or 0)
            ModelState.AddModelError(nameof(Day), "Podaj dzień posiedzenia.");
        if (StartsAt is null && ModelState[nameof(StartsAt)]?.Errors.Count is null or 0)
            ModelState.AddModelError(nameof(StartsAt), "Podaj godzinę.");
        if (string.IsNullOrWhiteSpace(Place))
            ModelState.AddModelError(nameof(Place), "Podaj miejsce.");
        if (!ModelState.IsValid)
        {
            await LoadAsync(1, cancellation);
            return Page();
        }

        var id = await desk.PlanAsync(CommissionId!.Value, Day!.Value, StartsAt!.Value, Place!, cancellation);
        TempData["Done"] = "Posiedzenie jest zaplanowane. Wpisz osoby na listę.";
        return RedirectToPage("Sitting", new { id });
    }

    public async Task<IActionResult> OnPostCommissionAsync(CancellationToken cancellation)
    {
        if (!MayExamine)
            return Forbid();
        if (string.IsNullOrWhiteSpace(Name))
            ModelState.AddModelError(nameof(Name), "Podaj nazwę komisji.");
        if (AppointedOn is null)
            ModelState.AddModelError(nameof(AppointedOn), "Podaj dzień powołania.");
        if (Quorum is null)
            ModelState.AddModelError(nameof(Quorum), "Podaj kworum.");
        if (!ModelState.IsValid)
        {
            await LoadAsync(1, cancellation);
            return Page();
        }

        var commission = new Commission(Degree, Name!, AppointedOn!.Value, Quorum!.Value);
        db.Commissions.Add(commission);
        acts.Add(SpecialisingActs.Made(commission));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Komisja jest wpisana. Dodaj jej członków.";
        return RedirectToPage("Commission", new { id = commission.Id });
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(1, cancellation);

    private async Task LoadAsync(int? page, CancellationToken cancellation)
    {
        List = await Rows().ToPageAsync(page, cancellation: cancellation);
        Commissions = await db.Commissions.AsNoTracking().Include(one => one.Seats).OrderBy(one => one.Degree).ThenByDescending(one => one.AppointedOn).ToListAsync(cancellation);
    }

    private IQueryable<Row> Rows() => db.Sittings.AsNoTracking().VisibleTo(caller.Current).Where(sitting => State == null || sitting.State == State)
        .OrderByDescending(sitting => sitting.Day).ThenBy(sitting => sitting.Id)
        .Select(sitting => new Row(sitting.Id, sitting.Day, sitting.Place, sitting.State, db.Set<Commission>().Where(one => one.Id == sitting.CommissionId).Select(one => one.Name).First(),
            db.Set<ExamFile>().Count(file => file.SittingId == sitting.Id)));

    internal sealed record Row(Guid Id, DateOnly Day, string Place, SittingState State, string Commission, int People);
}
