using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Core.Territory;

/// <summary>An edition of the shipped territory that has been loaded into this database.</summary>
public sealed class TerritoryEdition
{
    /// <summary>Number of the edition, raised with every change of the shipped files.</summary>
    public int Number { get; init; }
    public DateTime LoadedAt { get; init; }
}

internal sealed class TerritoryEditionMapping : IEntityTypeConfiguration<TerritoryEdition>
{
    public void Configure(EntityTypeBuilder<TerritoryEdition> builder)
    {
        builder.HasKey(edition => edition.Number);
        builder.Property(edition => edition.Number).ValueGeneratedNever();
    }
}
