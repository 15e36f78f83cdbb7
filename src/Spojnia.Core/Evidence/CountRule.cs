namespace Spojnia.Core.Evidence;

/// <summary>What an indicator counts: distinct subjects of lines of evidence that match. A rule is data; indicators version it.</summary>
/// <param name="Kind">One of <see cref="EvidenceKinds"/>.</param>
public sealed record CountRule(string Kind)
{
    /// <summary>Lines under any of these themes; under any theme when empty.</summary>
    public IReadOnlyCollection<string> Themes { get; init; } = [];

    /// <summary>Only lines of units that belong to this set on the day of the figure; <c>null</c> for all.</summary>
    public string? SetCode { get; init; }

    /// <summary>Voivodeship of the set; this installation's when <c>null</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Only lines of this task of the project.</summary>
    public int? TaskNumber { get; init; }

    /// <summary>Only lines of this obligatory action.</summary>
    public int? ActionNumber { get; init; }

    /// <summary>K or M: only women, only men; <c>null</c> for everybody.</summary>
    public string? Sex { get; init; }

    /// <summary>True when more than kind, theme and sex must be known of the lines.</summary>
    internal bool NeedsMarks => EvidenceKinds.CountsUnits(Kind) || SetCode is not null || TaskNumber is not null || ActionNumber is not null;

    internal bool Matches(EvidenceMarks marks, IReadOnlySet<Guid>? members) =>
        marks.Kind == Kind
        && (Themes.Count == 0 || Themes.Contains(marks.Theme))
        && (TaskNumber is null || marks.TaskNumber == TaskNumber)
        && (ActionNumber is null || marks.ActionNumber == ActionNumber)
        && (Sex is null || marks.Sex == Sex)
        && (members is null || members.Contains(marks.UnitId));
}

/// <summary>A figure: how many distinct subjects, and of persons how many women and men.</summary>
public readonly record struct RuleCount(int Value, int Women, int Men);

/// <summary>From groups of standing lines to figures; the same for a recount and for the tally.</summary>
internal static class RuleArithmetic
{
    /// <summary>
    /// The figure, or <c>null</c> when it cannot be told from the groups: the same subject may stand under several themes, and only units
    /// show in the marks. An achievement stands once for its kind, theme and subject, so under one theme lines are subjects.
    /// </summary>
    public static RuleCount? TryCount(CountRule rule, IReadOnlySet<Guid>? members, IEnumerable<EvidenceGroup> groups)
    {
        var matching = groups.Where(group => rule.Matches(group.Marks, members)).ToList();
        if (EvidenceKinds.CountsUnits(rule.Kind))
            return new RuleCount(matching.GroupBy(group => group.Marks.UnitId).Count(unit => unit.Sum(group => group.Standing) > 0), 0, 0);
        if (matching.Select(group => group.Marks.Theme).Distinct().Count() > 1)
            return null;
        return new RuleCount(
            matching.Sum(group => group.Standing),
            matching.Where(group => group.Marks.Sex == "K").Sum(group => group.Standing),
            matching.Where(group => group.Marks.Sex == "M").Sum(group => group.Standing));
    }
}
