using Spojnia.Core.Access;

namespace Spojnia.Support.Specialising;

/// <summary>What may be done about specialisation, and which roles may do it by default.</summary>
internal static class SpecialisingPermissions
{
    public const string See = "support.see-specialisations";
    public const string Manage = "support.manage-specialisations";
    public const string Examine = "support.run-exams";

    public static PermissionCatalogue AddSpecialising(this PermissionCatalogue permissions) => permissions
        .Add(See, "Przeglądanie teczek, posiedzeń i dyplomów specjalizacji", Roles.Director, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.CommitteeSecretary)
        .Add(Manage, "Prowadzenie teczek, edycji i programów specjalizacji", Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.CommitteeSecretary)
        .Add(Examine, "Prowadzenie posiedzeń komisji, wyników i rejestru dyplomów", Roles.ProjectManager, Roles.CommitteeSecretary);
}
