using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Data;

namespace Spojnia.Core.Territory;

/// <summary>Level of a territorial unit.</summary>
public enum UnitLevel
{
    Country,
    Voivodeship,

    /// <summary>Powiat ziemski, or the powiat-level row of a city with powiat rights.</summary>
    Powiat,
    Gmina,
}

/// <summary>
/// A territorial unit. The id is its identity; codes, names, types and parents are dated spans (<see cref="UnitSpan"/>), for TERYT changes them
/// every 1 January: a village gmina that gets town rights keeps its id under a new code.
/// </summary>
public sealed class TerritoryUnit
{
    private readonly List<UnitSpan> _spans = [];

    private TerritoryUnit() { }

    public TerritoryUnit(Guid id, UnitLevel level)
    {
        Id = id;
        Level = level;
    }

    public Guid Id { get; private init; }
    public UnitLevel Level { get; private init; }

    /// <summary>For a city with powiat rights the powiat-level row points to the city's gmina: they are one JST. Otherwise the unit itself.</summary>
    public Guid JstId { get; init; }

    /// <summary>Latitude and longitude of the unit's point (WGS84 degrees), for schematic maps; <c>null</c> where unknown.</summary>
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public IReadOnlyList<UnitSpan> Spans => _spans;

    public void AddSpan(UnitSpan span) => _spans.Add(span);
}

/// <summary>How a unit stood in the register from a day on.</summary>
public sealed class UnitSpan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UnitId { get; init; }

    /// <summary>TERYT code: 2 digits for a voivodeship, 4 for a powiat, 7 for a gmina.</summary>
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>Folded name for search.</summary>
    public string FoldedName { get; init; } = "";

    /// <summary><c>miejska</c>, <c>wiejska</c>, <c>miejsko-wiejska</c>, <c>powiat</c>, <c>miasto na prawach powiatu</c>, <c>województwo</c>, <c>państwo</c>.</summary>
    public string Type { get; init; } = "";
    public Guid? ParentId { get; init; }

    /// <summary>First day; the earliest span of a unit starts on <see cref="DateOnly.MinValue"/> where the register's past is not known.</summary>
    public DateOnly From { get; init; }

    /// <summary>Day after the last; <c>null</c> while it lasts.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is not certain about the span, or why it began, in Polish.</summary>
    public string? Note { get; init; }
}

internal sealed class TerritoryUnitMapping : IEntityTypeConfiguration<TerritoryUnit>
{
    public void Configure(EntityTypeBuilder<TerritoryUnit> builder) =>
        builder.HasMany(unit => unit.Spans).WithOne().HasForeignKey(span => span.UnitId);
}

internal sealed class UnitSpanMapping : IEntityTypeConfiguration<UnitSpan>
{
    public void Configure(EntityTypeBuilder<UnitSpan> builder)
    {
        builder.Property(span => span.Code).HasMaxLength(7);
        builder.Property(span => span.Name).HasMaxLength(100);
        builder.Property(span => span.FoldedName).HasMaxLength(100);
        builder.Property(span => span.Type).HasMaxLength(40);
        builder.HasIndex(span => new { span.UnitId, span.From }).IsUnique();
        builder.Property(span => span.Note).HasMaxLength(300);
        builder.HasIndex(span => span.Code);
    }
}

/// <summary>Territory tables of a database.</summary>
public static class TerritoryData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<TerritoryUnit> TerritoryUnits => db.Set<TerritoryUnit>();
        public DbSet<UnitSpan> UnitSpans => db.Set<UnitSpan>();
        public DbSet<TerritorySet> TerritorySets => db.Set<TerritorySet>();
        public DbSet<TerritorySetMember> TerritorySetMembers => db.Set<TerritorySetMember>();
        internal DbSet<TerritoryEdition> TerritoryEditions => db.Set<TerritoryEdition>();
    }
}
