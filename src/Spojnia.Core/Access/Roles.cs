using System.Collections.Frozen;

namespace Spojnia.Core.Access;

/// <summary>
/// Keys of the roles a membership can carry (docs/glossary.md has the Polish names). They decide nothing by themselves:
/// a permission names the roles that hold it.
/// </summary>
public static class Roles
{
    // Roles in the regional centre (ROPS).
    public const string Administrator = "administrator";
    public const string Director = "director";
    public const string ProjectManager = "project-manager";
    public const string Recruiter = "recruiter";
    public const string Monitor = "monitor";
    public const string Trainer = "trainer";
    public const string Adviser = "adviser";
    public const string Analyst = "analyst";
    public const string CommitteeSecretary = "committee-secretary";

    // Roles in any institution.
    public const string InstitutionHead = "institution-head";
    public const string InstitutionCoordinator = "institution-coordinator";
    public const string Employee = "employee";

    /// <summary>Key to Polish name.</summary>
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        [Administrator] = "Administrator techniczny",
        [Director] = "Dyrektor centrum",
        [ProjectManager] = "Kierownik projektu",
        [Recruiter] = "Specjalista do spraw rekrutacji",
        [Monitor] = "Specjalista do spraw monitorowania uczestników",
        [Trainer] = "Trener",
        [Adviser] = "Doradca",
        [Analyst] = "Analityk",
        [CommitteeSecretary] = "Sekretarz komisji egzaminacyjnej",
        [InstitutionHead] = "Kierownik instytucji",
        [InstitutionCoordinator] = "Koordynator w instytucji",
        [Employee] = "Pracownik instytucji",
    }.ToFrozenDictionary();

    /// <summary>Roles that only a member of the regional centre can hold.</summary>
    public static readonly FrozenSet<string> OfCentre =
        new[] { Administrator, Director, ProjectManager, Recruiter, Monitor, Trainer, Adviser, Analyst, CommitteeSecretary }.ToFrozenSet();
}
