using Spojnia.Core.Audit;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>What is written down about attendance and participation.</summary>
internal static class AttendingActs
{
    public static Subject Of(Training training) => new("training", training.Id);

    public static Subject Of(Enrolment enrolment) => new("enrolment", enrolment.Id);

    public static Subject Of(Participation participation) => new("participation", participation.Id);

    public static IActRecord Marked(Enrolment enrolment, Session session) => new Record("support.attendance-marked", Of(enrolment),
        $"Zapisano obecność na zajęciach {session.Day:d.MM.yyyy}.");

    public static IActRecord TakenBack(Enrolment enrolment, Session session) => new Record("support.attendance-taken-back", Of(enrolment),
        $"Cofnięto obecność na zajęciach {session.Day:d.MM.yyyy}.");

    public static IActRecord ListMarked(Training training, Session session, int marked, int takenBack) => new Record("support.attendance-list-marked",
        Of(training), $"Zajęcia {session.Day:d.MM.yyyy}: zapisano obecności {marked}, cofnięto {takenBack}.");

    public static IActRecord Drafted(Participation participation) => new Record("support.participation-drafted", Of(participation),
        "Otwarto zapis uczestnika, bo osobę zakwalifikowano do wsparcia.");

    public static IActRecord Cancelled(Participation participation) => new Record("support.participation-cancelled", Of(participation),
        "Anulowano udział, bo osoba nie skorzystała ze wsparcia.");

    public static IActRecord Begun(Participation participation) => new Record("support.participation-begun", Of(participation),
        $"Udział w projekcie rozpoczął się {participation.StartedOn:d.MM.yyyy}.");

    public static IActRecord StartCorrected(Participation participation) => new Record("support.participation-start-corrected", Of(participation),
        $"Poprawiono początek udziału na {participation.StartedOn:d.MM.yyyy}.");

    public static IActRecord Reopened(Participation participation) => new Record("support.participation-reopened", Of(participation), "Udział jest znowu w trakcie.");

    public static IActRecord Exited(Participation participation) => new Record("support.participation-exited", Of(participation),
        $"Udział zakończył się {participation.ExitedOn:d.MM.yyyy}, {(participation.EndedAsPlanned == true ? "zgodnie z zaplanowaną ścieżką" : "przed ukończeniem zaplanowanej ścieżki")}.");

    public static IActRecord Closed(Participation participation) => new Record("support.participation-closed", Of(participation), "Zamknięto udział w projekcie.");

    public static IActRecord Withdrawn(Participation participation) => new Record("support.participation-withdrawn", Of(participation),
        "Udział cofnięto, bo cofnięto wszystkie obecności.");

    public static IActRecord Completed(Training training, int completed, int notCompleted, int awaiting) => new Record("support.training-completed",
        Of(training), $"Zakończono szkolenie: ukończyło {completed}, nie ukończyło {notCompleted}, czeka na wynik {awaiting}.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
