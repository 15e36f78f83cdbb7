using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;
using Record = Spojnia.Support.Offering.Training;

namespace Spojnia.Support.Pages.Support;

/// <summary>The card of one training, as anybody sees it.</summary>
internal sealed class TrainingModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, IOrganisationDirectory organisations, SupportRules rules, TimeProvider clock) : PageModel
{
    public Record Record { get; private set; } = null!;
    public string Kind { get; private set; } = "";
    public ProjectCard? Project { get; private set; }
    public IReadOnlyDictionary<string, Theme> Themes => projects.Themes;
    public DateTime Now { get; } = clock.Now();
    public int Received { get; private set; }

    /// <summary>Names of the kinds of institutions that may send people; empty when all may.</summary>
    public IReadOnlyList<string> AllowedTypes => [.. Record.AllowedTypes.Select(code => organisations.FindType(code)?.Name ?? code)];

    /// <summary>The caller's own application, if any.</summary>
    public (Guid Id, EnrolmentState State)? Mine { get; private set; }
    public DateOnly? LastEarlyResignation => rules.LastEarlyResignation(Record.FirstDay);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var found = await db.Trainings.AsNoTracking().Published().Include(training => training.Sessions).SingleOrDefaultAsync(training => training.Id == id, cancellation);
        if (found is null)
            return NotFound();
        Record = found;
        Kind = await db.SupportKinds.Where(kind => kind.Code == found.KindCode).Select(kind => kind.Name).SingleAsync(cancellation);
        Project = await projects.FindAsync(found.ProjectId, cancellation);
        Received = await db.EnrolmentQueues.Where(queue => queue.Id == id).Select(queue => queue.LastReceipt).SingleOrDefaultAsync(cancellation);
        if (caller.Current.IsSignedIn)
        {
            var mine = await db.Enrolments.OwnedBy(caller.Current).Where(enrolment => enrolment.TrainingId == id)
                .Select(enrolment => new { enrolment.Id, enrolment.State }).SingleOrDefaultAsync(cancellation);
            Mine = mine is null ? null : (mine.Id, mine.State);
        }

        return Page();
    }
}
