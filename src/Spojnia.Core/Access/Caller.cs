using System.Collections.Frozen;

namespace Spojnia.Core.Access;

/// <summary>Who asks, and on whose behalf: the signed-in person with the membership they chose to act under.</summary>
/// <param name="UserId">Account; <c>null</c> for a passer-by.</param>
/// <param name="PersonId">The person behind the account (<c>Core/People</c>).</param>
/// <param name="Name">Given and family name, as shown in acts.</param>
/// <param name="Email">Address of the account; empty for a passer-by.</param>
/// <param name="MembershipId">Membership acted under; <c>null</c> when acting for oneself.</param>
/// <param name="OrganisationId">Organisation of that membership.</param>
/// <param name="OrganisationName">Its name, as shown in acts.</param>
/// <param name="Role">Key of the role of that membership, one of <see cref="Roles"/>.</param>
/// <param name="ActsForCentre">True when the organisation is the regional centre (ROPS) that runs this site.</param>
/// <param name="Permissions">What the role holds. Pages ask for permissions, never for roles.</param>
public sealed record Caller(
    Guid? UserId, Guid? PersonId, string Name, string Email, Guid? MembershipId, Guid? OrganisationId, string? OrganisationName,
    string? Role, bool ActsForCentre, FrozenSet<string> Permissions)
{
    public static readonly Caller PasserBy = new(null, null, "Gość", "", null, null, null, null, false, FrozenSet<string>.Empty);

    /// <summary>The site itself: jobs, the first start, demo data.</summary>
    public static readonly Caller Site = PasserBy with { Name = "Spójnia (automatycznie)" };

    public bool IsSignedIn => UserId is not null;

    public bool Has(string permission) => Permissions.Contains(permission);
}
