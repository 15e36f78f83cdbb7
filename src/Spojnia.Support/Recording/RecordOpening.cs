using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Recording;

/// <summary>Opens the records of people who were qualified and cancels those of people who will not come. Saves; call inside a transaction, after the enrolments.</summary>
internal sealed class RecordOpening(SpojniaDbContext db, ParticipationBook participations, IProjectCatalogue projects)
{
    public async Task OpenAsync(Training training, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        if (!training.IsSupport || people.Count == 0)
            return;
        var rules = (await projects.FindAsync(training.ProjectId, cancellation))?.Rules ?? new ProjectRules();
        await participations.RefreshAsync(training.ProjectId, people, rules, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
