using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Record = Spojnia.Support.Enrolling.Enrolment;
using TrainingRecord = Spojnia.Support.Offering.Training;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>One's own application: where it stands, why, and what can be done now.</summary>
internal sealed class EnrolmentModel(
    SpojniaDbContext db, CallerAccessor caller, EnrolmentAnswers answers, SupportNotices notices, SupportRules rules, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Record Record { get; private set; } = null!;
    public TrainingRecord Training { get; private set; } = null!;
    public Offering.SupportKind Kind { get; private set; } = null!;
    public Standing Standing { get; private set; } = null!;
    public bool ResigningIsLate => rules.IsLateResignation(Training.FirstDay, clock.Now());
    public DateOnly? LastEarlyResignation => rules.LastEarlyResignation(Training.FirstDay);
    public bool CanResign => Record.State != EnrolmentState.InProgress && (EnrolmentStates.Live.Contains(Record.State) || Record.State == EnrolmentState.Draft);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>The calendar entry as a file.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(CancellationToken cancellation) =>
        await LoadAsync(cancellation) && EnrolmentStates.OnList.Contains(Record.State) && notices.EntryFor(Training, Record) is { } entry
            ? File(System.Text.Encoding.UTF8.GetBytes(entry.Request().Content), "text/calendar; charset=utf-8", "szkolenie.ics")
            : NotFound();

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation) =>
        ActAsync(() => answers.ConfirmAsync(Id, cancellation), "Potwierdziliśmy Twój udział.", cancellation);

    public Task<IActionResult> OnPostResignAsync(CancellationToken cancellation) =>
        ActAsync(() => answers.ResignAsync(Id, Reason, cancellation), "Przyjęliśmy Twoją rezygnację.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await db.Enrolments.OwnedBy(caller.Current).AnyAsync(enrolment => enrolment.Id == Id, cancellation))
            return NotFound();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Enrolments.AsNoTracking().OwnedBy(caller.Current).SingleOrDefaultAsync(enrolment => enrolment.Id == Id, cancellation) is not { } record)
            return false;
        Record = record;
        Training = await db.Trainings.AsNoTracking().Include(training => training.Sessions).SingleAsync(training => training.Id == record.TrainingId, cancellation);
        Kind = await db.KindOfAsync(Training, cancellation);
        Standing = await Standing.OfAsync(db, Training, record, cancellation);
        return true;
    }
}
