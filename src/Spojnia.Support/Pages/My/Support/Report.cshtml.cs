using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Visiting;
using TrainingRecord = Spojnia.Support.Offering.Training;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>Somebody who went writes the report of the visit; whoever else went reads it.</summary>
internal sealed class ReportModel(SpojniaDbContext db, CallerAccessor caller, VisitDesk desk) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public TrainingRecord Training { get; private set; } = null!;
    public VisitReport? Report { get; private set; }
    public bool MayWrite => Report is null || Report.AuthorId is not null && Report.AuthorId == caller.Current.UserId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        (Text, Version) = (Report?.Text, Report?.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] IStringLocalizer<ReportModel> texts, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayWrite)
            return Forbid();
        await desk.ReportAsync(Training, Text, Version, cancellation);
        TempData["Done"] = texts["Zapisaliśmy sprawozdanie."].Value;
        return RedirectToPage(new { Id });
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var enrolment = await db.Enrolments.AsNoTracking().OwnedBy(caller.Current).SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (enrolment is null || !await db.Attendances.Standing().AnyAsync(one => one.EnrolmentId == Id, cancellation))
            return false;
        Training = await db.Trainings.AsNoTracking().SingleAsync(training => training.Id == enrolment.TrainingId, cancellation);
        Report = await db.VisitReports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == Training.Id, cancellation);
        return Training.ReportDays is not null;
    }
}
