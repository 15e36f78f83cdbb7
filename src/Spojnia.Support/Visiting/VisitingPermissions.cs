using Spojnia.Core.Access;

namespace Spojnia.Support.Visiting;

/// <summary>What may be done with study visits.</summary>
internal static class VisitingPermissions
{
    /// <summary>Numbers of documents: only for who buys tickets and insurance.</summary>
    public const string SeeTravel = "support.see-travel";
    public const string ReportVisits = "support.report-visits";

    public static PermissionCatalogue AddVisiting(this PermissionCatalogue permissions) => permissions
        .Add(SeeTravel, "Odczyt danych do wyjazdu", Roles.ProjectManager, Roles.Recruiter)
        .Add(ReportVisits, "Sprawozdania z wizyt i dobre praktyki", Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.Trainer);
}
