using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.My.Support.Specialising;

/// <summary>What the person states: begins a file or changes it.</summary>
internal sealed class DataModel(SpojniaDbContext db, CallerAccessor caller, FileDesk desk, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public FileInput Input { get; set; } = new();

    public SpecialisationRules Rules { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Editions { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Items(IReadOnlyList<SpecialisationTerm> terms) => [.. terms.Select(term => new SelectListItem(term.Name, term.Code))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Id is { } id)
        {
            if (await db.ExamFiles.AsNoTracking().Include(one => one.Periods).OwnedBy(caller.Current).SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } file)
                return NotFound();
            Input = FileInput.Of(file);
        }

        await RedrawAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Id is { } id && !await db.ExamFiles.OwnedBy(caller.Current).AnyAsync(one => one.Id == id, cancellation))
            return NotFound();
        var form = Input.Read(ModelState);
        if (!ModelState.IsValid)
        {
            await RedrawAsync(cancellation);
            return Page();
        }

        var saved = await desk.StateAsync(Id, Input.Degree, form, cancellation);
        TempData["Done"] = "Dane są zapisane. Poniżej zobaczysz, czego jeszcze brakuje.";
        return RedirectToPage("File", new { id = saved });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Rules = await SpecialisationRules.OnAsync(db, clock.Today(), cancellation);
        var mine = caller.Current.PersonId ?? Guid.Empty;
        Editions = await db.Editions.AsNoTracking().Where(edition => db.Set<Enrolment>().Any(one => one.TrainingId == edition.Id && one.PersonId == mine))
            .Join(db.Trainings, edition => edition.Id, training => training.Id, (edition, training) => new SelectListItem(training.Title, training.Id.ToString())).ToListAsync(cancellation);
        Input.AddRows();
    }
}
