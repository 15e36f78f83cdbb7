using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Spojnia.Accounts.Belonging;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.SigningIn;

/// <summary>Signs people in: the cookie carries the account, its stamp and the membership acted under, nothing else.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Account> principals, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation,
    SpojniaDbContext db, TimeProvider clock)
    : SignInManager<Account>(users, context, principals, options, logger, schemes, confirmation)
{
    /// <summary>Claim with the id of the membership acted under; absent when acting for oneself.</summary>
    public const string MembershipClaim = "spojnia.membership";

    /// <summary>Claim that says the person signed in by a passkey, which is two factors in one.</summary>
    public const string PasskeyClaim = "spojnia.passkey";

    /// <summary>After the password was right: signs in, or asks for the second factor.</summary>
    public Task<SignInResult> ContinueAsync(Account account) => SignInOrTwoFactorAsync(account, isPersistent: false);

    /// <summary>Gives the cookie anew: after choosing on whose behalf one acts, or after a change that ended all sign-ins.</summary>
    public Task SignInActingAsync(Account account, Guid? membershipId) =>
        base.SignInWithClaimsAsync(account, new AuthenticationProperties(), [.. Acting(membershipId), .. Context.User.FindAll(PasskeyClaim)]);

    /// <summary>Signs in by the browser's answer; false when the answer or the account does not hold. The caller saves the key's counter.</summary>
    public async Task<bool> SignInByPasskeyAsync(string? credential)
    {
        if (string.IsNullOrWhiteSpace(credential))
            return false;
        PasskeyAssertionResult<Account> answer;
        try
        {
            answer = await PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // No prompt was open, or it was too long ago.
            return false;
        }

        if (!answer.Succeeded || answer.User is not { BlockedAt: null, ConfirmedAt: not null } account)
            return false;
        await UserManager.AddOrUpdatePasskeyAsync(account, answer.Passkey);
        await SignInWithClaimsAsync(account, new AuthenticationProperties(), [new Claim(PasskeyClaim, "1")]);
        return true;
    }

    /// <summary>Every way of signing in ends here; the person starts under their only membership, if there is just one.</summary>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var now = clock.Now();
        await db.Accounts.Where(account => account.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.LastSignedInAt, now));
        var memberships = await db.Memberships.Where(membership => membership.PersonId == user.PersonId && membership.State == MembershipState.Confirmed)
            .OrderBy(membership => membership.Id).Select(membership => membership.Id).Take(2).ToListAsync();
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, .. Acting(memberships.Count == 1 ? memberships[0] : null)]);
    }

    private static IEnumerable<Claim> Acting(Guid? membershipId) =>
        membershipId is { } id ? [new Claim(MembershipClaim, id.ToString())] : [];
}

/// <summary>What the cookie says of an account.</summary>
internal sealed class AccountPrincipals(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var claims = options.Value.ClaimsIdentity;
        return Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
            [new(claims.UserIdClaimType, user.Id.ToString()), new(claims.UserNameClaimType, user.Email), new(claims.SecurityStampClaimType, user.SecurityStamp)],
            IdentityConstants.ApplicationScheme, claims.UserNameClaimType, claims.RoleClaimType)));
    }
}
