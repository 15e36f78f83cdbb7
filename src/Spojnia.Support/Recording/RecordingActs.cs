using Spojnia.Core.Audit;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Recording;

/// <summary>What is written down about records and dictionaries; never an answer itself.</summary>
internal static class RecordingActs
{
    public static IActRecord Filled(Participation participation, int answers) => new Record("support.record-filled", AttendingActs.Of(participation),
        $"Zapisano dane uczestnika, odpowiedzi: {answers}.");

    public static IActRecord Corrected(Participation participation, string field) => new Record("support.record-corrected", AttendingActs.Of(participation),
        $"Sprostowano dane z chwili przystąpienia: {field}.");

    public static IActRecord Completed(Participation participation) => new Record("support.record-completed", AttendingActs.Of(participation),
        "Dane uczestnika są kompletne.");

    public static IActRecord Incompleted(Participation participation) => new Record("support.record-incomplete", AttendingActs.Of(participation),
        "Dane uczestnika przestały być kompletne i osoba nie wchodzi do wskaźników.");

    public static IActRecord TermsLoaded(Guid import, int terms, DateOnly from) => new Record("support.terms-loaded", new Subject("record-terms", import),
        $"Wczytano pozycje słowników: {terms}, obowiązują od {from:d.MM.yyyy}.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
