using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Support.Offering;

/// <summary>A version of the rules of participation. Never changed once in force: each enrolment keeps the version it accepted.</summary>
internal sealed class Regulation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>1, 2, 3 …; unique.</summary>
    public int Number { get; init; }
    public string Title { get; init; } = "";
    public DateOnly InForceFrom { get; init; }

    /// <summary>Plain text, a paragraph a line.</summary>
    public string Text { get; init; } = "";
}

internal sealed class RegulationMapping : IEntityTypeConfiguration<Regulation>
{
    public void Configure(EntityTypeBuilder<Regulation> builder)
    {
        builder.Property(regulation => regulation.Text).HasMaxLength(20_000);
        builder.HasIndex(regulation => regulation.Number).IsUnique();
    }
}
