using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Duplicates;

/// <summary>A record that may be the same institution, and why; a person decides.</summary>
internal sealed record Likeness(Guid Id, string Name, string Why, int Strength);

/// <summary>What of an institution is compared.</summary>
internal sealed record Comparable(Guid Id, string Name, string NameKey, Guid? SeatUnitId, string Nip, string Regon)
{
    public static Comparable Of(Organisation organisation) =>
        new(organisation.Id, organisation.Name, organisation.NameKey, organisation.SeatUnitId, organisation.Nip, organisation.Regon);
}

/// <summary>
/// The rule of likeness, in this order: one REGON; one name in one gmina; one NIP and much the same name (an equal NIP by itself says nothing:
/// the units of a gmina share it). Two different REGONs of one length tell institutions apart whatever their names.
/// </summary>
internal static class LikenessRule
{
    /// <summary>From this share of common words on, names under one NIP are alike.</summary>
    public const double AlikeNames = 0.5;

    public static Likeness? Compare(Comparable one, Comparable other)
    {
        if (one.Regon.Length > 0 && one.Regon == other.Regon)
            return new(other.Id, other.Name, "ten sam REGON", 3);
        if (one.Regon.Length > 0 && one.Regon.Length == other.Regon.Length)
            return null;
        if (one.NameKey == other.NameKey && one.SeatUnitId == other.SeatUnitId && one.SeatUnitId is not null)
            return new(other.Id, other.Name, "ta sama nazwa w tej samej gminie", 2);
        return one.Nip.Length > 0 && one.Nip == other.Nip && NameLikeness.Of(one.NameKey, other.NameKey) >= AlikeNames
            ? new(other.Id, other.Name, "ten sam NIP i podobna nazwa", 1) : null;
    }
}
