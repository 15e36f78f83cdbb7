using Spojnia.Core.Audit;

namespace Spojnia.Support.Specialising;

/// <summary>What is written down about specialisation. Sentences name no person: the record they belong to does.</summary>
internal static class SpecialisingActs
{
    public const string File = "exam-file";
    public const string OfSitting = "exam-sitting";
    public const string OfDiploma = "diploma";
    public const string OfEdition = "specialisation-edition";
    public const string OfCommission = "exam-commission";
    public const string OfCurriculum = "curriculum";
    public const string OfTerm = "specialisation-term";

    public static Subject Of(ExamFile file) => new(File, file.Id);

    public static Subject Of(Sitting sitting) => new(OfSitting, sitting.Id);

    public static Subject Of(Diploma diploma) => new(OfDiploma, diploma.Id);

    public static IActRecord Stated(ExamFile file) => new Record("support.exam-file-stated", Of(file), "Zapisano dane do specjalizacji.");

    public static IActRecord Applied(ExamFile file) => new Record("support.exam-applied", Of(file), $"Złożono wniosek o egzamin {file.Degree.OfDegree()}.");

    public static IActRecord PaperReceived(ExamFile file, FilePaper paper) => new Record("support.exam-paper-received", Of(file), $"Wpłynął dokument: {paper.Name} ({paper.ReceivedOn:d.MM.yyyy}).");

    public static IActRecord PaperChecked(ExamFile file, FilePaper paper) => new Record("support.exam-paper-checked", Of(file), $"Sprawdzono dokument: {paper.Name}.");

    public static IActRecord PaperReturned(ExamFile file, FilePaper paper) => new Record("support.exam-paper-returned", Of(file), $"Zwrócono dokument: {paper.Name}.");

    public static IActRecord Completed(ExamFile file) => new Record("support.exam-file-complete", Of(file), "Dokumenty uznano za kompletne.");

    public static IActRecord Reopened(ExamFile file) => new Record("support.exam-file-reopened", Of(file), "Wniosek wrócił do uzupełnienia.");

    public static IActRecord Admitted(ExamFile file) => new Record("support.exam-admitted", Of(file), "Dopuszczono do egzaminu.");

    public static IActRecord Scheduled(ExamFile file, Sitting sitting) => new Record("support.exam-scheduled", Of(file), $"Wyznaczono egzamin na {sitting.Day:d.MM.yyyy}.");

    public static IActRecord Unscheduled(ExamFile file) => new Record("support.exam-unscheduled", Of(file), "Skreślono z listy posiedzenia.");

    public static IActRecord Examined(ExamFile file, ExamResult result) => new Record("support.exam-result-recorded", Of(file),
        $"Zapisano wynik (podejście {result.Attempt}): {result.InWords}, {(result.Passed ? "zdany" : "niezdany")}.");

    public static IActRecord Corrected(ExamFile file, ExamResult result) => new Record("support.exam-result-corrected", Of(file),
        $"Poprawiono wynik (podejście {result.Attempt}): {result.InWords}, {(result.Passed ? "zdany" : "niezdany")}.");

    public static IActRecord ResitAsked(ExamFile file) => new Record("support.exam-resit-asked", Of(file), "Wystąpiono o egzamin poprawkowy.");

    public static IActRecord Withdrawn(ExamFile file) => new Record("support.exam-file-withdrawn", Of(file), "Wycofano wniosek.");

    public static IActRecord Planned(Sitting sitting) => new Record("support.sitting-planned", Of(sitting), $"Zaplanowano posiedzenie na {sitting.Day:d.MM.yyyy}.");

    public static IActRecord Opened(Sitting sitting) => new Record("support.sitting-opened", Of(sitting), $"Otwarto posiedzenie; obecni członkowie: {sitting.Present.Length}.");

    public static IActRecord Closed(Sitting sitting) => new Record("support.sitting-closed", Of(sitting), "Zamknięto posiedzenie.");

    public static IActRecord Cancelled(Sitting sitting) => new Record("support.sitting-cancelled", Of(sitting), "Odwołano posiedzenie.");

    public static IActRecord Issued(Diploma diploma) => new Record("support.diploma-issued", Of(diploma), $"Wydano dyplom nr {diploma.Number}.");

    public static IActRecord DuplicateIssued(Diploma diploma, DiplomaDuplicate duplicate) =>
        new Record("support.diploma-duplicate-issued", Of(diploma), $"Wydano duplikat {duplicate.Ordinal} dyplomu nr {diploma.Number}.");

    public static IActRecord Cancelled(Diploma diploma) => new Record("support.diploma-cancelled", Of(diploma), $"Unieważniono dyplom nr {diploma.Number}.");

    public static IActRecord Tied(Edition edition, Curriculum curriculum) => new Record("support.edition-tied", new(OfEdition, edition.Id),
        $"Edycja idzie według programu {curriculum.Code}, {curriculum.Hours} godzin.");

    public static IActRecord Taught(EditionModule module) => new Record("support.module-taught", new(OfEdition, module.EditionId),
        $"Moduł {module.Number}: zrealizowano {module.HoursTaught} z {module.Hours} godzin.");

    public static IActRecord ModulePassed(EditionModule module, int people, bool exempted) => new Record("support.module-passed", new(OfEdition, module.EditionId),
        exempted ? $"Moduł {module.Number}: zwolniono osoby: {people}." : $"Moduł {module.Number}: zaliczono osobom: {people}.");

    public static IActRecord Made(Commission commission) => new Record("support.commission-made", new(OfCommission, commission.Id), $"Wpisano komisję „{commission.Name}”.");

    public static IActRecord Appointed(Seat seat) => new Record("support.commission-seat-taken", new(OfCommission, seat.CommissionId), $"Powołano członka komisji ({seat.Role.InPolish()}).");

    public static IActRecord Dismissed(Seat seat) => new Record("support.commission-seat-left", new(OfCommission, seat.CommissionId), $"Zakończono zasiadanie w komisji ({seat.Role.InPolish()}).");

    public static IActRecord Made(Curriculum curriculum) => new Record("support.curriculum-made", new(OfCurriculum, curriculum.Id), $"Wpisano wersję programu {curriculum.Code}.");

    public static IActRecord Made(SpecialisationTerm term) => new Record("support.specialisation-term-made", new(OfTerm, term.Id), $"Dodano zasadę „{term.Name}” od {term.From:d.MM.yyyy}.");

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
