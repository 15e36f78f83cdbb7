using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;

namespace Spojnia.Organisations.Register;

/// <summary>What a list of institutions is narrowed to; it stands in the address, so a list can be sent to a colleague.</summary>
internal sealed record OrganisationQuery(string? Szukaj, string? Typ, string? Powiat, string? Stan, string? Kolejnosc)
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

    public IQueryable<Organisation> Sort(IQueryable<Organisation> narrowed) => (Kolejnosc switch
    {
        "nazwa-malejaco" => narrowed.OrderByDescending(organisation => organisation.NameKey),
        "typ" => narrowed.OrderBy(organisation => organisation.Type).ThenBy(organisation => organisation.NameKey),
        "miejscowosc" => narrowed.OrderBy(organisation => organisation.Place).ThenBy(organisation => organisation.NameKey),
        _ => narrowed.OrderBy(organisation => organisation.NameKey),
    }).ThenBy(organisation => organisation.Id);

    /// <summary>The query again with another page, order or download.</summary>
    public string Link(string path, params (string Name, string Value)[] more)
    {
        var parts = new[] { ("szukaj", Szukaj), ("typ", Typ), ("powiat", Powiat), ("stan", Stan), ("kolejnosc", Kolejnosc) }
            .Where(part => part.Item2 is { Length: > 0 } && more.All(other => other.Name != part.Item1))
            .Select(part => (part.Item1, part.Item2!)).Concat(more)
            .Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
