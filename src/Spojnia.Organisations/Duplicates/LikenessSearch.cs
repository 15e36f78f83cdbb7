using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Duplicates;

/// <summary>Two records that may be one institution.</summary>
internal sealed record LikePair(Comparable One, Comparable Other, string Why, int Strength);

/// <summary>Looks for doubles in the register. Closed institutions take part: the double of a closed one is a double all the same.</summary>
internal sealed class LikenessSearch(SpojniaDbContext db)
{
    /// <summary>Likely doubles of one record, itself registered or not.</summary>
    public async Task<IReadOnlyList<Likeness>> OfAsync(Organisation organisation, CancellationToken cancellation)
    {
        var near = await Standing().Where(other => other.Id != organisation.Id
                && ((organisation.Regon != "" && other.Regon == organisation.Regon) || (organisation.Nip != "" && other.Nip == organisation.Nip)
                    || (organisation.SeatUnitId != null && other.SeatUnitId == organisation.SeatUnitId && other.NameKey == organisation.NameKey)))
            .Select(Comparison()).Take(500).ToListAsync(cancellation);
        var apart = await ApartAsync(cancellation);
        return [.. new LikenessIndex(near).Of(Comparable.Of(organisation)).Where(likeness => !apart.Contains(ToldApart.Order(organisation.Id, likeness.Id)))];
    }

    /// <summary>Everything that stands in the register, to compare many rows with.</summary>
    public async Task<LikenessIndex> IndexAsync(CancellationToken cancellation) => new(await Standing().Select(Comparison()).ToListAsync(cancellation));

    /// <summary>Every pair that nobody has decided about, strongest first.</summary>
    public async Task<IReadOnlyList<LikePair>> PairsAsync(CancellationToken cancellation)
    {
        var all = await Standing().Select(Comparison()).ToListAsync(cancellation);
        var (index, apart, byId) = (new LikenessIndex(all), await ApartAsync(cancellation), all.ToDictionary(record => record.Id));
        return
        [
            .. all.SelectMany(one => index.Of(one).Select(likeness => (One: one, Like: likeness, Pair: ToldApart.Order(one.Id, likeness.Id))))
                .Where(found => !apart.Contains(found.Pair)).DistinctBy(found => found.Pair)
                .OrderByDescending(found => found.Like.Strength).ThenBy(found => found.One.NameKey).ThenBy(found => found.Pair.Low)
                .Select(found => new LikePair(byId[found.Pair.Low], byId[found.Pair.High], found.Like.Why, found.Like.Strength)),
        ];
    }

    private IQueryable<Organisation> Standing() => db.Organisations.AsNoTracking().Where(organisation => organisation.MergedIntoId == null);

    private static System.Linq.Expressions.Expression<Func<Organisation, Comparable>> Comparison() => organisation =>
        new Comparable(organisation.Id, organisation.Name, organisation.NameKey, organisation.SeatUnitId, organisation.Nip, organisation.Regon);

    private async Task<HashSet<(Guid, Guid)>> ApartAsync(CancellationToken cancellation) =>
        [.. (await db.OrganisationsToldApart.AsNoTracking().Select(pair => new { pair.LowId, pair.HighId }).ToListAsync(cancellation)).Select(pair => (pair.LowId, pair.HighId))];
}
