using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;

namespace Spojnia.Support.Attending;

/// <summary>What can be due once: a kind of evidence of a subject, under a theme where the kind has one.</summary>
internal readonly record struct DueKey(string Kind, Guid Subject, string Theme = "");

/// <summary>Brings the ledger to what is due: cancels a line whose ground is gone, adds one where a ground stands and no line does.</summary>
internal sealed class DueEvidence(SpojniaDbContext db, EvidenceLedger ledger)
{
    /// <summary>Call holding the project (<see cref="RowLocks.HoldAsync"/>), inside the transaction that changed the grounds.</summary>
    /// <param name="project">The project.</param>
    /// <param name="due">Each key that may have changed, with the achievement due under it; <c>null</c> when none is.</param>
    /// <param name="reason">Why lines are cancelled, a sentence without personal data.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task MakeSoAsync(
        Guid project, IReadOnlyDictionary<DueKey, Achievement?> due, string reason, CancellationToken cancellation)
    {
        var subjects = due.Keys.Select(key => key.Subject).Distinct().ToList();
        var kinds = due.Keys.Select(key => key.Kind).Distinct().ToList();
        var standing = (await db.Evidence.AsNoTracking()
                .Where(entry => entry.ProjectId == project && entry.CancelsId == null && kinds.Contains(entry.Kind) && subjects.Contains(entry.SubjectId)
                    && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == entry.Id))
                .ToListAsync(cancellation))
            .ToDictionary(entry => new DueKey(entry.Kind, entry.SubjectId, entry.Theme));
        var wanted = new List<Achievement>();
        foreach (var (key, achievement) in due)
        {
            if (standing.TryGetValue(key, out var line))
            {
                // A line of another module rests on other grounds and is not ours to move.
                if (line.SourceModule != SupportSource.Module || (achievement is not null && achievement.Source.RecordId == line.SourceRecordId))
                    continue;
                await ledger.CancelAsync(line.Id, reason, cancellation);
            }

            if (achievement is not null)
                wanted.Add(achievement);
        }

        if (wanted.Count > 0)
            await ledger.AchieveAsync(wanted, cancellation);
    }
}
