using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Projects.Claiming;

/// <summary>How far a snapshot has come; it follows from the steps and notes that were added to it.</summary>
internal enum SnapshotState
{
    Taken,
    Approved,
    Submitted,

    /// <summary>A later snapshot was submitted in its place, with a correction note.</summary>
    Corrected,
}

/// <summary>
/// Figures of a claim frozen at a moment (migawka): never changed, never deleted. What was frozen stands in <see cref="SnapshotBody"/>;
/// here is what names it. A period may have several; a later one replaces the one submitted by a <see cref="CorrectionNote"/>.
/// </summary>
internal sealed class ClaimSnapshot : IAppendOnly
{
    private readonly List<SnapshotStep> _steps = [];

    private ClaimSnapshot() { }

    public ClaimSnapshot(ClaimPeriod period, int turn, FrozenClaim frozen, byte[] canonical, string takenBy, DateTime now)
    {
        (ProjectId, PeriodId, ClaimNumber, Turn) = (period.ProjectId, period.Id, period.Number, turn);
        (From, To, KnownAt, DefinitionVersion) = (frozen.From, frozen.To, frozen.KnownAt, frozen.DefinitionVersion);
        (Digest, Length) = (FrozenText.DigestOf(canonical), canonical.Length);
        (TakenBy, TakenAt) = (takenBy, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private init; }
    public Guid PeriodId { get; private init; }
    public int ClaimNumber { get; private init; }

    /// <summary>Which of the period's snapshots it is, from 1.</summary>
    public int Turn { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The day the figures speak of.</summary>
    public DateOnly To { get; private init; }

    /// <summary>The moment of knowledge (UTC); settled, that is every unit of work begun before it has ended.</summary>
    public DateTime KnownAt { get; private init; }
    public int DefinitionVersion { get; private init; }

    /// <summary>SHA-256 of the canonical bytes, small hexadecimal digits.</summary>
    public string Digest { get; private init; } = "";

    /// <summary>How many canonical bytes there are.</summary>
    public int Length { get; private init; }
    public DateTime TakenAt { get; private init; }
    public string TakenBy { get; private init; } = "";
    public IReadOnlyList<SnapshotStep> Steps => _steps;

    /// <summary>«WNP 3, migawka 1».</summary>
    public string Name => $"WNP {ClaimNumber}, migawka {Turn}";

    public SnapshotStep? Approved => _steps.Find(step => step.Kind == SnapshotStepKind.Approved);
    public SnapshotStep? Submitted => _steps.Find(step => step.Kind == SnapshotStepKind.Submitted);

    /// <summary>Says that these figures go into the claim.</summary>
    public void Approve(string by, DateTime now)
    {
        Refuse.If(Submitted is not null, "Ta migawka jest już złożona z wnioskiem.");
        Refuse.If(Approved is not null, "Ta migawka jest już zatwierdzona.");
        _steps.Add(new SnapshotStep(Id, SnapshotStepKind.Approved, PolishTime.DayOf(now), by, now));
    }

    /// <summary>Says on which day the claim with these figures was sent.</summary>
    public void Submit(DateOnly on, string by, DateTime now)
    {
        Refuse.If(Submitted is not null, "Ta migawka jest już złożona z wnioskiem.");
        Refuse.If(Approved is null, "Najpierw zatwierdź migawkę.");
        Refuse.If(on > PolishTime.DayOf(now), "Dzień złożenia wniosku nie może być późniejszy niż dzisiaj.");
        Refuse.If(on < PolishTime.DayOf(TakenAt), $"Migawkę zrobiono {PolishTime.DayOf(TakenAt):d.MM.yyyy}, więc wniosek z nią nie mógł być złożony wcześniej.");
        _steps.Add(new SnapshotStep(Id, SnapshotStepKind.Submitted, on, by, now));
    }
}

internal enum SnapshotStepKind
{
    Approved,
    Submitted,
}

/// <summary>Something that happened to a snapshot; added beside it, since the snapshot itself never changes.</summary>
internal sealed class SnapshotStep : IAppendOnly
{
    private SnapshotStep() { }

    internal SnapshotStep(Guid snapshotId, SnapshotStepKind kind, DateOnly on, string by, DateTime now) =>
        (SnapshotId, Kind, On, By, At) = (snapshotId, kind, on, by, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid SnapshotId { get; private init; }
    public SnapshotStepKind Kind { get; private init; }
    public DateOnly On { get; private init; }
    public string By { get; private init; } = "";
    public DateTime At { get; private init; }
}

/// <summary>What a snapshot froze: its canonical bytes, compressed. Kept apart, so that lists of snapshots do not carry them.</summary>
internal sealed class SnapshotBody : IAppendOnly
{
    private SnapshotBody() { }

    public SnapshotBody(Guid snapshotId, byte[] canonical) => (Id, Packed) = (snapshotId, FrozenText.Pack(canonical));

    /// <summary>That of the snapshot.</summary>
    public Guid Id { get; private init; }
    public byte[] Packed { get; private init; } = [];
}

internal sealed class ClaimSnapshotMapping : IEntityTypeConfiguration<ClaimSnapshot>
{
    public void Configure(EntityTypeBuilder<ClaimSnapshot> builder)
    {
        builder.Property(snapshot => snapshot.Digest).HasMaxLength(64);
        builder.HasIndex(snapshot => new { snapshot.PeriodId, snapshot.Turn }).IsUnique();
        builder.HasIndex(snapshot => new { snapshot.ProjectId, snapshot.ClaimNumber });
        builder.HasOne<ClaimPeriod>().WithMany().HasForeignKey(snapshot => snapshot.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(snapshot => snapshot.Steps).WithOne().HasForeignKey(step => step.SnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SnapshotStepMapping : IEntityTypeConfiguration<SnapshotStep>
{
    public void Configure(EntityTypeBuilder<SnapshotStep> builder) => builder.HasIndex(step => new { step.SnapshotId, step.Kind }).IsUnique();
}

internal sealed class SnapshotBodyMapping : IEntityTypeConfiguration<SnapshotBody>
{
    public void Configure(EntityTypeBuilder<SnapshotBody> builder) =>
        builder.HasOne<ClaimSnapshot>().WithOne().HasForeignKey<SnapshotBody>(body => body.Id).OnDelete(DeleteBehavior.Restrict);
}
