using Spojnia.Core.Audit;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Visiting;

/// <summary>What is written down about study visits.</summary>
internal static class VisitingActs
{
    public static IActRecord TravelStated(Enrolment enrolment) => new Record("support.travel-stated", AttendingActs.Of(enrolment), "Podano dane do wyjazdu.");

    public static IActRecord TravelRead(Training visit, int people) => new Record("support.travel-read", AttendingActs.Of(visit), $"Odczytano dane do wyjazdu: {people}.");

    public static IActRecord Reported(Training visit, VisitReport report) => new Record("support.visit-reported", AttendingActs.Of(visit),
        report.IsLate ? $"Złożono sprawozdanie z wizyty po terminie ({visit.ReportDueOn:d.MM.yyyy})." : "Złożono sprawozdanie z wizyty.");

    public static IActRecord ReportCorrected(Training visit) => new Record("support.visit-report-corrected", AttendingActs.Of(visit), "Poprawiono sprawozdanie z wizyty.");

    public static IActRecord PracticeDrawn(Training visit, GoodPractice practice) => new Record("support.practice-drawn", AttendingActs.Of(visit),
        $"Zapisano dobrą praktykę: „{practice.Title}”.");

    public static IActRecord PracticeMarked(GoodPractice practice) => new Record("support.practice-marked", new Subject("training", practice.TrainingId),
        practice.ToPublish ? $"Dobra praktyka „{practice.Title}” jest przeznaczona do publikacji." : $"Dobra praktyka „{practice.Title}” nie jest już przeznaczona do publikacji.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
