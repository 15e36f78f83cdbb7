using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Record = Spojnia.Support.Offering.Training;

namespace Spojnia.Support.Pages.Support;

/// <summary>The card of one training, as anybody sees it.</summary>
internal sealed class TrainingModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, IOrganisationDirectory organisations, SupportRules rules, TimeProvider clock) : PageModel
{
    public Record Record { get; private set; } = null!;
    public SupportKind Kind { get; private set; } = null!;

    /// <summary>Other groups or years of the same.</summary>
    public IReadOnlyList<(Guid Id, string Name, DateOnly? FirstDay)> Editions { get; private set; } = [];
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
        var found = await db.Trainings.AsNoTracking().Published().Include(training => training.Sessions).Include(training => training.Parts).SingleOrDefaultAsync(training => training.Id == id, cancellation);
        if (found is null)
            return NotFound();
        Record = found;
        Kind = await db.KindOfAsync(found, cancellation);
        if (found.SeriesId is { } series)
        {
            Editions = [.. (await db.Trainings.AsNoTracking().Published().Where(other => other.SeriesId == series && other.Id != id).OrderBy(other => other.FirstDay)
                .Select(other => new { other.Id, other.Edition, other.Title, other.FirstDay }).ToListAsync(cancellation))
                .Select(other => (other.Id, other.Edition.Length > 0 ? other.Edition : other.Title, other.FirstDay))];
        }

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
