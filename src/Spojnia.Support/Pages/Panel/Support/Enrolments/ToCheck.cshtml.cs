using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Pages.Panel.Support.Enrolments;

/// <summary>Applications of every training whose formal check did not pass and that wait for a person to look.</summary>
internal sealed class ToCheckModel(SpojniaDbContext db, CallerAccessor caller) : PageModel
{
    internal sealed record Row(Guid Id, string Person, string Organisation, Guid TrainingId, string Training, string Problem, DateTime? ReceivedAt);

    public PageOf<Row> List { get; private set; } = null!;

    public async Task OnGetAsync(int? strona, CancellationToken cancellation)
    {
        var trainings = db.Trainings.VisibleTo(caller.Current);
        List = await db.Enrolments.AsNoTracking().Where(enrolment => enrolment.State == EnrolmentState.Submitted && enrolment.EligibilityProblem != "")
            .Join(trainings, enrolment => enrolment.TrainingId, training => training.Id, (enrolment, training) => new { enrolment, training })
            .OrderBy(both => both.enrolment.ReceivedAt).ThenBy(both => both.enrolment.Id)
            .Select(both => new Row(both.enrolment.Id, both.enrolment.PersonName, both.enrolment.OrganisationName, both.training.Id, both.training.Title,
                both.enrolment.EligibilityProblem, both.enrolment.ReceivedAt))
            .ToPageAsync(strona, cancellation: cancellation);
    }
}
