using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spojnia.Support.Recording.Rules;

/// <summary>An error keeps a record out of reports; a warning lets it in with a written justification.</summary>
internal enum RuleSeverity
{
    Error,
    Warning,
}

/// <summary>A rule as it stands in the file: what is checked is one of <see cref="RuleTypes"/>, the rest is data.</summary>
internal sealed record ValidationRule
{
    public required string Code { get; init; }
    public required RecordKind Record { get; init; }
    public required string Type { get; init; }
    public required RuleSeverity Severity { get; init; }

    /// <summary>Fields of the rule; a finding stands at the first, or at each where the type looks at one field at a time.</summary>
    public required string[] Fields { get; init; }

    /// <summary>A whole Polish sentence that says what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The rule holds only then.</summary>
    public RuleCondition? When { get; init; }
    public string? Pattern { get; init; }
    public string? Dictionary { get; init; }
    public int? Min { get; init; }
    public int? Max { get; init; }

    /// <summary>Ages below are another rule's business.</summary>
    public int? AppliesFrom { get; init; }
    public int? Days { get; init; }

    /// <summary>False switches a rule off; said by an operator's file only.</summary>
    public bool Enabled { get; init; } = true;
}

/// <summary>A field has, or has not, one of the values; an empty text stands for a missing answer.</summary>
internal sealed record RuleCondition
{
    public required string Field { get; init; }
    public string[]? Is { get; init; }
    public string[]? IsNot { get; init; }

    public bool Holds(FlatRecord record) => (Is is null || Is.Contains(record[Field])) && (IsNot is null || !IsNot.Contains(record[Field]));
}

/// <summary>The file of rules.</summary>
internal sealed record RuleFile
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public required ValidationRule[] Rules { get; init; }
}

/// <summary>What an operator changes in a shipped rule; what is not named stays.</summary>
internal sealed record RuleChange
{
    public required string Code { get; init; }
    public RuleSeverity? Severity { get; init; }
    public int? Min { get; init; }
    public int? Max { get; init; }
    public int? Days { get; init; }
    public bool? Enabled { get; init; }
    public string? Message { get; init; }

    public ValidationRule On(ValidationRule rule) => rule with
    {
        Severity = Severity ?? rule.Severity,
        Min = Min ?? rule.Min,
        Max = Max ?? rule.Max,
        Days = Days ?? rule.Days,
        Enabled = Enabled ?? rule.Enabled,
        Message = Message ?? rule.Message,
    };
}

/// <summary>The operator's file.</summary>
internal sealed record RuleChanges
{
    public required RuleChange[] Changes { get; init; }
}

/// <summary>A rule that a record breaks.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Field">Where.</param>
/// <param name="Message">What to do, a Polish sentence without the value.</param>
internal sealed record Finding(string Code, RuleSeverity Severity, string Field, string Message);
