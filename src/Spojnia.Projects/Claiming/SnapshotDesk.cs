using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Projects.Claiming;

/// <summary>Takes snapshots and leads them to the claim: approved, submitted, corrected by a later one with a note.</summary>
internal sealed class SnapshotDesk(
    SpojniaDbContext db, SnapshotFreezer freezer, SnapshotRecount recount, ActLog acts, CallerAccessor caller, IEnumerable<IHear<ClaimSubmitted>> hearers, TimeProvider clock)
{
    /// <summary>How long ago everything is known for certain: a unit of work begun before has ended by now.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private const string TakenMeanwhile = "Ktoś właśnie zrobił migawkę tego okresu. Obejrzyj ją i spróbuj jeszcze raz, jeżeli potrzebna jest następna.";
    private const string ChangedMeanwhile = "Ktoś właśnie zmienił stan tej migawki. Obejrzyj ją i spróbuj jeszcze raz.";

    /// <summary>Freezes a period as known a minute ago.</summary>
    public Task<ClaimSnapshot> TakeAsync(Guid periodId, CancellationToken cancellation = default)
    {
        var settled = clock.Now() - Settling;
        return TakeAsync(periodId, settled.AddTicks(-(settled.Ticks % TimeSpan.TicksPerSecond)), cancellation);
    }

    /// <summary>Freezes a period as known at a moment that has settled.</summary>
    internal async Task<ClaimSnapshot> TakeAsync(Guid periodId, DateTime knownAt, CancellationToken cancellation = default)
    {
        var period = await db.ClaimPeriods.AsNoTracking().SingleAsync(period => period.Id == periodId, cancellation);
        Refuse.If(clock.Today() <= period.To, $"Okres {period.Name} trwa do {period.To:d.MM.yyyy}. Migawkę można zrobić od następnego dnia.");
        // Read past the catalogue's minute: a version just recorded must not be missed.
        var project = new KnownProject(await db.Projects.AsNoTracking().Include(project => project.Versions).SingleAsync(project => project.Id == period.ProjectId, cancellation));
        var turn = await db.ClaimSnapshots.CountAsync(snapshot => snapshot.PeriodId == periodId, cancellation) + 1;
        // Counted outside a transaction: what was known at a past moment does not change, and nobody waits meanwhile.
        var frozen = await freezer.FreezeAsync(
            project, new ClaimFrame(period.Number, period.From, period.To, knownAt, project.VersionKnownAt(knownAt).Row.Number), cancellation);
        var canonical = FrozenText.Write(frozen);
        var snapshot = new ClaimSnapshot(period, turn, frozen, canonical, caller.Current.Name, clock.Now());

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var held = await db.FindLockedAsync<ClaimPeriod>(periodId, cancellation);
        Refuse.If(held is null || held.From != period.From || held.To != period.To, "Ktoś właśnie zmienił dni tego okresu. Spróbuj jeszcze raz.");
        db.ClaimSnapshots.Add(snapshot);
        db.SnapshotBodies.Add(new SnapshotBody(snapshot.Id, canonical));
        acts.Add(ClaimingActs.Taken(snapshot));
        await db.SaveOrRefuseAsync(TakenMeanwhile, cancellation);
        await transaction.CommitAsync(cancellation);
        return snapshot;
    }

    /// <summary>Approves the newest snapshot of its period, once it has been counted again with the same result.</summary>
    public async Task ApproveAsync(Guid snapshotId, CancellationToken cancellation = default)
    {
        var recounted = await recount.RecountAsync(await db.ClaimSnapshots.AsNoTracking().SingleAsync(one => one.Id == snapshotId, cancellation), cancellation);
        Refuse.If(!recounted.IsSame, "Ponowne przeliczenie daje inny skrót niż migawka. Obejrzyj różnice pod „Przelicz jeszcze raz” i zrób nową migawkę.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (snapshot, others) = await HoldAsync(snapshotId, cancellation);
        Refuse.If(others.Exists(other => other.Turn > snapshot.Turn), "Ten okres ma nowszą migawkę. Zatwierdza się najnowszą.");
        if (others.Exists(other => other.Submitted is not null))
            Refuse.If(!await db.CorrectionNotes.AnyAsync(note => note.ToSnapshotId == snapshotId, cancellation),
                "Wniosek z wcześniejszą migawką został już złożony. Najpierw napisz notę korygującą.");
        snapshot.Approve(caller.Current.Name, clock.Now());
        acts.Add(ClaimingActs.Approved(snapshot));
        await db.SaveOrRefuseAsync(ChangedMeanwhile, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Records that the claim was sent; whoever hears of it changes their own records in the same save.</summary>
    public async Task SubmitAsync(Guid snapshotId, DateOnly on, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (snapshot, others) = await HoldAsync(snapshotId, cancellation);
        Refuse.If(others.Exists(other => other.Turn > snapshot.Turn), "Ten okres ma nowszą migawkę. Składa się najnowszą.");
        snapshot.Submit(on, caller.Current.Name, clock.Now());
        acts.Add(ClaimingActs.Submitted(snapshot, on));
        var frozen = await ReadAsync(snapshotId, cancellation);
        var subjects = frozen.Figures.SelectMany(figure => figure.Lines.Select(line => new ClaimedSubject(figure.Rule.Kind, line.Subject))).ToHashSet();
        var said = new ClaimSubmitted(snapshot.ProjectId, snapshot.ClaimNumber, snapshot.To, on, subjects, others.Exists(other => other.Submitted is not null));
        foreach (var hearer in hearers)
            await hearer.HearAsync(said, cancellation);
        await db.SaveOrRefuseAsync(ChangedMeanwhile, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes the note that leads from the snapshot submitted last to the newest one.</summary>
    public async Task<CorrectionNote> CorrectAsync(Guid toSnapshotId, string what, string why, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (to, others) = await HoldAsync(toSnapshotId, cancellation);
        var from = others.Where(other => other.Submitted is not null).MaxBy(other => other.Turn);
        Refuse.If(from is null, "Wniosku za ten okres jeszcze nie złożono, więc nie ma czego korygować. Wystarczy zatwierdzić najnowszą migawkę.");
        Refuse.If(others.Exists(other => other.Turn > to.Turn), "Ten okres ma nowszą migawkę. Notę pisze się do najnowszej.");
        Refuse.If(await db.CorrectionNotes.AnyAsync(note => note.ToSnapshotId == toSnapshotId, cancellation), "Do tej migawki napisano już notę korygującą.");
        var number = await db.CorrectionNotes.CountAsync(note => note.ProjectId == to.ProjectId, cancellation) + 1;
        var note = new CorrectionNote(number, from!, to, what, why, caller.Current.Name, clock.Now());
        db.CorrectionNotes.Add(note);
        acts.Add(ClaimingActs.Corrected(note), why);
        await db.SaveOrRefuseAsync("Ktoś właśnie zapisał notę korygującą w tym projekcie. Spróbuj jeszcze raz.", cancellation);
        await transaction.CommitAsync(cancellation);
        return note;
    }

    /// <summary>What a snapshot froze.</summary>
    public async Task<FrozenClaim> ReadAsync(Guid snapshotId, CancellationToken cancellation = default) =>
        FrozenText.Read(await ReadBytesAsync(snapshotId, cancellation));

    /// <summary>Its canonical bytes.</summary>
    public async Task<byte[]> ReadBytesAsync(Guid snapshotId, CancellationToken cancellation = default) =>
        FrozenText.Unpack(await db.SnapshotBodies.Where(body => body.Id == snapshotId).Select(body => body.Packed).SingleAsync(cancellation));

    // The period's row is held, so that two people cannot lead two snapshots of it at once.
    private async Task<(ClaimSnapshot Snapshot, List<ClaimSnapshot> Others)> HoldAsync(Guid snapshotId, CancellationToken cancellation)
    {
        var periodId = await db.ClaimSnapshots.Where(one => one.Id == snapshotId).Select(one => one.PeriodId).SingleAsync(cancellation);
        await db.FindLockedAsync<ClaimPeriod>(periodId, cancellation);
        var all = await db.ClaimSnapshots.Include(one => one.Steps).Where(one => one.PeriodId == periodId).ToListAsync(cancellation);
        return (all.Single(one => one.Id == snapshotId), all.FindAll(one => one.Id != snapshotId));
    }
}
