using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Record = Spojnia.Support.Offering.Training;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>The record of a training for staff: what it is, its state, what can be done now, its history.</summary>
internal sealed class TrainingModel(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, SupportNotices notices, IProjectCatalogue projects, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Record Record { get; private set; } = null!;
    public EnrolmentQueue Queue { get; private set; } = null!;
    public SupportKind Kind { get; private set; } = null!;
    public ProjectCard? Project { get; private set; }
    public IReadOnlyDictionary<string, Theme> Themes => projects.Themes;
    public IReadOnlyList<string> Missing { get; private set; } = [];
    public IReadOnlyDictionary<EnrolmentState, int> Counts { get; private set; } = new Dictionary<EnrolmentState, int>();
    public bool MayEdit => caller.Current.Has(SupportPermissions.EditTrainings);
    public bool MayDecide => caller.Current.Has(SupportPermissions.DecideEnrolments);
    public bool MaySettle => caller.Current.Has(SupportPermissions.CompleteTrainings) && Record.State == TrainingState.Completed;
    public bool EnrolmentIsOver => Record.EnrolmentIsOver(clock.Now());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation)
    {
        var again = false;
        return ActAsync("Opublikowaliśmy szkolenie.", training =>
        {
            again = training.State == TrainingState.Postponed;
            training.Publish(clock.Now());
            acts.Add(SupportActs.Published(training));
        }, cancellation, (training, enrolment) =>
        {
            if (again)
                notices.PublishedAgain(training, enrolment);
        });
    }

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) => ActAsync("Zamknęliśmy nabór.", training =>
    {
        training.CloseEnrolment();
        acts.Add(SupportActs.EnrolmentClosed(training), Reason);
    }, cancellation);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellation) => ActAsync("Odwołaliśmy szkolenie. Osoby zapisane dostaną wiadomość.", training =>
    {
        training.Cancel(Reason);
        acts.Add(SupportActs.Cancelled(training), Reason);
    }, cancellation, (training, enrolment) => notices.Cancelled(training, enrolment, EnrolmentStates.OnList.Contains(enrolment.State)));

    public Task<IActionResult> OnPostPostponeAsync(CancellationToken cancellation) => ActAsync("Przełożyliśmy szkolenie. Osoby zapisane dostaną wiadomość.", training =>
    {
        training.Postpone(Reason);
        acts.Add(SupportActs.Postponed(training), Reason);
    }, cancellation, notices.Postponed);

    /// <summary>Closes the record for good.</summary>
    public async Task<IActionResult> OnPostSettleAsync([FromServices] SettlementDesk desk, CancellationToken cancellation)
    {
        if (!caller.Current.Has(SupportPermissions.CompleteTrainings))
            return Forbid();
        if (!await db.Trainings.VisibleTo(caller.Current).AnyAsync(training => training.Id == Id, cancellation))
            return NotFound();
        await desk.SettleAsync(Id, cancellation);
        TempData["Done"] = "Rozliczyliśmy. Dane potrzebne tylko do organizacji są usunięte.";
        return RedirectToPage(new { Id });
    }

    /// <summary>Another group or year of the same: a draft to be dated.</summary>
    public async Task<IActionResult> OnPostEditionAsync([FromServices] NextEdition editions, CancellationToken cancellation)
    {
        if (!MayEdit)
            return Forbid();
        if (!await db.Trainings.VisibleTo(caller.Current).AnyAsync(training => training.Id == Id, cancellation))
            return NotFound();
        var draft = await editions.DraftAsync(Id, cancellation);
        TempData["Done"] = "Przygotowaliśmy szkic następnej edycji. Uzupełnij terminy i ogłoś ją.";
        return RedirectToPage("/Panel/Support/Trainings/Edit", new { id = draft });
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(string done, Action<Record> act, CancellationToken cancellation, Action<Record, Enrolment>? tell = null)
    {
        if (!MayEdit)
            return Forbid();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.FindLockedAsync<EnrolmentQueue>(Id, cancellation);
        var training = await db.Trainings.VisibleTo(caller.Current).Include(training => training.Sessions).SingleOrDefaultAsync(training => training.Id == Id, cancellation);
        if (training is null)
            return NotFound();
        db.ExpectVersion(training, Version);
        act(training);
        if (tell is not null)
        {
            foreach (var enrolment in await db.Enrolments.Where(enrolment => enrolment.TrainingId == Id && EnrolmentStates.Live.Contains(enrolment.State)).ToListAsync(cancellation))
                tell(training, enrolment);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).Include(training => training.Sessions).Include(training => training.Parts).SingleOrDefaultAsync(training => training.Id == Id, cancellation);
        if (found is null)
            return false;
        (Record, Version) = (found, found.Version);
        Queue = await db.EnrolmentQueues.AsNoTracking().SingleAsync(queue => queue.Id == Id, cancellation);
        Kind = await db.KindOfAsync(found, cancellation);
        Project = await projects.FindAsync(found.ProjectId, cancellation);
        Missing = found.State is TrainingState.Draft or TrainingState.Postponed ? found.MissingToPublish(clock.Today()) : [];
        Counts = await db.Enrolments.Where(enrolment => enrolment.TrainingId == Id).GroupBy(enrolment => enrolment.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return true;
    }
}
