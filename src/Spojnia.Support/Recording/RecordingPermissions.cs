using Spojnia.Core.Access;

namespace Spojnia.Support.Recording;

/// <summary>What may be done with participants' records and their dictionaries.</summary>
internal static class RecordingPermissions
{
    public const string EditRecords = "support.edit-records";
    public const string EditTerms = "support.edit-terms";

    public static PermissionCatalogue AddRecording(this PermissionCatalogue permissions) => permissions
        .Add(EditRecords, "Uzupełnianie i prostowanie danych uczestników", Roles.Monitor)
        .Add(EditTerms, "Wczytywanie słowników danych uczestnika", Roles.Monitor, Roles.Administrator);
}
