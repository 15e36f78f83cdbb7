using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;

namespace Spojnia.Support.Enrolling;

/// <summary>The gmina or powiat that an institution belongs to; the voivodeship's own units belong to none.</summary>
internal static class OwningJst
{
    public static Guid? Of(OrganisationCard? institution, Atlas atlas, DateOnly day) =>
        institution?.OwnerJstId is { } owner && atlas.Find(owner, day)?.Level is UnitLevel.Gmina or UnitLevel.Powiat ? atlas.JstOf(institution.OwnerJstId!.Value) : null;
}
