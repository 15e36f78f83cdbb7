using System.Data.Common;
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
            $"Ustawienie Region ma wartość „{atlas.RegionCode}”, a nie ma takiego województwa. Podaj dwucyfrowy kod TERYT województwa, na przykład 16 (opolskie).");
    }

    private Task<bool> IsLoadedAsync(CancellationToken cancellation) =>
        db.TerritoryEditions.AnyAsync(edition => edition.Number >= ShippedTerritory.Edition, cancellation);

    private async Task LoadEditionAsync(CancellationToken cancellation)
    {
        var shipped = ShippedTerritory.Read();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (await db.TerritoryUnits.AnyAsync(cancellation))
                await BringUpToDateAsync(shipped, cancellation);
            else
                await LoadFirstAsync(shipped, cancellation);
            db.TerritoryEditions.Add(new TerritoryEdition { Number = ShippedTerritory.Edition, LoadedAt = clock.Now() });
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException)
        {
            // Another node that started at the same moment may have been quicker.
            db.ChangeTracker.Clear();
            if (!await IsLoadedAsync(cancellation))
                throw;
        }

        db.ChangeTracker.Clear();
        atlas.Forget();
    }

    private async Task LoadFirstAsync(ShippedTerritory shipped, CancellationToken cancellation)
    {
        await BulkRows.InsertAsync(db, shipped.Units, cancellation);
        await BulkRows.InsertAsync(db, shipped.Spans, cancellation);
        await BulkRows.InsertAsync(db, shipped.Sets, cancellation);
        await BulkRows.InsertAsync(db, shipped.Members, cancellation);
    }

    private async Task BringUpToDateAsync(ShippedTerritory shipped, CancellationToken cancellation)
    {
        var sets = shipped.Sets.Select(set => set.Id).ToList();
        await BringAsync(db.TerritoryUnits, shipped.Units, unit => unit.Id, cancellation);
        await BringAsync(db.UnitSpans, shipped.Spans, span => span.Id, cancellation, dropsOthers: true);
        await BringAsync(db.TerritorySets, shipped.Sets, set => set.Id, cancellation);
        await BringAsync(db.TerritorySetMembers.Where(member => sets.Contains(member.SetId)), shipped.Members,
            member => (member.SetId, member.UnitId, member.From), cancellation, dropsOthers: true);
    }

    private async Task BringAsync<T, TKey>(
        IQueryable<T> stored, IReadOnlyList<T> shipped, Func<T, TKey> key, CancellationToken cancellation, bool dropsOthers = false)
        where T : class
        where TKey : notnull
    {
        var known = await stored.AsTracking().ToDictionaryAsync(key, cancellation);
        List<T> missing = [];
        foreach (var row in shipped)
        {
            if (known.Remove(key(row), out var old))
                db.Entry(old).CurrentValues.SetValues(row);
            else
                missing.Add(row);
        }

        db.AddRange(missing);
        if (dropsOthers)
            db.RemoveRange(known.Values);
    }
}
