using Spojnia.Core.Access;

namespace Spojnia.Projects;

/// <summary>What the module asks permission for.</summary>
internal static class ProjectsPermissions
{
    public const string ViewFigures = "projects.view-figures";
    public const string ManageDefinitions = "projects.manage-definitions";

    public static void AddTo(PermissionCatalogue permissions)
    {
        permissions
            .Add(ViewFigures, "Oglądanie projektów, wskaźników i tego, co za nimi stoi",
                Roles.Director, Roles.ProjectManager, Roles.Monitor, Roles.Recruiter, Roles.Analyst, Roles.Adviser)
            .Add(ManageDefinitions, "Zapisywanie nowych wersji definicji projektów", Roles.ProjectManager);
        Claiming.ClaimingPermissions.AddTo(permissions);
    }
}
