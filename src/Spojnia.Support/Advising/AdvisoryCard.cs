using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Advising;

/// <summary>Where an advisory card stands.</summary>
internal enum CardState
{
    Draft,

    /// <summary>Stands as evidence; nothing of it changes any more.</summary>
    Signed,

    /// <summary>Turned out to be a mistake: stays readable, counts nowhere.</summary>
    TakenBack,
}

/// <summary>How the advice was given.</summary>
internal enum AdviceForm
{
    OnSite,
    Remote,
    Phone,
}

/// <summary>
/// The card of one meeting of advice: with one JST (individual) or several (group). The first signed card of a JST under a topic is its evidence;
/// further ones add hours, not JST. Persons whom it supports are in the record of support behind it.
/// </summary>
internal sealed class AdvisoryCard : IVersioned
{
    private readonly List<AdvisedUnit> _units = [];

    private AdvisoryCard() { }

    public AdvisoryCard(AdviceOutline outline, Guid? adviserId, string adviserName, DateTime now)
    {
        (AdviserId, AdviserName, CreatedAt) = (adviserId, adviserName, now);
        Take(outline, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private set; }
    public int? TaskNumber { get; private set; }

    /// <summary>Numbers of the obligatory actions that the task carries.</summary>
    public int[] Actions { get; private set; } = [];

    /// <summary>Theme tag of the project under which the advice counts.</summary>
    public string Topic { get; private set; } = "";
    public DateOnly Day { get; private set; }
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    /// <summary>Hours of advice by the clock.</summary>
    public decimal Hours { get; private set; }
    public AdviceForm Form { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>Person who advised and may therefore change the draft.</summary>
    public Guid? AdviserId { get; private init; }
    public string AdviserName { get; private init; } = "";

    /// <summary>Who was there, in words: functions and names of officials.</summary>
    public string Present { get; private set; } = "";
    public string Issue { get; private set; } = "";
    public string Recommendation { get; private set; } = "";
    public string NextStep { get; private set; } = "";
    public DateOnly? NextStepOn { get; private set; }
    public CardState State { get; private set; } = CardState.Draft;
    public DateTime CreatedAt { get; private init; }
    public DateTime? SignedAt { get; private set; }
    public string SignedByName { get; private set; } = "";
    public DateTime? TakenBackAt { get; private set; }
    public string TakenBackReason { get; private set; } = "";

    /// <summary>Record of support of the persons present; <c>null</c> when the advice went to the JST as a body alone.</summary>
    public Guid? TrainingId { get; private set; }
    public int Version { get; private set; } = 1;
    public IReadOnlyList<AdvisedUnit> Units => _units;

    /// <summary>Several JST at one meeting: each is advised once.</summary>
    public bool IsGroup => _units.Count > 1;

    public void Change(AdviceOutline outline, DateTime now)
    {
        Refuse.If(State != CardState.Draft, "Karta jest podpisana i nie można jej zmienić. Jeżeli zawiera błąd, cofnij ją z podaniem powodu i wpisz nową.");
        Take(outline, now);
    }

    /// <summary>The card becomes evidence.</summary>
    public void Sign(string byName, DateTime now)
    {
        Refuse.If(State != CardState.Draft, "Ta karta jest już podpisana albo cofnięta.");
        Refuse.If(Day > PolishTime.DayOf(now), "Doradztwo jeszcze się nie odbyło. Podpisz kartę w dniu spotkania albo później.");
        Refuse.If(Issue.Length < 20 || Recommendation.Length < 20, "Opisz sprawę i zalecenie (co najmniej po 20 znaków). Bez nich karta nie jest dowodem doradztwa.");
        (State, SignedAt, SignedByName) = (CardState.Signed, now, byName);
    }

    public void TakeBack(string? reason, DateTime now)
    {
        Refuse.If(State != CardState.Signed, "Cofnąć można tylko podpisaną kartę.");
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód cofnięcia karty (co najmniej 5 znaków). Zostanie w historii.");
        (State, TakenBackAt, TakenBackReason) = (CardState.TakenBack, now, reason!.Trim());
    }

    public void SupportThrough(Guid trainingId) => TrainingId = trainingId;

    private void Take(AdviceOutline outline, DateTime now)
    {
        outline.Check(PolishTime.DayOf(now));
        (ProjectId, TaskNumber, Actions, Topic) = (outline.ProjectId, outline.TaskNumber, outline.Actions, outline.Topic);
        (Day, StartsAt, EndsAt) = (outline.Day, PolishTime.ToUtc(outline.Day.ToDateTime(outline.From)), PolishTime.ToUtc(outline.Day.ToDateTime(outline.Until)));
        (Hours, Form, Place) = (outline.Hours, outline.Form, outline.Place.Trim());
        (Present, Issue, Recommendation) = (outline.Present.Trim(), outline.Issue.Trim(), outline.Recommendation.Trim());
        (NextStep, NextStepOn) = (outline.NextStep.Trim(), outline.NextStepOn);
        _units.RemoveAll(unit => !outline.Units.Contains(unit.UnitId));
        _units.AddRange(outline.Units.Distinct().Where(unit => !_units.Exists(known => known.UnitId == unit)).Select(unit => new AdvisedUnit(Id, unit)));
    }
}

/// <summary>A JST that a card advised.</summary>
internal sealed class AdvisedUnit
{
    private AdvisedUnit() { }

    public AdvisedUnit(Guid cardId, Guid unitId) => (CardId, UnitId) = (cardId, unitId);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CardId { get; private init; }
    public Guid UnitId { get; private init; }
}

internal static class CardWords
{
    public static string InPolish(this CardState state) => state switch
    {
        CardState.Draft => "Szkic",
        CardState.Signed => "Podpisana",
        _ => "Cofnięta",
    };

    public static string Tag(this CardState state) => state switch
    {
        CardState.Draft => "govuk-tag--yellow",
        CardState.Signed => "govuk-tag--green",
        _ => "govuk-tag--grey",
    };

    public static string InPolish(this AdviceForm form) => form switch
    {
        AdviceForm.OnSite => "na miejscu",
        AdviceForm.Remote => "zdalnie",
        _ => "telefonicznie",
    };
}

internal sealed class AdvisoryCardMapping : IEntityTypeConfiguration<AdvisoryCard>
{
    public void Configure(EntityTypeBuilder<AdvisoryCard> builder)
    {
        builder.Property(card => card.Topic).HasMaxLength(60);
        builder.Property(card => card.AdviserName).HasMaxLength(260);
        builder.Property(card => card.SignedByName).HasMaxLength(260);
        builder.Property(card => card.Present).HasMaxLength(2000);
        builder.Property(card => card.Issue).HasMaxLength(4000);
        builder.Property(card => card.Recommendation).HasMaxLength(4000);
        builder.Property(card => card.NextStep).HasMaxLength(2000);
        builder.Property(card => card.TakenBackReason).HasMaxLength(1000);
        builder.HasMany(card => card.Units).WithOne().HasForeignKey(unit => unit.CardId);
        builder.HasIndex(card => new { card.ProjectId, card.Topic, card.State });
        builder.HasIndex(card => card.Day);
    }
}

internal sealed class AdvisedUnitMapping : IEntityTypeConfiguration<AdvisedUnit>
{
    public void Configure(EntityTypeBuilder<AdvisedUnit> builder)
    {
        builder.HasIndex(unit => new { unit.CardId, unit.UnitId }).IsUnique();
        builder.HasIndex(unit => unit.UnitId);
    }
}
