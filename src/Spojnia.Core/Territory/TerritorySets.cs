using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Core.Territory;

/// <summary>Reads the dated sets of units that percentages divide by. A region is the TERYT code of a voivodeship, this installation's by default.</summary>
public sealed class TerritorySets(SpojniaDbContext db, Atlas atlas)
{
    /// <summary>Sets of a region, by code.</summary>
    public async Task<IReadOnlyList<TerritorySetCard>> ListAsync(string? region = null, CancellationToken cancellation = default) =>
        await db.TerritorySets.Where(set => set.RegionCode == (region ?? atlas.RegionCode)).OrderBy(set => set.Code)
            .Select(set => new TerritorySetCard(set.Id, set.RegionCode, set.Code, set.Name)).ToListAsync(cancellation);

    /// <summary>The set of a code; <c>null</c> when the region has none of it.</summary>
    public async Task<TerritorySetCard?> FindAsync(string code, string? region = null, CancellationToken cancellation = default) =>
        await db.TerritorySets.Where(set => set.RegionCode == (region ?? atlas.RegionCode) && set.Code == code)
            .Select(set => new TerritorySetCard(set.Id, set.RegionCode, set.Code, set.Name)).SingleOrDefaultAsync(cancellation);

    /// <summary>Ids of the units that belong to the set on the day; their number is the denominator. An unknown set is a programming error.</summary>
    public async Task<FrozenSet<Guid>> MembersAsync(string code, DateOnly day, string? region = null, CancellationToken cancellation = default)
    {
        var members = await db.TerritorySets.Where(set => set.RegionCode == (region ?? atlas.RegionCode) && set.Code == code)
            .SelectMany(set => set.Members).Where(member => member.From <= day && (member.Until == null || day < member.Until))
            .Select(member => member.UnitId).ToListAsync(cancellation);
        if (members.Count == 0 && await FindAsync(code, region, cancellation) is null)
            throw new InvalidOperationException($"There is no set «{code}» of units in region «{region ?? atlas.RegionCode}».");
        return members.ToFrozenSet();
    }

    /// <summary>The units of the set as they stood on the day, by name in Polish order.</summary>
    public async Task<IReadOnlyList<UnitView>> UnitsAsync(string code, DateOnly day, string? region = null, CancellationToken cancellation = default)
    {
        var members = await MembersAsync(code, day, region, cancellation);
        return [.. members.Select(id => atlas.Find(id, day)).OfType<UnitView>().Order(Atlas.ByName)];
    }
}

/// <summary>A set as shown beside a figure.</summary>
public sealed record TerritorySetCard(Guid Id, string RegionCode, string Code, string Name);
