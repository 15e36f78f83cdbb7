using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Core.Values;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Visiting;
using TrainingRecord = Spojnia.Support.Offering.Training;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>A person on the list of a study visit states what the organiser needs for the journey. What was stated is never shown again: it is written anew.</summary>
internal sealed class TravelModel(SpojniaDbContext db, CallerAccessor caller, VisitDesk desk) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TravelDocument? Document { get; set; }

    [BindProperty, StringLength(40)]
    public string? Number { get; set; }

    [BindProperty]
    public string? ValidUntil { get; set; }

    [BindProperty, StringLength(200)]
    public string? Contact { get; set; }

    [BindProperty]
    public bool HasOwnInsurance { get; set; }

    public TrainingRecord Training { get; private set; } = null!;
    public bool IsStated { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync([FromServices] IStringLocalizer<TravelModel> texts, CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } enrolment)
            return NotFound();
        DateOnly? validUntil = null;
        if (Training.IsAbroad)
        {
            if (PolishDate.TryParse(ValidUntil, out var day, out var problem))
                validUntil = day;
            else
                ModelState.AddModelError(nameof(ValidUntil), problem);
        }

        if (!ModelState.IsValid)
            return Page();
        await desk.KeepTravelAsync(enrolment, new TravelFacts(Document, Number ?? "", validUntil, Contact ?? "", HasOwnInsurance), cancellation);
        TempData["Done"] = texts["Zapisaliśmy dane do wyjazdu."].Value;
        return RedirectToPage("/My/Support/Enrolment", new { Id });
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<Enrolment?> LoadAsync(CancellationToken cancellation)
    {
        var enrolment = await db.Enrolments.AsNoTracking().OwnedBy(caller.Current).SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (enrolment is null || !EnrolmentStates.OnList.Contains(enrolment.State))
            return null;
        Training = await db.Trainings.AsNoTracking().SingleAsync(training => training.Id == enrolment.TrainingId, cancellation);
        IsStated = await db.TravelCards.AnyAsync(card => card.EnrolmentId == Id, cancellation);
        return (await db.KindOfAsync(Training, cancellation)).Has(SupportSteps.Travel) ? enrolment : null;
    }
}
