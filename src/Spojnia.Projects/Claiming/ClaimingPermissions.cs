using Spojnia.Core.Access;

namespace Spojnia.Projects.Claiming;

/// <summary>What claims ask permission for; looking needs only <see cref="ProjectsPermissions.ViewFigures"/>.</summary>
internal static class ClaimingPermissions
{
    public const string TakeSnapshots = "projects.take-snapshots";

    public static void AddTo(PermissionCatalogue permissions) => permissions
        .Add(TakeSnapshots, "Zakładanie okresów wniosków o płatność, robienie i składanie migawek, noty korygujące", Roles.Monitor, Roles.ProjectManager);
}
