using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Core.Evidence;

/// <summary>Compares the tally with the ledger. They are written in one transaction, so a difference means a fault in the program or a hand in the database.</summary>
public sealed class Recount(SpojniaDbContext db)
{
    /// <summary>Every place where the two differ; empty when all is well.</summary>
    public async Task<IReadOnlyList<TallyDifference>> CompareAsync(CancellationToken cancellation = default)
    {
        var ledger = (await db.Evidence.AsNoTracking()
            .GroupBy(entry => new { entry.ProjectId, entry.Kind, entry.Theme, entry.Sex, entry.UnitId, entry.TaskNumber, entry.ActionNumber })
            .Select(lines => new { lines.Key, Standing = lines.Sum(entry => entry.CancelsId == null ? 1 : -1) })
            .ToListAsync(cancellation)).ToDictionary(
                line => (line.Key.ProjectId, new EvidenceMarks(line.Key.Kind, line.Key.Theme, line.Key.Sex, line.Key.UnitId ?? Guid.Empty, line.Key.TaskNumber ?? 0, line.Key.ActionNumber ?? 0)),
                line => line.Standing);
        var tally = await db.EvidenceTallies.AsNoTracking().ToDictionaryAsync(
            tally => (tally.ProjectId, new EvidenceMarks(tally.Kind, tally.Theme, tally.Sex, tally.UnitId, tally.TaskNumber, tally.ActionNumber)),
            tally => tally.Standing, cancellation);
        return [.. ledger.Keys.Union(tally.Keys).Order()
            .Select(key => new TallyDifference(key.ProjectId, Describe(key.Item2), ledger.GetValueOrDefault(key), tally.GetValueOrDefault(key)))
            .Where(difference => difference.Ledger != difference.Tally)];
    }

    /// <summary>How many lines the ledger holds, cancelling ones included.</summary>
    public Task<int> CountLinesAsync(CancellationToken cancellation = default) => db.Evidence.CountAsync(cancellation);

    /// <summary>Makes the tally anew from the ledger, for a database filled by other means; in one transaction.</summary>
    public async Task RebuildAsync(CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.EvidenceTallies.ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Core_EvidenceTally" ("ProjectId", "Kind", "Theme", "Sex", "UnitId", "TaskNumber", "ActionNumber", "Standing")
            SELECT "ProjectId", "Kind", "Theme", "Sex", COALESCE("UnitId", {Guid.Empty}), COALESCE("TaskNumber", 0), COALESCE("ActionNumber", 0),
                   SUM(CASE WHEN "CancelsId" IS NULL THEN 1 ELSE -1 END)
            FROM "Core_EvidenceEntry"
            GROUP BY "ProjectId", "Kind", "Theme", "Sex", "UnitId", "TaskNumber", "ActionNumber"
            """, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static string Describe(EvidenceMarks marks) => string.Join(" · ", new[]
    {
        marks.Kind, marks.Theme, marks.Sex, marks.UnitId == Guid.Empty ? "" : marks.UnitId.ToString(),
        marks.TaskNumber == 0 ? "" : $"zadanie {marks.TaskNumber}", marks.ActionNumber == 0 ? "" : $"działanie {marks.ActionNumber}",
    }.Where(part => part.Length > 0));
}

/// <summary>The ledger says one number, the tally another.</summary>
public sealed record TallyDifference(Guid ProjectId, string Marks, int Ledger, int Tally);
