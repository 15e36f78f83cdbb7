using Spojnia.Core;

namespace Spojnia.Support.Advising;

/// <summary>Everything that an adviser writes on a card; <see cref="AdvisoryCard"/> takes it whole and checks it.</summary>
internal sealed record AdviceOutline
{
    public required Guid ProjectId { get; init; }
    public int? TaskNumber { get; init; }
    public int[] Actions { get; init; } = [];

    /// <summary>Theme tag of the project.</summary>
    public required string Topic { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Polish wall-clock time.</summary>
    public required TimeOnly From { get; init; }
    public required TimeOnly Until { get; init; }

    /// <summary>Hours of advice, at most those by the clock.</summary>
    public required decimal Hours { get; init; }
    public AdviceForm Form { get; init; }
    public string Place { get; init; } = "";

    /// <summary>JST advised, at least one.</summary>
    public required IReadOnlyCollection<Guid> Units { get; init; }
    public string Present { get; init; } = "";
    public string Issue { get; init; } = "";
    public string Recommendation { get; init; } = "";
    public string NextStep { get; init; } = "";
    public DateOnly? NextStepOn { get; init; }

    /// <summary>Refuses what no card may say.</summary>
    public void Check(DateOnly today)
    {
        Refuse.If(Units.Count == 0, "Wskaż przynajmniej jedną JST, której dotyczy doradztwo.");
        Refuse.If(Day > today.AddMonths(3), "Dzień doradztwa jest dalej niż za 3 miesiące. Popraw datę.");
        Refuse.If(Until <= From, "Spotkanie musi kończyć się później, niż się zaczyna. Popraw godziny.");
        Refuse.If(Hours <= 0 || Hours > (decimal)(Until - From).TotalHours, "Liczba godzin doradztwa musi być większa od 0 i nie większa niż czas spotkania.");
        Refuse.If(NextStepOn is { } next && next < Day, "Dzień następnego kroku nie może być wcześniejszy niż spotkanie.");
    }
}
