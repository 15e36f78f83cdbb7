using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spojnia.Projects.Defining;

/// <summary>A project as its definition file tells it; the words of <c>Definitions/project.schema.json</c> in C#.</summary>
internal sealed record ProjectDefinition
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public required string Code { get; init; }
    public required string Title { get; init; }
    public required string ShortTitle { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public string? RegionNote { get; init; }
    public required Programme Programme { get; init; }
    public required string Fund { get; init; }
    public required string Implementer { get; init; }
    public IReadOnlyList<Partner> Partners { get; init; } = [];
    public required DateOnly Start { get; init; }
    public required DateOnly End { get; init; }
    public string? DatesNote { get; init; }
    public Budget? Budget { get; init; }
    public string? BudgetNote { get; init; }
    public LegalBasis? LegalBasis { get; init; }
    public required string Goal { get; init; }
    public IReadOnlyList<string> SpecificGoals { get; init; } = [];
    public IReadOnlyList<string> Activities { get; init; } = [];
    public IReadOnlyList<string> Effects { get; init; } = [];
    public bool AllActionsRequired { get; init; }
    public required IReadOnlyList<ProjectTask> Tasks { get; init; }
    public IReadOnlyList<Level> Levels { get; init; } = [];
    public required IReadOnlyList<TargetGroup> TargetGroups { get; init; }
    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>False for a project that ended before this ledger began: what it promised is shown, results are not counted.</summary>
    public bool CountedHere { get; init; } = true;
    public CountingRules Rules { get; init; } = new();
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public Indicator? FindIndicator(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);
}

internal sealed record Programme(
    string Name, string Acronym, string? Axis = null, string? Measure = null, string? MeasureName = null, string? ProjectType = null, string? Note = null);

internal sealed record Partner(string Role, string Name);

internal sealed record LegalBasis(string Act, DateOnly On, string? Note = null);

/// <summary>Money of a project in PLN; the total is <c>null</c> where the source does not give it.</summary>
internal sealed record Budget(IReadOnlyList<BudgetLine> Lines, [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] decimal? Total = null);

/// <summary>Money of one source: <c>eu</c>, <c>state</c>, <c>own</c> or <c>other</c>.</summary>
internal sealed record BudgetLine(string Source, string Name, [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] decimal Amount)
{
    public IReadOnlyList<BudgetPart> OfWhich { get; init; } = [];
}

internal sealed record BudgetPart(string Name, [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] decimal Amount);

/// <summary>A task with the obligatory actions it carries; an action may stand in several tasks.</summary>
internal sealed record ProjectTask(int Number, string Title)
{
    public IReadOnlyList<int> Actions { get; init; } = [];
    public IReadOnlyList<string> Content { get; init; } = [];
    public IReadOnlyList<TaskResult> Results { get; init; } = [];
}

internal sealed record TaskResult(string Name, int Value, string? Unit = null, bool AtLeast = false);

/// <summary>A level of cooperation (Kooperacje 3D): institution, worker, client.</summary>
internal sealed record Level(string Name, string Content);

internal sealed record TargetGroup(string Code, string Name);

internal sealed record Phase(string Code, string Name, int Months);

/// <summary>Toggles of counting where the programme leaves a choice; the defaults are those of FERS 04.13.</summary>
internal sealed record CountingRules
{
    public bool CountBeforeExit { get; init; }
    public int ResultWindowDays { get; init; } = 28;
    public string ResultCountsOn { get; init; } = "exam";
    public bool StaffCountForOwner { get; init; } = true;
    public bool EmployeesOnly { get; init; } = true;
    public int PassThresholdPercent { get; init; } = 60;
}
