using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Certifying;

/// <summary>Points of the test before a training. Informative only: nobody passes or fails by it, and no figure rests on it. A later one replaces the earlier.</summary>
internal sealed class PriorResult
{
    private PriorResult() { }

    public PriorResult(Training training, Enrolment enrolment, PriorEntry entry, string byName, DateTime now)
    {
        (Id, TrainingId, PersonId) = (enrolment.Id, training.Id, enrolment.PersonId);
        Take(training, entry, byName, now);
    }

    /// <summary>Id of the enrolment: there is one for a person in a training.</summary>
    public Guid Id { get; private init; }
    public Guid TrainingId { get; private init; }
    public Guid PersonId { get; private init; }
    public decimal Points { get; private set; }
    public int MaxPoints { get; private set; }
    public DateOnly TakenOn { get; private set; }

    /// <summary>Answers to a questionnaire that the points were counted from; <c>null</c> while people enter them.</summary>
    public Guid? QuestionnaireId { get; private set; }
    public string RecordedByName { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }

    /// <summary>Per cent of the points, to compare tests of different lengths.</summary>
    public decimal Percent => Points * 100 / MaxPoints;

    public void Take(Training training, PriorEntry entry, string byName, DateTime now)
    {
        Refuse.If(entry.MaxPoints is < 1 or > 1000, "Największa liczba punktów testu musi być od 1 do 1000.");
        Refuse.If(entry.Points < 0 || entry.Points > entry.MaxPoints, $"Liczba punktów testu wstępnego musi być od 0 do {entry.MaxPoints}.");
        Refuse.If(entry.TakenOn > PolishTime.DayOf(now), "Dzień testu wstępnego jest w przyszłości. Popraw datę.");
        Refuse.If(training.LastDay is { } last && entry.TakenOn > last, "Test wstępny nie może być później niż ostatnie zajęcia.");
        (Points, MaxPoints, TakenOn, QuestionnaireId) = (entry.Points, entry.MaxPoints, entry.TakenOn, entry.QuestionnaireId);
        (RecordedByName, RecordedAt) = (byName, now);
    }
}

/// <summary>What is entered about a test before a training.</summary>
internal sealed record PriorEntry(decimal Points, int MaxPoints, DateOnly TakenOn, Guid? QuestionnaireId = null);

internal sealed class PriorResultMapping : IEntityTypeConfiguration<PriorResult>
{
    public void Configure(EntityTypeBuilder<PriorResult> builder)
    {
        builder.Property(result => result.RecordedByName).HasMaxLength(260);
        builder.HasOne<Enrolment>().WithOne().HasForeignKey<PriorResult>(result => result.Id);
        builder.HasIndex(result => result.TrainingId);
        builder.HasIndex(result => result.PersonId);
    }
}
