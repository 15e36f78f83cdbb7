using Spojnia.Core.Access;

namespace Spojnia.Support.Reporting;

/// <summary>What may be done with files of participants and files for the minister's system.</summary>
internal static class ReportingPermissions
{
    public const string CheckFiles = "support.check-files";
    public const string ExportRecords = "support.export-records";
    public const string EditExportProfiles = "support.edit-export-profiles";

    public static PermissionCatalogue AddReporting(this PermissionCatalogue permissions) => permissions
        .Add(CheckFiles, "Sprawdzanie plików uczestników", Roles.ProjectManager, Roles.Monitor)
        .Add(ExportRecords, "Pobieranie plików dla SM EFS i wczytywanie odpowiedzi", Roles.Monitor)
        .Add(EditExportProfiles, "Zmiana układu plików dla SM EFS", Roles.Monitor);
}
