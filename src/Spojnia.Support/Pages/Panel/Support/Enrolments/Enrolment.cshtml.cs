using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Record = Spojnia.Support.Enrolling.Enrolment;
using TrainingRecord = Spojnia.Support.Offering.Training;

namespace Spojnia.Support.Pages.Panel.Support.Enrolments;

/// <summary>One application, for those who decide about it.</summary>
internal sealed class EnrolmentModel(SpojniaDbContext db, CallerAccessor caller, EnrolmentAnswers answers, ActLog acts) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Record Record { get; private set; } = null!;
    public TrainingRecord Training { get; private set; } = null!;
    public Standing Standing { get; private set; } = null!;

    /// <summary>Shown only after the reading has been written down.</summary>
    public string? SpecialNeeds { get; private set; }
    public bool HasSpecialNeeds { get; private set; }
    public bool MaySeeSpecialNeeds => caller.Current.Has(SupportPermissions.SeeSpecialNeeds);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation) =>
        ActAsync(() => answers.ReturnForCorrectionAsync(Id, Version, Reason, cancellation), "Zwróciliśmy zgłoszenie do poprawy.", cancellation);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancellation) =>
        ActAsync(() => answers.RejectAsync(Id, Version, Reason, cancellation), "Odrzuciliśmy zgłoszenie.", cancellation);

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) =>
        ActAsync(() => answers.OverrideEligibilityAsync(Id, Version, Reason, cancellation), "Uznaliśmy, że zgłoszenie spełnia warunki.", cancellation);

    public async Task<IActionResult> OnPostNeedsAsync(CancellationToken cancellation)
    {
        if (!MaySeeSpecialNeeds)
            return Forbid();
        if (!await LoadAsync(cancellation))
            return NotFound();
        acts.Add(SupportActs.SpecialNeedsRead(Record));
        await db.SaveChangesAsync(cancellation);
        SpecialNeeds = Record.SpecialNeeds;
        return Page();
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await Visible().AnyAsync(enrolment => enrolment.Id == Id, cancellation))
            return NotFound();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private IQueryable<Record> Visible()
    {
        var trainings = db.Trainings.VisibleTo(caller.Current).Select(training => training.Id);
        return db.Enrolments.AsNoTracking().Where(enrolment => trainings.Contains(enrolment.TrainingId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Visible().SingleOrDefaultAsync(enrolment => enrolment.Id == Id, cancellation) is not { } record)
            return false;
        (Record, Version, HasSpecialNeeds) = (record, record.Version, record.SpecialNeeds.Length > 0);
        Training = await db.Trainings.AsNoTracking().SingleAsync(training => training.Id == record.TrainingId, cancellation);
        Standing = await Standing.OfAsync(db, Training, record, cancellation);
        return true;
    }
}
