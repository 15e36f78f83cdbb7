using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>The person's own applications, newest first.</summary>
internal sealed class EnrolmentsModel(SpojniaDbContext db, CallerAccessor caller) : PageModel
{
    internal sealed record Row(Guid Id, Guid TrainingId, string Title, DateOnly? FirstDay, EnrolmentState State, int? ReceiptNumber);

    public PageOf<Row> List { get; private set; } = null!;

    public async Task OnGetAsync(int? strona, CancellationToken cancellation)
    {
        var trainings = db.Trainings;
        List = await db.Enrolments.AsNoTracking().OwnedBy(caller.Current).OrderByDescending(enrolment => enrolment.CreatedAt).ThenBy(enrolment => enrolment.Id)
            .Join(trainings, enrolment => enrolment.TrainingId, training => training.Id,
                (enrolment, training) => new Row(enrolment.Id, training.Id, training.Title, training.FirstDay, enrolment.State, enrolment.ReceiptNumber))
            .ToPageAsync(strona, cancellation: cancellation);
    }
}
