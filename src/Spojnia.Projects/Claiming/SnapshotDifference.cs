using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Claiming;

/// <summary>Why a line of evidence is not counted in a figure.</summary>
internal enum NotCounted
{
    /// <summary>The definition of then has no such indicator.</summary>
    NoIndicator,

    /// <summary>It happened after the day of the figure.</summary>
    HappenedLater,

    /// <summary>The ledger learned of it after the moment of the figure.</summary>
    RecordedLater,

    /// <summary>It had been taken back by the moment of the figure.</summary>
    TakenBack,

    /// <summary>The rule of the figure speaks of something else.</summary>
    OutsideRule,

    /// <summary>Its unit does not belong to the set of the figure.</summary>
    OutsideSet,
}

/// <summary>What of a line decides whether it counts.</summary>
internal sealed record LineFacts(
    Guid Id, string Kind, string Theme, string Sex, Guid? Unit, DateOnly HappenedOn, DateTime RecordedAt, DateTime? TakenBackAt, string? Reason);

/// <summary>A figure in two snapshots, with the lines that only one of them counts.</summary>
internal sealed class FigureDifference(string code, FrozenFigure? before, FrozenFigure? after)
{
    private readonly HashSet<Guid> _before = [.. before?.Lines.Select(line => line.Id) ?? []];
    private readonly HashSet<Guid> _after = [.. after?.Lines.Select(line => line.Id) ?? []];

    public string Code { get; } = code;

    /// <summary><c>null</c> when the earlier snapshot has no such indicator.</summary>
    public FrozenFigure? Before { get; } = before;

    /// <summary><c>null</c> when the later one has none.</summary>
    public FrozenFigure? After { get; } = after;

    public string Name => (After ?? Before)!.Name;

    /// <summary>Lines that only the later counts, by id.</summary>
    public IReadOnlyList<FrozenLine> Added => field ??= [.. (After?.Lines ?? []).Where(line => !_before.Contains(line.Id))];

    /// <summary>Lines that only the earlier counts, by id.</summary>
    public IReadOnlyList<FrozenLine> Gone => field ??= [.. (Before?.Lines ?? []).Where(line => !_after.Contains(line.Id))];

    public int Change => (After?.Reached.Value ?? 0) - (Before?.Reached.Value ?? 0);

    public bool RuleChanged => Before is not null && After is not null && !FrozenRules.Same(Before.Rule, After.Rule);

    public bool TargetChanged => Before is not null && After is not null && Before.Target != After.Target;

    public bool SetCodeChanged => Before is not null && After is not null && Before.Set?.Code != After.Set?.Code;

    /// <summary>Units that joined the set, and those that left it.</summary>
    public IReadOnlyList<Guid> Joined => [.. (After?.Set?.Members ?? []).Except(Before?.Set?.Members ?? [])];

    public IReadOnlyList<Guid> Left => [.. (Before?.Set?.Members ?? []).Except(After?.Set?.Members ?? [])];

    public bool IsSame => Before is not null && After is not null && Change == 0 && Before.Reached == After.Reached && Added.Count == 0 && Gone.Count == 0
        && !RuleChanged && !TargetChanged && !SetCodeChanged && Joined.Count == 0 && Left.Count == 0 && Before.Name == After.Name;
}

/// <summary>The difference between two snapshots of one project.</summary>
internal sealed class SnapshotDifference(FrozenClaim before, FrozenClaim after)
{
    public FrozenClaim Before { get; } = before;
    public FrozenClaim After { get; } = after;

    /// <summary>Figures of either, in the order of the later.</summary>
    public IReadOnlyList<FigureDifference> Figures { get; } =
    [
        .. after.Figures.Select(figure => figure.Code).Union(before.Figures.Select(figure => figure.Code))
            .Select(code => new FigureDifference(code, before.FindFigure(code), after.FindFigure(code))),
    ];

    /// <summary>
    /// Every reason why a line is not counted in a figure of a claim; none exactly when it is counted there. So a line that only one of two snapshots counts
    /// always has a reason in the other.
    /// </summary>
    public static IReadOnlyList<NotCounted> WhyNot(FrozenClaim claim, FrozenFigure? figure, LineFacts line)
    {
        if (figure is null)
            return [NotCounted.NoIndicator];
        List<NotCounted> reasons = [];
        if (line.TakenBackAt <= claim.KnownAt)
            reasons.Add(NotCounted.TakenBack);
        if (!IsUnder(figure.Rule, line))
            reasons.Add(NotCounted.OutsideRule);
        if (figure.Set is { } set && !(line.Unit is { } unit && set.Members.Contains(unit)))
            reasons.Add(NotCounted.OutsideSet);
        if (line.HappenedOn > claim.To)
            reasons.Add(NotCounted.HappenedLater);
        if (line.RecordedAt > claim.KnownAt)
            reasons.Add(NotCounted.RecordedLater);
        return reasons;
    }

    private static bool IsUnder(RuleVersion rule, LineFacts line) =>
        rule.Kind == line.Kind && (rule.Themes.Count == 0 || rule.Themes.Contains(line.Theme)) && (rule.Sex is null || rule.Sex == line.Sex);
}
