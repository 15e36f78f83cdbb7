using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>A freed place offered to the person: yes or no, until the deadline.</summary>
internal sealed class OfferModel(SpojniaDbContext db, CallerAccessor caller, EnrolmentAnswers answers, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Title { get; private set; } = "";
    public DateOnly? FirstDay { get; private set; }
    public DateTime? Until { get; private set; }
    public bool Stands { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) =>
        ActAsync(() => answers.AcceptOfferAsync(Id, cancellation), "Przyjęliśmy Twoją odpowiedź. Masz miejsce na szkoleniu.", cancellation);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellation) =>
        ActAsync(() => answers.DeclineOfferAsync(Id, cancellation), "Przyjęliśmy Twoją odpowiedź. Miejsce zaproponujemy następnej osobie.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await db.Enrolments.OwnedBy(caller.Current).AnyAsync(enrolment => enrolment.Id == Id, cancellation))
            return NotFound();
        await act();
        TempData["Done"] = done;
        return RedirectToPage("/My/Support/Enrolment", new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Enrolments.AsNoTracking().OwnedBy(caller.Current).SingleOrDefaultAsync(enrolment => enrolment.Id == Id, cancellation) is not { } enrolment)
            return false;
        var training = await db.Trainings.AsNoTracking().SingleAsync(training => training.Id == enrolment.TrainingId, cancellation);
        (Title, FirstDay, Until) = (training.Title, training.FirstDay, enrolment.OfferUntil);
        Stands = enrolment.State == EnrolmentState.Offered && clock.Now() < enrolment.OfferUntil;
        return true;
    }
}
