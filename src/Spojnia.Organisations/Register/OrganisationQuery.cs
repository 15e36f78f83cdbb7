using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui.Lists;

namespace Spojnia.Organisations.Register;

/// <summary>What a list of institutions is narrowed to; it stands in the address, so a list can be sent to a colleague.</summary>
internal sealed record OrganisationQuery(string? Szukaj, string? Typ, string? Powiat, string? Stan, Sorting Sorting)
{
    public const string Active = "aktywne", Closed = "zamkniete", Merged = "polaczone", Doubtful = "do-sprawdzenia", Every = "wszystkie";

    public IQueryable<Organisation> Narrow(IQueryable<Organisation> all, Atlas atlas, DateOnly today)
    {
        foreach (var word in Fold.Text(Szukaj).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            all = all.Where(organisation => organisation.FoldedSearch.Contains(word));
        if (Typ is { Length: > 0 })
            all = all.Where(organisation => organisation.Type == Typ);
        if (Powiat is { Length: 4 } && atlas.FindByCode(Powiat, today) is { } powiat)
        {
            List<Guid> units = [powiat.JstId, .. atlas.Children(powiat.Id, today).Select(gmina => gmina.Id)];
            all = all.Where(organisation => (organisation.OwnerJstId != null && units.Contains(organisation.OwnerJstId.Value))
                || (organisation.SeatUnitId != null && units.Contains(organisation.SeatUnitId.Value)));
        }

        return Stan switch
        {
            Every => all,
            Closed => all.Where(organisation => organisation.MergedIntoId == null && organisation.ClosedOn != null && organisation.ClosedOn < today),
            Merged => all.Where(organisation => organisation.MergedIntoId != null),
            Doubtful => all.ActiveOn(today).Where(organisation => organisation.NeedsChecking),
            _ => all.ActiveOn(today),
        };
    }

    public IQueryable<Organisation> Sort(IQueryable<Organisation> narrowed) => (Sorting switch
    {
        { Key: "typ", Descending: false } => narrowed.OrderBy(organisation => organisation.Type).ThenBy(organisation => organisation.NameKey),
        { Key: "typ" } => narrowed.OrderByDescending(organisation => organisation.Type).ThenBy(organisation => organisation.NameKey),
        { Key: "miejscowosc", Descending: false } => narrowed.OrderBy(organisation => organisation.Place).ThenBy(organisation => organisation.NameKey),
        { Key: "miejscowosc" } => narrowed.OrderByDescending(organisation => organisation.Place).ThenBy(organisation => organisation.NameKey),
        { Descending: true } => narrowed.OrderByDescending(organisation => organisation.NameKey),
        _ => narrowed.OrderBy(organisation => organisation.NameKey),
    }).ThenBy(organisation => organisation.Id);
}
