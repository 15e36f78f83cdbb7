using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Offering;

/// <summary>Everything about a training that staff write; <see cref="Training"/> takes it whole and checks it.</summary>
internal sealed record TrainingOutline
{
    public required string KindCode { get; init; }
    public required bool IsSupport { get; init; }
    public required string Title { get; init; }
    public string Description { get; init; } = "";

    /// <summary>For whom, in words for people.</summary>
    public string Audience { get; init; } = "";
    public required Guid ProjectId { get; init; }
    public int? TaskNumber { get; init; }

    /// <summary>Numbers of obligatory actions, 1–16.</summary>
    public int[] Actions { get; init; } = [];
    public string[] Themes { get; init; } = [];
    public string Place { get; init; } = "";
    public string Address { get; init; } = "";
    public string OnlineLink { get; init; } = "";

    /// <summary>Names shown to people.</summary>
    public string Trainers { get; init; } = "";

    /// <summary>Persons who lead it and so may see its list.</summary>
    public Guid[] TrainerIds { get; init; } = [];
    public DateOnly? EnrolmentOpensOn { get; init; }

    /// <summary>Last day of enrolment, the whole of it included.</summary>
    public DateOnly? EnrolmentClosesOn { get; init; }
    public int Places { get; init; }
    public int? PlacesPerInstitution { get; init; }

    /// <summary>Codes of institution types that may send people; empty means every type.</summary>
    public string[] AllowedTypes { get; init; } = [];
    public bool OnlyFromRegion { get; init; } = true;
    public bool DelegationRequired { get; init; } = true;

    /// <summary>Persons who have not yet taken part in the project go before those who have.</summary>
    public bool NewcomersFirst { get; init; }
    public string LearningOutcomes { get; init; } = "";

    /// <summary>Most points of the post-test; <c>null</c> when there is no test.</summary>
    public int? TestMax { get; init; }
    public int TestThresholdPercent { get; init; } = 60;
    public int AttendancePercent { get; init; } = 80;
    public Guid? ValidatorId { get; init; }
    public string Validator { get; init; } = "";

    /// <summary>Most places for people of institutions of one gmina or powiat.</summary>
    public int? PlacesPerJst { get; init; }
    public bool IsAbroad { get; init; }

    /// <summary>Days after the last session in which a report is due; <c>null</c> when none is.</summary>
    public int? ReportDays { get; init; }
    public PartRule PartRule { get; init; }

    /// <summary>For <see cref="PartRule.AtLeast"/>.</summary>
    public int? PartsRequired { get; init; }

    /// <summary>Completion waits for a diploma, which is a qualification result.</summary>
    public bool DiplomaRequired { get; init; }

    /// <summary>Which of several groups or years this is, as people read it.</summary>
    public string Edition { get; init; } = "";

    /// <summary>What the editions have in common; <c>null</c> when there is only one.</summary>
    public Guid? SeriesId { get; init; }

    /// <summary>Refuses what no training may be.</summary>
    /// <param name="firstDay">Day of the first session, when there is one.</param>
    public void Check(DateOnly? firstDay)
    {
        Refuse.If(string.IsNullOrWhiteSpace(Title), "Podaj tytuł szkolenia.");
        Refuse.If(Places is < 1 or > 5000, "Liczba miejsc musi być od 1 do 5000.");
        Refuse.If(PlacesPerInstitution is < 1 || PlacesPerInstitution > Places,
            "Limit miejsc dla jednej instytucji musi być od 1 do liczby wszystkich miejsc.");
        Refuse.If(PlacesPerJst is < 1 || PlacesPerJst > Places, "Limit miejsc dla jednej gminy lub powiatu musi być od 1 do liczby wszystkich miejsc.");
        Refuse.If(ReportDays is < 1 or > 180, "Czas na sprawozdanie musi być od 1 do 180 dni.");
        Refuse.If(PartRule == PartRule.AtLeast && PartsRequired is null or < 1, "Podaj, ile części trzeba ukończyć.");
        Refuse.If(EnrolmentOpensOn > EnrolmentClosesOn, "Nabór nie może kończyć się wcześniej, niż się zaczyna.");
        Refuse.If(firstDay is { } first && EnrolmentClosesOn > first, "Nabór musi się skończyć najpóźniej w dniu pierwszych zajęć.");
        Refuse.If(TestMax is < 1 or > 1000, "Największa liczba punktów testu musi być od 1 do 1000.");
        Refuse.If(TestThresholdPercent is < 1 or > 100 || AttendancePercent is < 1 or > 100, "Progi podaje się w procentach, od 1 do 100.");
        Refuse.If(ValidatorId is { } validator && TrainerIds.Contains(validator)
                || Validator.Length > 0 && Fold.Text(Trainers).Contains(Fold.Text(Validator), StringComparison.Ordinal),
            "Test musi sprawdzić ktoś inny niż osoba prowadząca. Wskaż innego walidatora.");
    }
}
