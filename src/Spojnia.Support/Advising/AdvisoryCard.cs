using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Advising;

/// <summary>The card of one advice: to whom, about what, when, what was recommended. Signed it feeds the evidence; a mistake is taken back with a reason.</summary>
internal sealed class AdvisoryCard : IVersioned
{
    private readonly List<AdvisedBody> _bodies = [];
    private readonly List<AdvisedPerson> _persons = [];

    private AdvisoryCard() { }

    public AdvisoryCard(CardOutline outline, Guid? by, string byName, DateTime now)
    {
        (CreatedBy, CreatedByName, CreatedAt) = (by, byName, now);
        Take(outline);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private set; }
    public int? TaskNumber { get; private set; }

    /// <summary>A theme of the project or a topic of the dictionary.</summary>
    public string Topic { get; private set; } = "";
    public bool IsGroup { get; private set; }
    public MeetingForm Form { get; private set; }
    public DateOnly Day { get; private set; }
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }
    public decimal Hours { get; private set; }
    public string Place { get; private set; } = "";
    public Guid? AdviserId { get; private set; }
    public string AdviserName { get; private set; } = "";
    public string Issue { get; private set; } = "";
    public string Recommendation { get; private set; } = "";
    public string NextStep { get; private set; } = "";
    public DateOnly? NextStepOn { get; private set; }
    public AdviceState State { get; private set; } = AdviceState.Draft;

    /// <summary>Record of support of the persons present; made on signing.</summary>
    public Guid? TrainingId { get; private set; }
    public Guid? CreatedBy { get; private init; }
    public string CreatedByName { get; private init; } = "";
    public DateTime CreatedAt { get; private init; }
    public DateTime? SignedAt { get; private set; }
    public string SignedByName { get; private set; } = "";
    public DateTime? TakenBackAt { get; private set; }
    public string TakenBackReason { get; private set; } = "";

    /// <summary>Names of the advised and of the adviser, folded for search.</summary>
    public string FoldedText { get; private set; } = "";
    public int Version { get; private set; } = 1;
    public IReadOnlyList<AdvisedBody> Bodies => _bodies;
    public IReadOnlyList<AdvisedPerson> Persons => _persons;

    public void Change(CardOutline outline)
    {
        RefuseUnlessDraft();
        Take(outline);
    }

    /// <summary>Sets the units and institutions advised as bodies; each stands once.</summary>
    public void Advise(IEnumerable<AdvisedBody> bodies)
    {
        RefuseUnlessDraft();
        _bodies.Clear();
        foreach (var body in bodies)
            Advise(body);
    }

    public void Meet(AdvisedPerson person)
    {
        RefuseUnlessDraft();
        Refuse.If(_persons.Exists(other => other.PersonId == person.PersonId), "Ta osoba jest już na karcie.");
        _persons.Add(person);
    }

    public void Leave(Guid personId)
    {
        RefuseUnlessDraft();
        _persons.RemoveAll(person => person.PersonId == personId);
    }

    /// <summary>Approves the card; <paramref name="employers"/> are those of the persons present, advised through them.</summary>
    public void Sign(IEnumerable<AdvisedBody> employers, Guid? trainingId, string byName, DateTime now)
    {
        RefuseUnlessDraft();
        Refuse.If(PolishTime.DayOf(now) < Day, $"Kartę można podpisać od dnia porady, czyli od {Day:d MMMM yyyy}.");
        Refuse.If(_bodies.Count == 0 && _persons.Count == 0, "Wskaż samorząd, instytucję albo osobę, której udzielono porady.");
        Refuse.If(!IsGroup && _bodies.Count(body => body.JstId is not null) > 1, "Porada indywidualna dotyczy jednego samorządu. Zaznacz poradę grupową albo zostaw jeden.");
        Refuse.If(Issue.Length == 0 || Recommendation.Length == 0, "Przed podpisaniem wpisz, czego dotyczyła porada i co zalecono.");
        foreach (var employer in employers)
            Advise(employer);
        (State, TrainingId, SignedAt, SignedByName) = (AdviceState.Signed, trainingId, now, byName);
    }

    public void TakeBack(string? reason, DateTime now)
    {
        Refuse.If(State == AdviceState.TakenBack, "Ta karta jest już cofnięta.");
        Refuse.If((reason?.Trim().Length ?? 0) < 5, "Podaj powód cofnięcia karty (co najmniej 5 znaków). Zostanie w historii.");
        (State, TakenBackAt, TakenBackReason) = (AdviceState.TakenBack, now, reason!.Trim());
    }

    private void Advise(AdvisedBody body)
    {
        if (!_bodies.Exists(other => other.JstId == body.JstId && other.OrganisationId == body.OrganisationId))
            _bodies.Add(body);
        var text = Fold.Text($"{AdviserName} {string.Join(' ', _bodies.Select(one => one.Name))}");
        FoldedText = text.Length > 2000 ? text[..2000] : text;
    }

    private void RefuseUnlessDraft() => Refuse.If(State != AdviceState.Draft, "Karta jest podpisana albo cofnięta i nie można jej zmieniać. Pomyłkę cofa się z powodem.");

    private void Take(CardOutline outline)
    {
        Refuse.If(outline.Until <= outline.From, "Porada musi kończyć się później, niż się zaczyna. Popraw godziny.");
        Refuse.If(outline.Hours is <= 0 or > 24, "Liczba godzin musi być większa od 0 i nie większa niż 24.");
        (ProjectId, TaskNumber, Topic, IsGroup, Form) = (outline.ProjectId, outline.TaskNumber, outline.Topic, outline.IsGroup, outline.Form);
        (Day, Hours, Place) = (outline.Day, outline.Hours, outline.Place.Trim());
        (StartsAt, EndsAt) = (PolishTime.ToUtc(outline.Day.ToDateTime(outline.From)), PolishTime.ToUtc(outline.Day.ToDateTime(outline.Until)));
        (AdviserId, AdviserName) = (outline.AdviserId, outline.AdviserName.Trim());
        (Issue, Recommendation) = (outline.Issue.Trim(), outline.Recommendation.Trim());
        (NextStep, NextStepOn) = (outline.NextStep.Trim(), outline.NextStepOn);
    }
}

/// <summary>What the adviser writes on a card.</summary>
internal sealed record CardOutline(
    Guid ProjectId, int? TaskNumber, string Topic, bool IsGroup, MeetingForm Form, DateOnly Day, TimeOnly From, TimeOnly Until, decimal Hours, string Place,
    Guid? AdviserId, string AdviserName, string Issue, string Recommendation, string NextStep = "", DateOnly? NextStepOn = null);

internal sealed class AdvisoryCardMapping : IEntityTypeConfiguration<AdvisoryCard>
{
    public void Configure(EntityTypeBuilder<AdvisoryCard> builder)
    {
        builder.Property(card => card.Topic).HasMaxLength(60);
        builder.Property(card => card.Place).HasMaxLength(300);
        builder.Property(card => card.AdviserName).HasMaxLength(260);
        builder.Property(card => card.Issue).HasMaxLength(4000);
        builder.Property(card => card.Recommendation).HasMaxLength(4000);
        builder.Property(card => card.NextStep).HasMaxLength(1000);
        builder.Property(card => card.CreatedByName).HasMaxLength(260);
        builder.Property(card => card.SignedByName).HasMaxLength(260);
        builder.Property(card => card.TakenBackReason).HasMaxLength(1000);
        builder.Property(card => card.FoldedText).HasMaxLength(2000);
        builder.HasMany(card => card.Bodies).WithOne().HasForeignKey(body => body.CardId);
        builder.HasMany(card => card.Persons).WithOne().HasForeignKey(person => person.CardId);
        builder.HasIndex(card => new { card.ProjectId, card.Day });
        builder.HasIndex(card => card.AdviserId);
        builder.HasIndex(card => card.TrainingId);
    }
}
