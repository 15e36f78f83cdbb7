using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Projects.Claiming;

/// <summary>
/// Says what changed in figures that had been submitted, and why: from one snapshot of a claim to the later one that replaces it. Numbered within the project;
/// both snapshots stay.
/// </summary>
internal sealed class CorrectionNote : IAppendOnly
{
    public const int Longest = 2000;

    private CorrectionNote() { }

    public CorrectionNote(int number, ClaimSnapshot from, ClaimSnapshot to, string what, string why, string by, DateTime now)
    {
        Refuse.If(from.PeriodId != to.PeriodId, "Nota łączy dwie migawki tego samego wniosku.");
        Refuse.If(from.Submitted is null, "Notę pisze się do migawki, która została złożona z wnioskiem. Tę wystarczy zrobić od nowa.");
        Refuse.If(to.Turn <= from.Turn, "Nota prowadzi od wcześniejszej migawki do późniejszej.");
        Refuse.If(to.Submitted is not null, "Ta migawka jest już złożona z wnioskiem.");
        (ProjectId, PeriodId, ClaimNumber, Number) = (from.ProjectId, from.PeriodId, from.ClaimNumber, number);
        (FromSnapshotId, FromTurn, ToSnapshotId, ToTurn) = (from.Id, from.Turn, to.Id, to.Turn);
        (What, Why, WrittenBy, WrittenAt) = (what.Trim(), why.Trim(), by, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private init; }
    public Guid PeriodId { get; private init; }
    public int ClaimNumber { get; private init; }

    /// <summary>Within the project, from 1.</summary>
    public int Number { get; private init; }
    public Guid FromSnapshotId { get; private init; }
    public int FromTurn { get; private init; }
    public Guid ToSnapshotId { get; private init; }
    public int ToTurn { get; private init; }
    public string What { get; private init; } = "";
    public string Why { get; private init; } = "";
    public string WrittenBy { get; private init; } = "";
    public DateTime WrittenAt { get; private init; }
}

internal sealed class CorrectionNoteMapping : IEntityTypeConfiguration<CorrectionNote>
{
    public void Configure(EntityTypeBuilder<CorrectionNote> builder)
    {
        builder.Property(note => note.What).HasMaxLength(CorrectionNote.Longest);
        builder.Property(note => note.Why).HasMaxLength(CorrectionNote.Longest);
        builder.HasIndex(note => new { note.ProjectId, note.Number }).IsUnique();
        builder.HasIndex(note => note.ToSnapshotId).IsUnique();
        builder.HasOne<ClaimSnapshot>().WithMany().HasForeignKey(note => note.FromSnapshotId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClaimSnapshot>().WithMany().HasForeignKey(note => note.ToSnapshotId).OnDelete(DeleteBehavior.Restrict);
    }
}
