using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Enrolments;

/// <summary>The list as the published rules make it, a reason at each line; approving it decides and tells everybody.</summary>
internal sealed class ListModel(SpojniaDbContext db, CallerAccessor caller, ListApproval approval, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Fingerprint { get; set; }

    public Training Training { get; private set; } = null!;
    public IReadOnlyList<ProposedLine> Proposed { get; private set; } = [];

    /// <summary>After the approval: those on the list, then the reserve, then those refused or gone, as they stand now.</summary>
    public IReadOnlyList<Enrolment> Standing { get; private set; } = [];
    public bool IsApproved => Training.ListApprovedAt is not null;
    public bool MayApprove => caller.Current.Has(SupportPermissions.DecideEnrolments) && !IsApproved
        && (Training.State == TrainingState.EnrolmentClosed || Training.State == TrainingState.Published && Training.EnrolmentIsOver(clock.Now()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await db.Trainings.VisibleTo(caller.Current).AnyAsync(training => training.Id == Id, cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.DecideEnrolments))
            return Forbid();
        await approval.ApproveAsync(Id, Fingerprint ?? "", cancellation);
        TempData["Done"] = "Zatwierdziliśmy listę. Wszystkie osoby dostaną wiadomość.";
        return RedirectToPage(new { Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        ModelState.Remove(nameof(Fingerprint));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).SingleOrDefaultAsync(training => training.Id == Id, cancellation);
        if (found is null)
            return false;
        Training = found;
        var enrolments = db.Enrolments.AsNoTracking().Where(enrolment => enrolment.TrainingId == Id);
        if (IsApproved)
        {
            Standing = await enrolments.Where(enrolment => enrolment.ReceiptNumber != null)
                .OrderBy(enrolment => EnrolmentStates.OnList.Contains(enrolment.State) || enrolment.State == EnrolmentState.Offered ? 0 : enrolment.State == EnrolmentState.Reserve ? 1 : 2).ThenBy(enrolment => enrolment.ReserveRank).ThenBy(enrolment => enrolment.ReceiptNumber).ToListAsync(cancellation);
            return true;
        }

        Proposed = ListProposal.Of(found, await enrolments.Where(enrolment => enrolment.State == EnrolmentState.Submitted || enrolment.State == EnrolmentState.ToCorrect).ToListAsync(cancellation));
        Fingerprint = ListProposal.FingerprintOf(Proposed);
        return true;
    }
}
