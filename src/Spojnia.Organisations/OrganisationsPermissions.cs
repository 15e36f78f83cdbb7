using Spojnia.Core.Access;

namespace Spojnia.Organisations;

/// <summary>What can be done with the register of institutions, and who may by default.</summary>
internal static class OrganisationsPermissions
{
    public const string See = "organisations.see";
    public const string Edit = "organisations.edit";
    public const string Import = "organisations.import";
    public const string Merge = "organisations.merge";
    public const string SeeOwn = "organisations.see-own";
    public const string EditOwn = "organisations.edit-own";

    public static void AddTo(PermissionCatalogue permissions) => permissions
        .Add(See, "Przeglądanie rejestru instytucji", Roles.Administrator, Roles.Director, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.Adviser, Roles.Analyst)
        .Add(Edit, "Dodawanie, poprawianie i zamykanie instytucji w rejestrze", Roles.Administrator, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor)
        .Add(Import, "Wczytywanie instytucji z pliku", Roles.Administrator, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor)
        .Add(Merge, "Łączenie podwójnych zapisów instytucji", Roles.Administrator, Roles.ProjectManager, Roles.Monitor)
        .Add(SeeOwn, "Wgląd w dane własnej instytucji", Roles.InstitutionHead, Roles.InstitutionCoordinator, Roles.Employee)
        .Add(EditOwn, "Poprawianie danych kontaktowych własnej instytucji", Roles.InstitutionHead, Roles.InstitutionCoordinator);
}
