using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Core.Territory;

/// <summary>
/// A named, dated set of units: what a percentage divides by. Those that the program ships (<see cref="TerritorySetCodes"/>) follow the register;
/// an operator may add others, such as the gminas at risk of social degradation, and only those may be changed by hand.
/// </summary>
public sealed class TerritorySet
{
    private readonly List<TerritorySetMember> _members = [];

    private TerritorySet() { }

    public TerritorySet(string regionCode, string code, string name, bool isShipped = false)
    {
        Id = UnitKey.IdOf($"{regionCode}/{code}");
        RegionCode = regionCode;
        Code = code;
        Name = name;
        IsShipped = isShipped;
    }

    public Guid Id { get; private init; }

    /// <summary>TERYT code of the voivodeship.</summary>
    public string RegionCode { get; private init; } = "";

    /// <summary>Short code within the region, as rules of indicators name it.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Polish name: «Wszystkie JST województwa opolskiego (gminy i powiaty)».</summary>
    public string Name { get; private init; } = "";
    public bool IsShipped { get; private init; }
    public IReadOnlyList<TerritorySetMember> Members => _members;

    /// <summary>The unit belongs to the set from the day on.</summary>
    public void Include(Guid unitId, DateOnly from)
    {
        Refuse.If(IsShipped, "Tego zbioru nie można zmieniać: wynika z rejestru TERYT. Utwórz własny zbiór.");
        Refuse.If(_members.Exists(member => member.UnitId == unitId && (member.Until is null || from < member.Until)),
            "Ta jednostka należy już do zbioru w tym czasie.");
        _members.Add(new TerritorySetMember { SetId = Id, UnitId = unitId, From = from });
    }

    /// <summary>The unit no longer belongs to the set from the day on.</summary>
    public void Exclude(Guid unitId, DateOnly until)
    {
        Refuse.If(IsShipped, "Tego zbioru nie można zmieniać: wynika z rejestru TERYT. Utwórz własny zbiór.");
        var member = _members.Find(member => member.UnitId == unitId && member.Until is null);
        Refuse.If(member is null || until <= member.From, "Ta jednostka nie należy do zbioru w tym czasie.");
        member!.Until = until;
    }
}

/// <summary>A unit's time in a set.</summary>
public sealed class TerritorySetMember
{
    public Guid SetId { get; init; }

    /// <summary>A JST: for a city with powiat rights its gmina, never its powiat-level row.</summary>
    public Guid UnitId { get; init; }
    public DateOnly From { get; init; }

    /// <summary>Day after the last; <c>null</c> while it lasts.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>Sets that the program ships for every voivodeship.</summary>
public static class TerritorySetCodes
{
    /// <summary>Gminas and powiats, a city with powiat rights once: 82 in opolskie, 163 in kujawsko-pomorskie.</summary>
    public const string AllJst = "jst";

    /// <summary>Powiats and cities with powiat rights: 12 in opolskie, 23 in kujawsko-pomorskie.</summary>
    public const string PowiatLevel = "jst-powiat";

    /// <summary>Gminas, cities included: 71 in opolskie, 144 in kujawsko-pomorskie.</summary>
    public const string Gminas = "gmina";
}

internal sealed class TerritorySetMapping : IEntityTypeConfiguration<TerritorySet>
{
    public void Configure(EntityTypeBuilder<TerritorySet> builder)
    {
        builder.Property(set => set.RegionCode).HasMaxLength(2);
        builder.Property(set => set.Code).HasMaxLength(40);
        builder.Property(set => set.Name).HasMaxLength(200);
        builder.HasIndex(set => new { set.RegionCode, set.Code }).IsUnique();
        builder.HasMany(set => set.Members).WithOne().HasForeignKey(member => member.SetId);
    }
}

internal sealed class TerritorySetMemberMapping : IEntityTypeConfiguration<TerritorySetMember>
{
    public void Configure(EntityTypeBuilder<TerritorySetMember> builder) =>
        builder.HasKey(member => new { member.SetId, member.UnitId, member.From });
}
