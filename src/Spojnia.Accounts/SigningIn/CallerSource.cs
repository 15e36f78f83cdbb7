using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Spojnia.Accounts.Belonging;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.SigningIn;

/// <summary>
/// Reads who a signed-in principal is, in one query a request. A changed stamp, a blocked account or an ended membership
/// ends what the cookie promised at once.
/// </summary>
internal sealed class CallerSource(
    SpojniaDbContext db, PermissionCatalogue permissions, OrganisationNames organisations, IOptions<IdentityOptions> identity, AccountsOptions options) : ICallerSource
{
    private static readonly Func<SpojniaDbContext, Guid, string, Guid, CancellationToken, Task<Row?>> Find = EF.CompileAsyncQuery(
        (SpojniaDbContext db, Guid id, string stamp, Guid membershipId, CancellationToken cancellation) =>
            (from account in db.Set<Account>()
             where account.Id == id && account.SecurityStamp == stamp && account.BlockedAt == null && account.ConfirmedAt != null
             join person in db.Set<Person>() on account.PersonId equals person.Id
             from membership in db.Set<Membership>().Where(membership =>
                 membership.Id == membershipId && membership.PersonId == account.PersonId && membership.State == MembershipState.Confirmed).DefaultIfEmpty()
             select new Row(
                 account.PersonId, person.GivenName, person.FamilyName, account.Email, account.TwoFactorEnabled,
                 membership == null ? null : membership.OrganisationId, membership == null ? null : membership.Role)).FirstOrDefault());

    public async Task<Caller> ReadAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        var claims = identity.Value.ClaimsIdentity;
        if (!Guid.TryParse(principal.FindFirstValue(claims.UserIdClaimType), out var id) || principal.FindFirstValue(claims.SecurityStampClaimType) is not { } stamp)
            return Caller.PasserBy;
        var membershipId = Guid.TryParse(principal.FindFirstValue(AccountSignIn.MembershipClaim), out var chosen) ? chosen : Guid.Empty;
        if (await Find(db, id, stamp, membershipId, cancellation) is not { } row)
            return Caller.PasserBy;

        var oneself = Caller.PasserBy with { UserId = id, PersonId = row.PersonId, Name = $"{row.GivenName} {row.FamilyName}", Email = row.Email };
        if (row.OrganisationId is not { } organisationId || await organisations.FindAsync(organisationId, cancellation) is not { } organisation)
            return oneself;
        // Without the second factor that the installation requires a member of the centre acts for themself only.
        if (organisation.IsCentre && options.RequireSecondFactorForCentre && !row.TwoFactorEnabled && !principal.HasClaim(AccountSignIn.PasskeyClaim, "1"))
            return oneself;
        return oneself with
        {
            MembershipId = membershipId,
            OrganisationId = organisation.Id,
            OrganisationName = organisation.Name,
            Role = row.Role,
            ActsForCentre = organisation.IsCentre,
            Permissions = permissions.HeldBy(row.Role),
        };
    }

    private sealed record Row(Guid PersonId, string GivenName, string FamilyName, string Email, bool TwoFactorEnabled, Guid? OrganisationId, string? Role);
}
