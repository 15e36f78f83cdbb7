using Spojnia.Core.Audit;

namespace Spojnia.Projects.Claiming;

/// <summary>What is written down about claims. Acts stand at the period, so that its history tells the whole story.</summary>
internal static class ClaimingActs
{
    public const string SubjectKind = "claim-period";

    public static IActRecord Proposed(ClaimPeriod period) => new Record("projects.claim-period-added", new(SubjectKind, period.Id),
        $"Założono okres {period.Name}: {period.From:d.MM.yyyy}–{period.To:d.MM.yyyy}.");

    public static IActRecord Moved(ClaimPeriod period) => new Record("projects.claim-period-moved", new(SubjectKind, period.Id),
        $"Zmieniono dni okresu {period.Name} na {period.From:d.MM.yyyy}–{period.To:d.MM.yyyy}.");

    public static IActRecord Taken(ClaimSnapshot snapshot) => new Record("projects.snapshot-taken", Of(snapshot),
        $"Zrobiono migawkę {snapshot.Turn} wniosku WNP {snapshot.ClaimNumber}, skrót {snapshot.Digest}.");

    public static IActRecord Approved(ClaimSnapshot snapshot) => new Record("projects.snapshot-approved", Of(snapshot),
        $"Zatwierdzono migawkę {snapshot.Turn} wniosku WNP {snapshot.ClaimNumber}.");

    public static IActRecord Submitted(ClaimSnapshot snapshot, DateOnly on) => new Record("projects.snapshot-submitted", Of(snapshot),
        $"Złożono {on:d.MM.yyyy} wniosek WNP {snapshot.ClaimNumber} z migawką {snapshot.Turn}.");

    public static IActRecord Corrected(CorrectionNote note) => new Record("projects.correction-note-written", new(SubjectKind, note.PeriodId),
        $"Napisano notę korygującą nr {note.Number} do WNP {note.ClaimNumber}: od migawki {note.FromTurn} do migawki {note.ToTurn}.");

    private static Subject Of(ClaimSnapshot snapshot) => new(SubjectKind, snapshot.PeriodId);

    private sealed record Record(string Kind, Subject Subject, string Sentence) : IActRecord;
}
