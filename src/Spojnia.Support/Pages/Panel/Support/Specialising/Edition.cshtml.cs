using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Specialising;
using Record = Spojnia.Support.Specialising.Edition;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>An edition: its frozen programme, what has been taught, who has passed which module.</summary>
internal sealed class EditionModel(SpojniaDbContext db, CallerAccessor caller, CourseDesk desk) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? CurriculumId { get; set; }

    [BindProperty]
    public Guid? TaughtModule { get; set; }

    [BindProperty]
    public int? Hours { get; set; }

    [BindProperty]
    public DateOnly? EndedOn { get; set; }

    [BindProperty]
    public string? Teachers { get; set; }

    [BindProperty]
    public Guid? PassedModule { get; set; }

    [BindProperty]
    public Guid[] People { get; set; } = [];

    [BindProperty]
    public string? Exemption { get; set; }

    public Training Training { get; private set; } = null!;
    public Record? Record { get; private set; }
    public Curriculum? Curriculum { get; private set; }
    public IReadOnlyList<SelectListItem> Curricula { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Modules { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Attending { get; private set; } = [];
    public ILookup<Guid, ModulePass> Passes { get; private set; } = Array.Empty<ModulePass>().ToLookup(one => one.PersonId);
    public bool MayManage => caller.Current.Has(SpecialisingPermissions.Manage);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostTieAsync(CancellationToken cancellation) =>
        ActAsync(() => desk.TieAsync(Id, CurriculumId ?? Guid.Empty, cancellation), "Program edycji jest zamrożony w tej wersji.", cancellation);

    public Task<IActionResult> OnPostTeachAsync(CancellationToken cancellation)
    {
        if (Hours is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(Hours), "Podaj liczbę zrealizowanych godzin.");
        return ActAsync(() => desk.TeachAsync(Id, TaughtModule ?? Guid.Empty, Hours!.Value, EndedOn, Teachers ?? "", cancellation), "Zapisano realizację modułu.", cancellation);
    }

    public Task<IActionResult> OnPostPassAsync(CancellationToken cancellation)
    {
        if (People.Length == 0)
            ModelState.AddModelError(nameof(People), "Zaznacz co najmniej jedną osobę.");
        return ActAsync(() => desk.PassAsync(Id, PassedModule ?? Guid.Empty, People, Exemption, cancellation), "Zapisano zaliczenie modułu.", cancellation);
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayManage)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        // A secretary of the commission does not see trainings in general, but these are theirs to run.
        if (await db.Trainings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id && one.KindCode == Spojnia.Support.Specialising.Edition.KindCode, cancellation) is not { } training)
            return false;
        Training = training;
        Record = await db.Editions.AsNoTracking().Include(one => one.Modules).SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (Record is null)
        {
            Curricula = await db.Curricula.AsNoTracking().OrderBy(one => one.Degree).ThenByDescending(one => one.From)
                .Select(one => new SelectListItem(one.Code + ": " + one.Specialisation, one.Id.ToString())).ToListAsync(cancellation);
            return true;
        }

        Curriculum = await db.Curricula.AsNoTracking().Include(one => one.Modules).SingleAsync(one => one.Id == Record.CurriculumId, cancellation);
        Modules = [.. Record.Modules.OrderBy(one => one.Number).Select(one => new SelectListItem($"{one.Number}. {one.Name}", one.Id.ToString()))];
        Attending = await db.Enrolments.AsNoTracking().Where(one => one.TrainingId == Id && EnrolmentStates.OnList.Contains(one.State)).OrderBy(one => one.FoldedName)
            .Select(one => new SelectListItem(one.PersonName, one.PersonId.ToString())).ToListAsync(cancellation);
        Passes = (await db.ModulePasses.AsNoTracking().Where(one => one.EditionId == Id).ToListAsync(cancellation)).ToLookup(one => one.PersonId);
        return true;
    }
}
