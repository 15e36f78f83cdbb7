using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Forms;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>Changing a training; after the first application its rules are frozen, and new sessions go to people's calendars.</summary>
internal sealed class EditModel(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, SupportNotices notices, FreedPlaces freed, TimeProvider clock,
    IProjectCatalogue projects, IOrganisationDirectory organisations, IMembershipDirectory memberships) : PageModel, IRedraw, IHaveTrainingForm
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TrainingForm Input { get; set; } = new();

    public string Title { get; private set; } = "";
    public bool IsPublished { get; private set; }

    /// <summary>After a stale edit: names of the fields that took over what somebody else saved.</summary>
    public IReadOnlyList<string> Adopted { get; private set; } = [];
    public TrainingChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var training = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).Where(training => !training.IsDirect).Include(training => training.Sessions).SingleOrDefaultAsync(training => training.Id == Id, cancellation);
        if (training is null)
            return NotFound();
        Input = TrainingForm.Of(training);
        Input.Was = StaleForm.Remember(Input);
        Input.AddEmptyRows(2);
        await RedrawAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? wiersze, CancellationToken cancellation)
    {
        if (!await db.Trainings.VisibleTo(caller.Current).Where(training => !training.IsDirect).AnyAsync(training => training.Id == Id, cancellation))
            return NotFound();
        if (wiersze is > 0 and < 50)
        {
            ModelState.Clear();
            Input.AddEmptyRows(wiersze.Value);
            await RedrawAsync(cancellation);
            return Page();
        }

        var outline = Input.Read(ModelState, projects.Themes, organisations);
        var sessions = Input.ReadSessions(ModelState, outline?.EnrolmentClosesOn);
        if (outline is null || sessions is null)
        {
            await RedrawAsync(cancellation);
            return Page();
        }

        await SaveAsync(outline, sessions, cancellation);
        TempData["Done"] = "Zapisaliśmy zmiany.";
        return RedirectToPage("/Panel/Support/Trainings/Training", new { Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        var training = await db.Trainings.AsNoTracking().Include(training => training.Sessions).SingleAsync(training => training.Id == Id, cancellation);
        (Title, IsPublished) = (training.Title, training.State != TrainingState.Draft);
        // After a stale edit the second try carries the version that the person can now see.
        if (Request.Method == "POST" && Input.Version != training.Version)
            AdoptWhatOthersSaved(training);
        Choices = await TrainingChoices.LoadAsync(db, projects, organisations, memberships, cancellation);
    }

    private void AdoptWhatOthersSaved(Training training)
    {
        // Empty rows at the end are no change of the sessions.
        Input.Sessions.RemoveAll(session => session.IsEmpty && session.Id is null);
        var stored = TrainingForm.Of(training);
        Input.Version = stored.Version;
        Adopted = StaleForm.Adopt(Input, Input.Was, stored);
        Input.Was = StaleForm.Remember(stored);
        foreach (var field in Adopted.Append(nameof(Input.Version)).Append(nameof(Input.Was)))
        {
            foreach (var key in ModelState.Keys.Where(key => key.StartsWith($"Input.{field}", StringComparison.Ordinal)).ToList())
                ModelState.Remove(key);
        }

        Input.AddEmptyRows(2);
    }

    private async Task SaveAsync(TrainingOutline outline, IReadOnlyList<(Guid? Id, SessionOutline Outline)> sessions, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var queue = (await db.FindLockedAsync<EnrolmentQueue>(Id, cancellation))!;
        var training = await db.Trainings.Include(training => training.Sessions).SingleAsync(training => training.Id == Id, cancellation);
        // Sessions alone may have changed; the version must rise all the same.
        db.Entry(training).State = EntityState.Modified;
        db.ExpectVersion(training, Input.Version);
        var moved = training.Change(outline, queue.LastReceipt, queue.PlacesTaken);
        var rescheduled = training.Schedule(sessions, await SessionsWithAttendanceAsync(cancellation));
        acts.Add(SupportActs.Changed(training));
        // Of a postponed training people hear when it is published again.
        if ((moved || rescheduled) && training.State is TrainingState.Published or TrainingState.EnrolmentClosed or TrainingState.ListApproved or TrainingState.InProgress)
        {
            foreach (var enrolment in await db.Enrolments.Where(enrolment => enrolment.TrainingId == Id && EnrolmentStates.Live.Contains(enrolment.State)).ToListAsync(cancellation))
                notices.Rescheduled(training, enrolment);
        }

        await db.SaveChangesAsync(cancellation);
        await freed.PassOnAsync(training, queue, clock.Now(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<IReadOnlySet<Guid>> SessionsWithAttendanceAsync(CancellationToken cancellation) =>
        await db.Attendances.Where(attendance => attendance.TrainingId == Id).Select(attendance => attendance.SessionId).ToHashSetAsync(cancellation);
}
