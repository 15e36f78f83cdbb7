using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;

namespace Spojnia.Core.Evidence;

/// <summary>
/// Writes evidence into the coming save. An achievement stands once for its project, kind, theme and subject: reporting it again while it stands
/// writes nothing, reporting it after it was taken back writes a new line. Two requests that report the same at one moment are decided by a unique index;
/// the save of the later one leaves its line out and goes on (<see cref="LedgerSave"/>), so callers never see the race.
/// </summary>
public sealed class EvidenceLedger(SpojniaDbContext db, Atlas atlas, TimeProvider clock)
{
    /// <summary>Adds a line unless the achievement stands; <c>null</c> when it does.</summary>
    public async Task<EvidenceEntry?> AchieveAsync(Achievement achieved, CancellationToken cancellation = default) =>
        (await AchieveAsync([achieved], cancellation)).SingleOrDefault();

    /// <summary>Adds a line for each achievement that does not stand yet, by one question to the database; returns the lines added.</summary>
    public async Task<IReadOnlyList<EvidenceEntry>> AchieveAsync(IReadOnlyCollection<Achievement> achieved, CancellationToken cancellation = default)
    {
        var today = clock.Today();
        var wanted = new Dictionary<AchievementKey, Achievement>();
        foreach (var one in achieved.Select(AtJst))
        {
            Refuse.If(one.HappenedOn > today, "Nie można wykazać czegoś, co jeszcze się nie zdarzyło. Sprawdź datę.");
            wanted.TryAdd(one.Key, one);
        }

        var past = await PastOfAsync(wanted.Keys, cancellation);
        var now = Now();
        var added = new List<EvidenceEntry>();
        foreach (var (key, one) in wanted)
        {
            var (stands, turn, notBefore) = past[key];
            if (!stands)
                added.Add(Line(one, turn, now > notBefore ? now : notBefore));
        }

        db.Evidence.AddRange(added);
        return added;
    }

    /// <summary>The line that stands for the achievement, also one not saved yet; <c>null</c> when none does.</summary>
    public async Task<EvidenceEntry?> StandingAsync(Guid projectId, string kind, Guid subjectId, string theme = "", CancellationToken cancellation = default)
    {
        var key = new AchievementKey(projectId, kind, theme, EvidenceKinds.CountsUnits(kind) ? atlas.JstOf(subjectId) : subjectId);
        var stored = await db.Evidence.AsNoTracking().Where(Uncancelled)
            .Where(entry => entry.ProjectId == projectId && entry.Kind == kind && entry.Theme == theme && entry.SubjectId == key.SubjectId)
            .SingleOrDefaultAsync(cancellation);
        var pending = Pending().ToList();
        return pending.Find(entry => entry.CancelsId is null && AchievementKey.Of(entry) == key)
            ?? (stored is not null && pending.Exists(entry => entry.CancelsId == stored.Id) ? null : stored);
    }

    /// <summary>Takes a line back by a cancelling entry; the reason is a Polish sentence without personal data. Does nothing when the line has been taken back or never was.</summary>
    public async Task<EvidenceEntry?> CancelAsync(Guid entryId, string reason, CancellationToken cancellation = default) =>
        (await CancelAsync(entry => entry.Id == entryId, reason, cancellation)).SingleOrDefault();

    /// <summary>
    /// Takes back every line that came from a record and still stands. Where another record gives grounds for the same achievement,
    /// report it with <see cref="AchieveAsync(Achievement,CancellationToken)"/> after this, in the same unit of work.
    /// </summary>
    public Task<IReadOnlyList<EvidenceEntry>> CancelSourceAsync(Guid sourceRecordId, string reason, CancellationToken cancellation = default) =>
        CancelAsync(entry => entry.SourceRecordId == sourceRecordId, reason, cancellation);

    private async Task<IReadOnlyList<EvidenceEntry>> CancelAsync(
        System.Linq.Expressions.Expression<Func<EvidenceEntry, bool>> which, string reason, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var pending = Pending().ToList();
        foreach (var unsaved in pending.Where(entry => entry.CancelsId is null).Where(which.Compile()))
            db.Entry(unsaved).State = EntityState.Detached;

        var stored = await db.Evidence.AsNoTracking().Where(Uncancelled).Where(which).ToListAsync(cancellation);
        var now = Now();
        List<EvidenceEntry> cancelling = [.. stored.Where(entry => !pending.Exists(other => other.CancelsId == entry.Id)).Select(entry => entry.Cancel(reason, now))];
        db.Evidence.AddRange(cancelling);
        return cancelling;
    }

    private System.Linq.Expressions.Expression<Func<EvidenceEntry, bool>> Uncancelled =>
        entry => entry.CancelsId == null && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == entry.Id);

    private IEnumerable<EvidenceEntry> Pending() =>
        db.ChangeTracker.Entries<EvidenceEntry>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);

    /// <summary>Whether each achievement stands, how many times it stood before, and the moment before which nothing new may be recorded.</summary>
    private async Task<Dictionary<AchievementKey, (bool Stands, int Turn, DateTime NotBefore)>> PastOfAsync(
        IReadOnlyCollection<AchievementKey> keys, CancellationToken cancellation)
    {
        var projects = keys.Select(key => key.ProjectId).Distinct().ToList();
        var kinds = keys.Select(key => key.Kind).Distinct().ToList();
        var themes = keys.Select(key => key.Theme).Distinct().ToList();
        var subjects = keys.Select(key => key.SubjectId).Distinct().ToList();
        var stored = await db.Evidence
            .Where(entry => entry.CancelsId == null && projects.Contains(entry.ProjectId) && kinds.Contains(entry.Kind)
                && themes.Contains(entry.Theme) && subjects.Contains(entry.SubjectId))
            .Select(entry => new
            {
                entry.Id,
                Key = new AchievementKey(entry.ProjectId, entry.Kind, entry.Theme, entry.SubjectId),
                CancelledAt = db.Set<EvidenceEntry>().Where(other => other.CancelsId == entry.Id).Select(other => (DateTime?)other.RecordedAt).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        var pending = Pending().ToList();
        var lines = stored
            .Select(line => (line.Key, CancelledAt: line.CancelledAt ?? pending.Find(entry => entry.CancelsId == line.Id)?.RecordedAt))
            .Concat(pending.Where(entry => entry.CancelsId is null).Select(entry => (Key: AchievementKey.Of(entry), CancelledAt: (DateTime?)null)))
            .ToLookup(line => line.Key, line => line.CancelledAt);
        return keys.ToDictionary(key => key, key => (
            Stands: lines[key].Any(cancelledAt => cancelledAt is null),
            Turn: lines[key].Count(),
            NotBefore: lines[key].Max() ?? DateTime.MinValue));
    }

    private Achievement AtJst(Achievement achieved) => EvidenceKinds.CountsUnits(achieved.Kind)
        ? achieved with { SubjectId = atlas.JstOf(achieved.SubjectId), UnitId = atlas.JstOf(achieved.SubjectId) }
        : achieved with { UnitId = achieved.UnitId is { } unit ? atlas.JstOf(unit) : null };

    // PostgreSQL keeps microseconds; what is compared must be what is kept.
    private DateTime Now() => clock.Now() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)) : default;

    private static EvidenceEntry Line(Achievement achieved, int turn, DateTime recordedAt) =>
        new(achieved.Kind, achieved.SubjectId, achieved.ProjectId, achieved.HappenedOn, recordedAt, achieved.Source)
        {
            UnitId = achieved.UnitId,
            TaskNumber = achieved.TaskNumber,
            ActionNumber = achieved.ActionNumber,
            Theme = achieved.Theme,
            Sex = achieved.Sex,
            Turn = turn,
        };
}
