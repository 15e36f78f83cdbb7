using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Certifying;

/// <summary>What a result proves.</summary>
internal enum ResultKind
{
    /// <summary>Competence in four stages: scope, standard before the start, assessment, comparison.</summary>
    Competence,

    /// <summary>Qualification confirmed by a document of an authorised body.</summary>
    Qualification,
}

/// <summary>A checked result of a person in a training. A mistake is taken back with a reason and stays readable.</summary>
internal sealed class TestResult
{
    private TestResult() { }

    /// <summary>Points of a test, checked by somebody who did not teach.</summary>
    public TestResult(Training training, OutcomeStandard standard, Enrolment enrolment, ResultEntry entry, int attempt, Guid? by, string byName, DateTime now)
    {
        Refuse.If(standard.TestMax is null, "To szkolenie nie ma testu, więc nie można wpisać jego wyniku.");
        Refuse.If(entry.Points < 0 || entry.Points > standard.TestMax, $"Liczba punktów musi być od 0 do {standard.TestMax}.");
        Refuse.If(entry.PrePoints is { } before && (before < 0 || before > standard.TestMax), $"Liczba punktów testu wstępnego musi być od 0 do {standard.TestMax}.");
        CheckCommon(training, standard, entry, now);
        (Kind, Points, PrePoints) = (ResultKind.Competence, entry.Points, entry.PrePoints);
        (MaxPoints, ThresholdPercent) = (standard.TestMax, standard.ThresholdPercent);
        Passed = entry.Points * 100 >= standard.ThresholdPercent * standard.TestMax!.Value;
        Keep(training, enrolment, entry, attempt, by, byName, now);
    }

    /// <summary>A document that confirms a qualification.</summary>
    public TestResult(Training training, OutcomeStandard standard, Enrolment enrolment, ResultEntry entry, string document, int attempt, Guid? by, string byName, DateTime now)
    {
        Refuse.If(document.Trim().Length < 5, "Podaj nazwę, numer i wystawcę dokumentu.");
        Refuse.If(entry.IssuedOn is null, "Podaj dzień wystawienia dokumentu.");
        CheckCommon(training, standard, entry, now);
        (Kind, Document, Passed) = (ResultKind.Qualification, document.Trim(), true);
        Keep(training, enrolment, entry, attempt, by, byName, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TrainingId { get; private set; }
    public Guid EnrolmentId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid ProjectId { get; private set; }
    public ResultKind Kind { get; private init; }
    public int Attempt { get; private set; }
    public decimal? Points { get; private init; }
    public int? MaxPoints { get; private init; }
    public int? ThresholdPercent { get; private init; }

    /// <summary>Points of the test before the training; the gain is information only.</summary>
    public decimal? PrePoints { get; private init; }
    public bool Passed { get; private init; }

    /// <summary>Which learning outcomes the check covered, in words.</summary>
    public string OutcomesCovered { get; private set; } = "";

    /// <summary>Answers to a questionnaire that the points were counted from; <c>null</c> while people enter them.</summary>
    public Guid? QuestionnaireId { get; private set; }
    public string Document { get; private init; } = "";
    public DateOnly ExamOn { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public Guid? ValidatorId { get; private set; }
    public string Validator { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public Guid? RecordedBy { get; private set; }
    public string RecordedByName { get; private set; } = "";
    public DateTime? TakenBackAt { get; private set; }
    public string TakenBackReason { get; private set; } = "";

    public decimal? Gain => Points - PrePoints;

    /// <summary>The day that counts under a project's rules; <c>null</c> while it waits for the document.</summary>
    public DateOnly? DayFor(ProjectRules rules) => rules.ResultCountsOnIssue ? IssuedOn : ExamOn;

    public void TakeBack(string? reason, DateTime now)
    {
        Refuse.If(TakenBackAt is not null, "Ten wynik jest już cofnięty.");
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód cofnięcia wyniku (co najmniej 5 znaków). Zostanie w historii.");
        (TakenBackAt, TakenBackReason) = (now, reason!.Trim());
    }

    private static void CheckCommon(Training training, OutcomeStandard standard, ResultEntry entry, DateTime now)
    {
        Refuse.If(entry.Validator.Trim().Length < 3, "Podaj imię i nazwisko osoby, która sprawdziła wynik (walidatora).");
        var teaches = (entry.ValidatorId is { } id && (standard.TrainerIds.Contains(id) || training.TrainerIds.Contains(id)))
            || Fold.Text($"{standard.Trainers} {training.Trainers}").Contains(Fold.Text(entry.Validator), StringComparison.Ordinal);
        Refuse.If(teaches, "Wynik musi sprawdzić ktoś inny niż osoba prowadząca szkolenie. Podaj innego walidatora.");
        Refuse.If(entry.ExamOn > PolishTime.DayOf(now), "Dzień sprawdzenia wyniku jest w przyszłości. Popraw datę.");
        Refuse.If(training.FirstDay is { } first && entry.ExamOn < first, $"Wynik nie może być wcześniejszy niż pierwsze zajęcia ({training.FirstDay:d.MM.yyyy}).");
        Refuse.If(entry.IssuedOn is { } issued && (issued < entry.ExamOn || issued > PolishTime.DayOf(now)), "Dzień wystawienia dokumentu musi być od dnia sprawdzenia wyniku do dziś.");
    }

    private void Keep(Training training, Enrolment enrolment, ResultEntry entry, int attempt, Guid? by, string byName, DateTime now)
    {
        (TrainingId, EnrolmentId, PersonId, ProjectId, Attempt) = (training.Id, enrolment.Id, enrolment.PersonId, training.ProjectId, attempt);
        (OutcomesCovered, QuestionnaireId) = (entry.OutcomesCovered.Trim(), entry.QuestionnaireId);
        (ExamOn, IssuedOn, ValidatorId, Validator) = (entry.ExamOn, entry.IssuedOn, entry.ValidatorId, entry.Validator.Trim());
        (RecordedAt, RecordedBy, RecordedByName) = (now, by, byName);
    }
}

/// <summary>What staff enter about a result.</summary>
internal sealed record ResultEntry(decimal? Points, decimal? PrePoints, DateOnly ExamOn, DateOnly? IssuedOn, Guid? ValidatorId, string Validator)
{
    public string OutcomesCovered { get; init; } = "";

    /// <summary>Number of the attempt as the trainer counts it; <c>null</c> takes the next one.</summary>
    public int? Attempt { get; init; }
    public Guid? QuestionnaireId { get; init; }
}

internal sealed class TestResultMapping : IEntityTypeConfiguration<TestResult>
{
    public void Configure(EntityTypeBuilder<TestResult> builder)
    {
        builder.Property(result => result.Validator).HasMaxLength(260);
        builder.Property(result => result.RecordedByName).HasMaxLength(260);
        builder.Property(result => result.OutcomesCovered).HasMaxLength(1000);
        builder.Property(result => result.TakenBackReason).HasMaxLength(1000);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(result => result.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(result => new { result.EnrolmentId, result.Attempt }).IsUnique().HasFilter("\"TakenBackAt\" IS NULL");
        builder.HasIndex(result => result.TrainingId);
        builder.HasIndex(result => new { result.ProjectId, result.PersonId });
    }
}
