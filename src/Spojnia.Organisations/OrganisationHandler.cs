using Microsoft.AspNetCore.Authorization;
using Spojnia.Core.Access;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations;

/// <summary>May the caller do this to this institution? Staff by their permission; an institution's people to their own record only.</summary>
internal sealed class OrganisationHandler(CallerAccessor caller) : AuthorizationHandler<PermissionRequirement, Organisation>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement, Organisation resource)
    {
        var ownOnly = requirement.Permission is OrganisationsPermissions.SeeOwn or OrganisationsPermissions.EditOwn;
        if (resource.MergedIntoId is null && caller.Current.Has(requirement.Permission) && (!ownOnly || caller.Current.OrganisationId == resource.Id))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
