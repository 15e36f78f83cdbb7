namespace Spojnia.Core.Contracts;

/// <summary>An institution or other body as other modules see it.</summary>
/// <param name="Id">Lasting id; a merged organisation answers under the id of the one that stayed.</param>
/// <param name="Name">Official name.</param>
/// <param name="Type">Code of the type (<c>OPS</c>, <c>PCPR</c>, <c>CUS</c>, <c>NGO</c> …).</param>
/// <param name="OwnerJstId">JST that owns it (territorial unit), <c>null</c> for private and social bodies.</param>
/// <param name="SeatUnitId">Gmina of its seat.</param>
/// <param name="Place">Town or village of its seat.</param>
/// <param name="IsCentre">True for the regional centre that runs this site.</param>
/// <param name="IsActive">False once closed or merged away.</param>
public sealed record OrganisationCard(
    Guid Id, string Name, string Type, Guid? OwnerJstId, Guid? SeatUnitId, string Place, bool IsCentre, bool IsActive);

/// <summary>The register of institutions. One module gives it (Organisations), many read it.</summary>
public interface IOrganisationDirectory
{
    /// <summary>The organisation of this id, following merges; <c>null</c> when there is none.</summary>
    Task<OrganisationCard?> FindAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Cards by the ids asked for, following merges; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, OrganisationCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default);

    /// <summary>Active organisations whose name, place or number matches, best first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<OrganisationCard>> SearchAsync(string text, int most = 20, CancellationToken cancellation = default);

    /// <summary>The type of institution of this code or name, letter case and accents ignored; <c>null</c> for none.</summary>
    (string Code, string Name)? FindType(string text);

    /// <summary>The regional centre of this installation; <c>null</c> before the first start has made it.</summary>
    Task<OrganisationCard?> FindCentreAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Active institutions of social assistance and kin to which a resident of the unit may turn: those of the gmina first, then those of its
    /// powiat wherever they sit, and bodies without an owner JST that sit in the gmina. Empty for an unknown unit.
    /// </summary>
    Task<IReadOnlyList<InstitutionContact>> InUnitAsync(Guid unitId, CancellationToken cancellation = default);
}

/// <summary>How to reach an institution. Texts are empty where unknown.</summary>
/// <param name="Id">Lasting id.</param>
/// <param name="Name">Official name.</param>
/// <param name="Type">Code of the type.</param>
/// <param name="TypeName">Polish name of the type.</param>
/// <param name="Address">Street, code and place in one line.</param>
/// <param name="Phone">Telephone, maybe several.</param>
/// <param name="Email">Address of the institution.</param>
/// <param name="Website">Absolute http or https address.</param>
/// <param name="Link">Its public page within this site.</param>
public sealed record InstitutionContact(
    Guid Id, string Name, string Type, string TypeName, string Address, string Phone, string Email, string Website, string Link);
