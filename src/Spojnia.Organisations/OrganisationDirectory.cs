using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations;

/// <summary>What other modules see of the register.</summary>
internal sealed class OrganisationDirectory(SpojniaDbContext db, Atlas atlas, TimeProvider clock) : IOrganisationDirectory
{
    /// <summary>More institutions of help than any city has; a page must stay a page.</summary>
    private const int MostInUnit = 200;

    public async Task<OrganisationCard?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        (await FindAsync([id], cancellation)).GetValueOrDefault(id);

    public async Task<IReadOnlyDictionary<Guid, OrganisationCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default)
    {
        var merged = await db.Organisations.Where(organisation => ids.Contains(organisation.Id) && organisation.MergedIntoId != null)
            .ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.MergedIntoId!.Value, cancellation);
        var standing = ids.Select(id => merged.GetValueOrDefault(id, id)).Distinct().ToList();
        var cards = await db.Organisations.Where(organisation => standing.Contains(organisation.Id)).Select(Card(clock.Today()))
            .ToDictionaryAsync(card => card.Id, cancellation);
        return ids.Distinct().Select(id => (id, card: cards.GetValueOrDefault(merged.GetValueOrDefault(id, id))))
            .Where(pair => pair.card is not null).ToDictionary(pair => pair.id, pair => pair.card!);
    }

    public async Task<IReadOnlyList<OrganisationCard>> SearchAsync(string text, int most = 20, CancellationToken cancellation = default)
    {
        var found = db.Organisations.ActiveOn(clock.Today());
        foreach (var word in Fold.Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            found = found.Where(organisation => organisation.FoldedSearch.Contains(word));
        var key = NameLikeness.KeyOf(text);
        return await found.OrderByDescending(organisation => organisation.NameKey == key).ThenByDescending(organisation => organisation.NameKey.StartsWith(key))
            .ThenBy(organisation => organisation.NameKey).ThenBy(organisation => organisation.Id).Select(Card(clock.Today())).Take(most).ToListAsync(cancellation);
    }

    public (string Code, string Name)? FindType(string text) => OrganisationTypes.Find(text) is { } type ? (type.Code, type.Name) : null;

    public Task<OrganisationCard?> FindCentreAsync(CancellationToken cancellation = default) =>
        db.Organisations.Where(organisation => organisation.IsCentre).Select(Card(clock.Today())).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyList<InstitutionContact>> InUnitAsync(Guid unitId, CancellationToken cancellation = default)
    {
        var today = clock.Today();
        if (atlas.Find(unitId, today) is not { } unit)
            return [];
        // A gmina's people also turn to its powiat, whose centre may sit in another gmina.
        Guid[] jsts = [unit.JstId, .. unit.ParentId is { } parent && unit.Level == UnitLevel.Gmina ? new[] { atlas.JstOf(parent) } : []];
        var helping = OrganisationTypes.Helping.ToList();
        var found = await db.Organisations.ActiveOn(today)
            .Where(organisation => helping.Contains(organisation.Type)
                && ((organisation.OwnerJstId != null && jsts.Contains(organisation.OwnerJstId.Value)) || (organisation.OwnerJstId == null && organisation.SeatUnitId == unit.JstId)))
            .OrderByDescending(organisation => organisation.OwnerJstId == unit.JstId).ThenBy(organisation => organisation.NameKey)
            .Take(MostInUnit).ToListAsync(cancellation);
        return [.. found.Select(organisation => new InstitutionContact(organisation.Id, organisation.Name, organisation.Type, OrganisationTypes.NameOf(organisation.Type),
            organisation.Address, organisation.Phone, organisation.Email, organisation.Website, $"/instytucje/{organisation.Id}"))];
    }

    private static Expression<Func<Organisation, OrganisationCard>> Card(DateOnly today) => organisation => new OrganisationCard(
        organisation.Id, organisation.Name, organisation.Type, organisation.OwnerJstId, organisation.SeatUnitId, organisation.Place, organisation.IsCentre,
        organisation.MergedIntoId == null && (organisation.ClosedOn == null || organisation.ClosedOn >= today));
}
