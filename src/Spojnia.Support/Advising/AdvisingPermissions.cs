using Spojnia.Core.Access;

namespace Spojnia.Support.Advising;

/// <summary>What may be done with advice and supervision.</summary>
internal static class AdvisingPermissions
{
    public const string SeeAdvice = "support.see-advice";

    /// <summary>Without it an adviser sees only their own cards.</summary>
    public const string SeeEveryAdvice = "support.see-every-advice";
    public const string WriteAdvice = "support.write-advice";
    public const string SeeSupervision = "support.see-supervision";
    public const string EditSupervision = "support.edit-supervision";

    public static PermissionCatalogue AddAdvising(this PermissionCatalogue permissions) => permissions
        .Add(SeeAdvice, "Przeglądanie kart doradztwa", Roles.Director, Roles.ProjectManager, Roles.Monitor, Roles.Adviser)
        .Add(SeeEveryAdvice, "Przeglądanie wszystkich kart doradztwa, nie tylko własnych", Roles.Director, Roles.ProjectManager, Roles.Monitor)
        .Add(WriteAdvice, "Pisanie, podpisywanie i cofanie kart doradztwa", Roles.ProjectManager, Roles.Monitor, Roles.Adviser)
        .Add(SeeSupervision, "Przeglądanie kontraktów superwizji i coachingu", Roles.Director, Roles.ProjectManager, Roles.Monitor)
        .Add(EditSupervision, "Zawieranie i rozliczanie kontraktów superwizji i coachingu", Roles.ProjectManager, Roles.Monitor);
}
