using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;

namespace Spojnia.Projects.Claiming;

/// <summary>A period with its snapshots, oldest first, and the notes between them.</summary>
internal sealed record PeriodCard(ClaimPeriod Period, IReadOnlyList<ClaimSnapshot> Snapshots, IReadOnlyList<CorrectionNote> Notes)
{
    public ClaimSnapshot? Newest => Snapshots.Count > 0 ? Snapshots[^1] : null;

    /// <summary>The snapshot that was submitted last: what the claim reports now.</summary>
    public ClaimSnapshot? Reported => Snapshots.LastOrDefault(snapshot => snapshot.Submitted is not null);

    public SnapshotState StateOf(ClaimSnapshot snapshot) =>
        snapshot.Submitted is not null
            ? Snapshots.Any(later => later.Turn > snapshot.Turn && later.Submitted is not null) ? SnapshotState.Corrected : SnapshotState.Submitted
            : snapshot.Approved is not null ? SnapshotState.Approved : SnapshotState.Taken;

    public CorrectionNote? NoteTo(ClaimSnapshot snapshot) => Notes.FirstOrDefault(note => note.ToSnapshotId == snapshot.Id);
}

/// <summary>Reads the claims of a project and keeps their calendar.</summary>
internal sealed class ClaimBook(SpojniaDbContext db, ClaimRules rules, ActLog acts, TimeProvider clock)
{
    /// <summary>Every period of a project, in order.</summary>
    public async Task<IReadOnlyList<PeriodCard>> ListAsync(Guid projectId, CancellationToken cancellation = default)
    {
        var periods = await db.ClaimPeriods.AsNoTracking().Where(period => period.ProjectId == projectId).OrderBy(period => period.Number).ToListAsync(cancellation);
        var snapshots = (await db.ClaimSnapshots.AsNoTracking().Include(snapshot => snapshot.Steps).Where(snapshot => snapshot.ProjectId == projectId)
            .OrderBy(snapshot => snapshot.Turn).ToListAsync(cancellation)).ToLookup(snapshot => snapshot.PeriodId);
        var notes = (await db.CorrectionNotes.AsNoTracking().Where(note => note.ProjectId == projectId).OrderBy(note => note.Number).ToListAsync(cancellation))
            .ToLookup(note => note.PeriodId);
        return [.. periods.Select(period => new PeriodCard(period, [.. snapshots[period.Id]], [.. notes[period.Id]]))];
    }

    /// <summary>A period by its number; <c>null</c> when there is none.</summary>
    public async Task<PeriodCard?> FindAsync(Guid projectId, int number, CancellationToken cancellation = default) =>
        (await ListAsync(projectId, cancellation)).FirstOrDefault(card => card.Period.Number == number);

    /// <summary>The periods that have begun and are not written down yet.</summary>
    public IReadOnlyList<ClaimDays> Proposed(KnownProject project, IReadOnlyList<PeriodCard> known) =>
        [.. ClaimCalendar.BegunBy(clock.Today(), project.Now.Start, project.Now.End, LastOf(known), rules.Months)];

    /// <summary>Writes down every period that has begun.</summary>
    public async Task<int> AddProposedAsync(KnownProject project, CancellationToken cancellation = default)
    {
        var proposed = Proposed(project, await ListAsync(project.Id, cancellation));
        Refuse.If(proposed.Count == 0, "Wszystkie okresy, które się zaczęły, są już założone.");
        foreach (var days in proposed)
        {
            var period = new ClaimPeriod(project.Id, days);
            db.ClaimPeriods.Add(period);
            acts.Add(ClaimingActs.Proposed(period));
        }

        await db.SaveOrRefuseAsync("Ktoś właśnie założył te okresy. Obejrzyj je na liście.", cancellation);
        return proposed.Count;
    }

    /// <summary>Ends a period on another day; the next one moves with it.</summary>
    public async Task MoveAsync(KnownProject project, Guid periodId, DateOnly to, int seen, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var period = await db.FindLockedAsync<ClaimPeriod>(periodId, cancellation);
        var next = await db.ClaimPeriods.SingleOrDefaultAsync(other => other.ProjectId == project.Id && other.Number == period!.Number + 1, cancellation);
        if (next is not null)
            next = await db.FindLockedAsync<ClaimPeriod>(next.Id, cancellation);
        Refuse.If(period!.Version != seen, "Ktoś zmienił ten okres, zanim go zapisano. Obejrzyj nowe dni i spróbuj jeszcze raz.");
        var frozen = await db.ClaimSnapshots.AnyAsync(snapshot => snapshot.PeriodId == periodId, cancellation);
        var nextFrozen = next is not null && await db.ClaimSnapshots.AnyAsync(snapshot => snapshot.PeriodId == next.Id, cancellation);
        period.EndOn(to, project.Now.End, frozen, next, nextFrozen);
        acts.Add(ClaimingActs.Moved(period));
        if (next is not null)
            acts.Add(ClaimingActs.Moved(next));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static ClaimDays? LastOf(IReadOnlyList<PeriodCard> known) =>
        known is [.., var last] ? new ClaimDays(last.Period.Number, last.Period.From, last.Period.To) : null;
}
