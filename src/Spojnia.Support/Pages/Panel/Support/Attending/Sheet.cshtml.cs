using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Pages.Panel.Support.Attending;

/// <summary>The attendance list to sign: print page and PDF.</summary>
internal sealed class SheetModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, IPaperPress press) : PageModel
{
    public AttendanceSheet Sheet { get; private set; } = null!;
    public bool PrintsPdf => press.PrintsPdf;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid session, CancellationToken cancellation) =>
        await LoadAsync(id, session, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid id, Guid session, CancellationToken cancellation) =>
        await LoadAsync(id, session, cancellation)
            ? File(await press.PrintAsync("/Pages/Panel/Support/Attending/_Sheet.cshtml", Sheet, cancellation), "application/pdf", $"lista-obecnosci-{Sheet.Day:yyyy-MM-dd}.pdf")
            : NotFound();

    private async Task<bool> LoadAsync(Guid id, Guid sessionId, CancellationToken cancellation)
    {
        var training = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).Include(one => one.Sessions).SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (training?.Sessions.SingleOrDefault(one => one.Id == sessionId) is not { } session)
            return false;
        var project = await projects.FindAsync(training.ProjectId, cancellation);
        var people = await db.Enrolments.AsNoTracking().Where(one => one.TrainingId == id && EnrolmentStates.OnList.Contains(one.State))
            .OrderBy(one => one.FoldedName).ThenBy(one => one.Id).Select(one => new AttendanceSheet.Line(one.PersonName, one.OrganisationName)).ToListAsync(cancellation);
        Sheet = new AttendanceSheet(project?.Title ?? "", project?.Code ?? "", project?.Programme ?? "", training.Title, session.Topic, session.Day,
            PolishTime.ToLocal(session.StartsAt), PolishTime.ToLocal(session.EndsAt), session.Hours,
            session.Place.Length > 0 ? session.Place : training.Place.Length > 0 ? $"{training.Place} {training.Address}".Trim() : "spotkanie zdalne", training.Trainers, people);
        return true;
    }
}

/// <summary>What stands on an attendance list.</summary>
internal sealed record AttendanceSheet(
    string Project, string ProjectCode, string Programme, string Training, string Topic, DateOnly Day, DateTime From, DateTime Until, decimal Hours,
    string Place, string Trainers, IReadOnlyList<AttendanceSheet.Line> Lines)
{
    internal sealed record Line(string Name, string Institution);
}
