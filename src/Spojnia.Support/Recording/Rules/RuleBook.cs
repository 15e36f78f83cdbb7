using System.Globalization;

namespace Spojnia.Support.Recording.Rules;

/// <summary>Rules in force, ready to be asked: the one place that says whether a record is in order, for a file and for a page alike.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<RecordKind, (ValidationRule Rule, RuleTest Test)[]> _tests;

    public RuleBook(IReadOnlyList<ValidationRule> rules)
    {
        Rules = rules;
        _tests = Enum.GetValues<RecordKind>().ToDictionary(kind => kind,
            kind => rules.Where(rule => rule.Record == kind).Select(rule => (rule, RuleTypes.All[rule.Type].Make(rule))).ToArray());
    }

    public IReadOnlyList<ValidationRule> Rules { get; }

    /// <summary>Fields whose values may stand in one row of a file only.</summary>
    public IEnumerable<ValidationRule> UniqueInFile(RecordKind kind) => Rules.Where(rule => rule.Record == kind && rule.Type == "uniqueInFile");

    /// <summary>Everything that is wrong with a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="context">What rules know besides it.</param>
    /// <param name="spoilt">Fields whose text could not be trusted and has been told of already: no rule that reads them speaks.</param>
    public IEnumerable<Finding> Check(FlatRecord record, RuleContext context, IReadOnlySet<string>? spoilt = null)
    {
        foreach (var (rule, test) in _tests[record.Kind])
        {
            if (rule.When is { } when && (spoilt?.Contains(when.Field) == true || !when.Holds(record)))
                continue;
            var each = RuleTypes.All[rule.Type].Fields == 0;
            if (!each && spoilt is { Count: > 0 } && rule.Fields.Any(spoilt.Contains))
                continue;
            foreach (var field in test(record, context))
            {
                if (spoilt?.Contains(field) != true)
                    yield return new Finding(rule.Code, rule.Severity, field, Sentence(rule, context));
            }
        }
    }

    /// <summary>The message with the bounds filled in.</summary>
    public static string Sentence(ValidationRule rule, RuleContext context) => !rule.Message.Contains('{') ? rule.Message : rule.Message
        .Replace("{min}", rule.Min?.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{max}", rule.Max?.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{days}", (rule.Days ?? context.ResultWindowDays).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{start}", context.ProjectStart.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{end}", context.ProjectEnd.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
