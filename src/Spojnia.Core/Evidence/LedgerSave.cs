using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Spojnia.Core.Data;

namespace Spojnia.Core.Evidence;

/// <summary>
/// What a save does for the ledger: refuses to change or delete what is only ever added (evidence, acts, snapshots), keeps the tally in the same transaction as the lines,
/// and leaves out a line that another request has just written (the achievement stands, which is what the caller wanted), or writes it as the
/// next turn when that line has been taken back already.
/// </summary>
internal static class LedgerSave
{
    private const int MostAttempts = 5;

    /// <summary>True when the coming save writes evidence. Changing what is append-only is a programming error.</summary>
    public static bool WritesEvidence(ChangeTracker tracker)
    {
        var writes = false;
        foreach (var entry in tracker.Entries())
        {
            if (entry.Entity is not IAppendOnly)
                continue;
            if (entry.State is EntityState.Modified or EntityState.Deleted)
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is append-only: write a cancelling entry, another act, another snapshot.");
            writes |= entry is { Entity: EvidenceEntry, State: EntityState.Added };
        }

        return writes;
    }

    public static async Task<int> SaveAsync(SpojniaDbContext db, bool accept, Func<Task<int>> save, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var rows = await SaveOnceAsync(db, save, cancellation);
                if (accept)
                    db.ChangeTracker.AcceptAllChanges();
                return rows;
            }
            catch (DbUpdateException failure) when (failure.IsUniqueConflict() && attempt < MostAttempts)
            {
                if (!await AgreeAsync(db, cancellation))
                    throw;
            }
        }
    }

    private static async Task<int> SaveOnceAsync(SpojniaDbContext db, Func<Task<int>> save, CancellationToken cancellation)
    {
        IDbContextTransaction? own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await using (own)
        {
            var changes = Pending(db).GroupBy(entry => (entry.ProjectId, Marks: EvidenceMarks.Of(entry)))
                .Select(lines => (lines.Key, Change: lines.Sum(entry => entry.CancelsId is null ? 1 : -1)))
                .Where(tally => tally.Change != 0).OrderBy(tally => tally.Key).ToList();
            var rows = await save();
            // Always in the same order, so that two saves wait for each other rather than block each other.
            foreach (var ((project, marks), change) in changes)
            {
                await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO "Core_EvidenceTally" ("ProjectId", "Kind", "Theme", "Sex", "UnitId", "TaskNumber", "ActionNumber", "Standing")
                    VALUES ({project}, {marks.Kind}, {marks.Theme}, {marks.Sex}, {marks.UnitId}, {marks.TaskNumber}, {marks.ActionNumber}, {change})
                    ON CONFLICT ("ProjectId", "Kind", "Theme", "Sex", "UnitId", "TaskNumber", "ActionNumber")
                    DO UPDATE SET "Standing" = "Core_EvidenceTally"."Standing" + excluded."Standing"
                    """, cancellation);
            }

            if (own is not null)
                await own.CommitAsync(cancellation);
            return rows;
        }
    }

    /// <summary>Makes the coming save agree with what another request wrote first. False when nothing of the kind is behind the conflict.</summary>
    private static async Task<bool> AgreeAsync(SpojniaDbContext db, CancellationToken cancellation)
    {
        var agreed = false;
        foreach (var entry in Pending(db).ToList())
        {
            agreed |= entry.CancelsId is { } cancelled
                ? await db.Evidence.AnyAsync(other => other.CancelsId == cancelled, cancellation) && LeaveOut(db, entry)
                : await AgreeAsync(db, entry, cancellation);
        }

        return agreed;
    }

    private static async Task<bool> AgreeAsync(SpojniaDbContext db, EvidenceEntry entry, CancellationToken cancellation)
    {
        var written = await db.Evidence
            .Where(other => other.CancelsId == null && other.ProjectId == entry.ProjectId && other.Kind == entry.Kind
                && other.Theme == entry.Theme && other.SubjectId == entry.SubjectId)
            .Select(other => new { other.Turn, TakenBackAt = db.Set<EvidenceEntry>().Where(taking => taking.CancelsId == other.Id).Select(taking => (DateTime?)taking.RecordedAt).FirstOrDefault() })
            .ToListAsync(cancellation);
        if (written.Exists(other => other.TakenBackAt is null))
            return LeaveOut(db, entry);
        if (!written.Exists(other => other.Turn >= entry.Turn))
            return false;
        // Written and taken back in the meantime: ours is the next turn, and is not learned of before the cancellation was.
        var (turn, takenBackAt) = (written.Max(other => other.Turn) + 1, written.Max(other => other.TakenBackAt!.Value));
        db.Entry(entry).Property(line => line.Turn).CurrentValue = turn;
        if (entry.RecordedAt < takenBackAt)
            db.Entry(entry).Property(line => line.RecordedAt).CurrentValue = takenBackAt;
        return true;
    }

    private static bool LeaveOut(SpojniaDbContext db, EvidenceEntry entry)
    {
        db.Entry(entry).State = EntityState.Detached;
        return true;
    }

    private static IEnumerable<EvidenceEntry> Pending(SpojniaDbContext db) =>
        db.ChangeTracker.Entries<EvidenceEntry>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity);
}
