using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;

namespace Spojnia.Projects.Defining;

/// <summary>Sets of units that an indicator may divide by.</summary>
internal static class KnownSets
{
    public static readonly FrozenSet<string> Shipped =
        new[] { TerritorySetCodes.AllJst, TerritorySetCodes.PowiatLevel, TerritorySetCodes.Gminas }.ToFrozenSet();

    /// <summary>The shipped sets and those that the operator has added.</summary>
    public static async Task<FrozenSet<string>> ReadAsync(SpojniaDbContext db, CancellationToken cancellation) =>
        (await db.TerritorySets.Select(set => set.Code).Distinct().ToListAsync(cancellation)).Concat(Shipped).ToFrozenSet();
}
