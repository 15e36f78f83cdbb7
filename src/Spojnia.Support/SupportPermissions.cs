using Spojnia.Core.Access;

namespace Spojnia.Support;

/// <summary>What may be done in this module, and which roles may do it by default.</summary>
internal static class SupportPermissions
{
    public const string SeeTrainings = "support.see-trainings";
    public const string EditTrainings = "support.edit-trainings";
    public const string DecideEnrolments = "support.decide-enrolments";
    public const string SeeSpecialNeeds = "support.see-special-needs";
    public const string Delegate = "support.delegate";

    /// <summary>Without it a trainer sees only the trainings that they lead.</summary>
    public const string SeeEveryTraining = "support.see-every-training";

    public static void AddTo(PermissionCatalogue permissions) => permissions
        .Add(SeeTrainings, "Przeglądanie szkoleń w panelu", Roles.Director, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.Analyst, Roles.Trainer)
        .Add(SeeEveryTraining, "Przeglądanie wszystkich szkoleń, nie tylko prowadzonych przez siebie",
            Roles.Director, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.Analyst)
        .Add(EditTrainings, "Przygotowanie, publikowanie i odwoływanie szkoleń", Roles.ProjectManager, Roles.Recruiter)
        .Add(DecideEnrolments, "Rozpatrywanie zgłoszeń i zatwierdzanie list", Roles.ProjectManager, Roles.Recruiter)
        .Add(SeeSpecialNeeds, "Odczyt szczególnych potrzeb uczestników", Roles.ProjectManager, Roles.Recruiter)
        .Add(Delegate, "Delegowanie pracowników swojej instytucji", Roles.InstitutionHead, Roles.InstitutionCoordinator);
}
