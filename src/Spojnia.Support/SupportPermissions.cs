using Spojnia.Core.Access;
using Spojnia.Support.Advising;
using Spojnia.Support.Specialising;
using Spojnia.Support.Visiting;

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

    public const string MarkAttendance = "support.mark-attendance";
    public const string CompleteTrainings = "support.complete-trainings";
    public const string EnterResults = "support.enter-results";
    public const string IssueCertificates = "support.issue-certificates";
    public const string SeeParticipants = "support.see-participants";
    public const string ReadPesel = "support.read-pesel";

    public const string TickPapers = "support.tick-papers";

    public static void AddTo(PermissionCatalogue permissions)
    {
        AddOwnTo(permissions);
        AdvisingPermissions.AddTo(permissions);
        Privacy.PrivacyPermissions.AddTo(permissions);
    }

    private static void AddOwnTo(PermissionCatalogue permissions) => permissions
        .Add(SeeTrainings, "Przeglądanie szkoleń w panelu", Roles.Director, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.Trainer)
        .Add(SeeEveryTraining, "Przeglądanie wszystkich szkoleń, nie tylko prowadzonych przez siebie",
            Roles.Director, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor)
        .Add(EditTrainings, "Przygotowanie, publikowanie i odwoływanie szkoleń", Roles.ProjectManager, Roles.Recruiter)
        .Add(DecideEnrolments, "Rozpatrywanie zgłoszeń i zatwierdzanie list", Roles.ProjectManager, Roles.Recruiter)
        .Add(SeeSpecialNeeds, "Odczyt szczególnych potrzeb uczestników", Roles.ProjectManager, Roles.Recruiter)
        .Add(Delegate, "Delegowanie pracowników swojej instytucji", Roles.InstitutionHead, Roles.InstitutionCoordinator)
        .Add(MarkAttendance, "Zapisywanie obecności", Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.Trainer)
        .Add(CompleteTrainings, "Kończenie szkoleń", Roles.ProjectManager, Roles.Recruiter, Roles.Monitor)
        .Add(EnterResults, "Wpisywanie sprawdzonych wyników", Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.Trainer)
        .Add(IssueCertificates, "Wystawianie i unieważnianie zaświadczeń", Roles.ProjectManager, Roles.Recruiter, Roles.Monitor)
        .Add(SeeParticipants, "Przeglądanie uczestników projektu", Roles.Director, Roles.ProjectManager, Roles.Monitor)
        .Add(ReadPesel, "Odczyt numeru PESEL z podaniem powodu", Roles.Monitor)
        .Add(TickPapers, "Oznaczanie podpisanych dokumentów i dołączanie skanów", Roles.ProjectManager, Roles.Recruiter, Roles.Monitor)
        .AddVisiting()
        .AddSpecialising();
}
