using Microsoft.AspNetCore.Authorization;

namespace Spojnia.Core.Access;

/// <summary>Asks whether the caller holds a permission. A policy of the permission's name guards folders; the same requirement with a record asks about an act.</summary>
public sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>The door: the role of the membership acted under holds the permission.</summary>
internal sealed class PermissionHandler(CallerAccessor caller) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        // With a record the module's own handler answers, for it also looks at the record.
        if (context.Resource is not IGuardedRecord && caller.Current.Has(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Marks entities about which a module's own authorization handler decides.</summary>
public interface IGuardedRecord;

/// <summary>Asking about an act on a record: the same question guards the handler and shows the button.</summary>
public static class AskingForPermission
{
    public static Task<AuthorizationResult> AuthorizeAsync(
        this IAuthorizationService authorization, System.Security.Claims.ClaimsPrincipal user, IGuardedRecord record, string permission) =>
        authorization.AuthorizeAsync(user, record, [new PermissionRequirement(permission)]);
}
