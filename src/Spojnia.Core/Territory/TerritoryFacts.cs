using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Core.Territory;

/// <summary>
/// Loads the shipped territory at first start and brings it up to date when the program carries a newer edition: what changed is changed under
/// the same ids, what an operator added stays. Checks that the configured region exists.
/// </summary>
internal sealed class TerritoryFacts(SpojniaDbContext db, Atlas atlas, TimeProvider clock) : IFirstFacts
{
    public int Order => 10;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        if (!await IsLoadedAsync(cancellation))
            await LoadEditionAsync(cancellation);
        Refuse.If(atlas.FindByCode(atlas.RegionCode, clock.Today()) is not { Level: UnitLevel.Voivodeship },
            $"Ustawienie Region ma wartość «{atlas.RegionCode}», a nie ma takiego województwa. Podaj dwucyfrowy kod TERYT województwa, na przykład 16 (opolskie).");
    }

    private Task<bool> IsLoadedAsync(CancellationToken cancellation) =>
        db.TerritoryEditions.AnyAsync(edition => edition.Number >= ShippedTerritory.Edition, cancellation);

    private async Task LoadEditionAsync(CancellationToken cancellation)
    {
        var shipped = ShippedTerritory.Read();
        var sets = shipped.Sets.Select(set => set.Id).ToList();
        // Thousands of rows at once: looking for changes after each would cost seconds.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await BringAsync(db.TerritoryUnits, shipped.Units, unit => unit.Id, cancellation);
            await BringAsync(db.UnitSpans, shipped.Spans, span => span.Id, cancellation);
            await BringAsync(db.TerritorySets, shipped.Sets, set => set.Id, cancellation);
            await BringAsync(db.TerritorySetMembers.Where(member => sets.Contains(member.SetId)), shipped.Members,
                member => (member.SetId, member.UnitId, member.From), cancellation);
            db.TerritoryEditions.Add(new TerritoryEdition { Number = ShippedTerritory.Edition, LoadedAt = clock.Now() });
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (failure.IsUniqueConflict())
        {
            // Another node that started at the same moment was quicker.
            db.ChangeTracker.Clear();
            if (!await IsLoadedAsync(cancellation))
                throw;
        }
        finally
        {
            db.ChangeTracker.Clear();
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            atlas.Forget();
        }
    }

    private async Task BringAsync<T, TKey>(IQueryable<T> stored, IReadOnlyList<T> shipped, Func<T, TKey> key, CancellationToken cancellation)
        where T : class
        where TKey : notnull
    {
        var known = await stored.AsTracking().ToDictionaryAsync(key, cancellation);
        foreach (var row in shipped)
        {
            if (known.TryGetValue(key(row), out var old))
                db.Entry(old).CurrentValues.SetValues(row);
            else
                db.Add(row);
        }
    }
}
