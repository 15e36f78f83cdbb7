using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Core.Evidence;

/// <summary>
/// How many lines of the ledger stand now under one set of marks: raised and lowered by the very transaction that writes the lines
/// (<see cref="LedgerSave"/>), so today's figures are read without counting. It holds nothing that a recount of the ledger would not give.
/// </summary>
internal sealed class EvidenceTally
{
    public Guid ProjectId { get; init; }
    public string Kind { get; init; } = "";
    public string Theme { get; init; } = "";
    public string Sex { get; init; } = "";

    /// <summary><see cref="Guid.Empty"/> for none; a key cannot be empty.</summary>
    public Guid UnitId { get; init; }

    /// <summary>0 for none.</summary>
    public int TaskNumber { get; init; }

    /// <summary>0 for none.</summary>
    public int ActionNumber { get; init; }
    public int Standing { get; init; }
}

internal sealed class EvidenceTallyMapping : IEntityTypeConfiguration<EvidenceTally>
{
    public void Configure(EntityTypeBuilder<EvidenceTally> builder)
    {
        builder.HasKey(tally => new { tally.ProjectId, tally.Kind, tally.Theme, tally.Sex, tally.UnitId, tally.TaskNumber, tally.ActionNumber });
        builder.Property(tally => tally.Kind).HasMaxLength(40);
        builder.Property(tally => tally.Theme).HasMaxLength(40);
        builder.Property(tally => tally.Sex).HasMaxLength(1);
    }
}
