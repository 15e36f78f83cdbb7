using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Organisations.Duplicates;

/// <summary>Somebody looked and said «nie to samo»: the pair is not proposed again.</summary>
internal sealed class ToldApart
{
    private ToldApart() { }

    public ToldApart(Guid one, Guid other, DateTime at) => (LowId, HighId, At) = (Order(one, other).Low, Order(one, other).High, at);

    public Guid LowId { get; private init; }
    public Guid HighId { get; private init; }
    public DateTime At { get; private init; }

    /// <summary>A pair has one spelling, whichever record it is looked at from.</summary>
    public static (Guid Low, Guid High) Order(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);
}

internal sealed class ToldApartMapping : IEntityTypeConfiguration<ToldApart>
{
    public void Configure(EntityTypeBuilder<ToldApart> builder) => builder.HasKey(pair => new { pair.LowId, pair.HighId });
}
