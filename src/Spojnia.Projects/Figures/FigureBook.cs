using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Figures;

/// <summary>Figures of a project: counts over the ledger under the rules, the definition and the sets of units known at a moment. Nothing is stored.</summary>
internal sealed class FigureBook(EvidenceCounter counter, TerritorySets sets)
{
    /// <summary>Every indicator of a project on a day, as known at a moment, in the project's order.</summary>
    public Task<IReadOnlyList<Figure>> ReadAsync(KnownProject project, DateOnly asOf, DateTime knownAt, CancellationToken cancellation = default) =>
        ReadAsync(project, asOf, knownAt, rules => counter.CountAsync(project.Id, rules, asOf, knownAt, cancellation), cancellation);

    /// <summary>The same for today as known now, from the tally that every save keeps.</summary>
    public Task<IReadOnlyList<Figure>> ReadCurrentAsync(KnownProject project, DateOnly today, DateTime now, CancellationToken cancellation = default) =>
        ReadAsync(project, today, now, rules => counter.CurrentAsync(project.Id, rules, today, cancellation), cancellation);

    /// <summary>How a figure grew: at every month's end since the project began, and a year before (or at its start).</summary>
    public async Task<Growth> ReadGrowthAsync(KnownProject project, Figure figure, CancellationToken cancellation = default)
    {
        var start = project.Now.Start;
        var since = Forecast.PaceSince(figure.AsOf, start);
        List<DateOnly> days = [since, .. Growth.MonthEnds(start, figure.AsOf)];
        var counts = await counter.TrendAsync(project.Id, RuleOf(figure.Indicator, figure.Rule), days, figure.KnownAt, cancellation);
        return new Growth(counts[0].Value, [.. days.Zip(counts, (day, count) => new TrendPoint(day, count.Value)).Skip(1)]);
    }

    /// <summary>
    /// How many are counted in a figure yet missing from the indicator that must contain them: a result is never more than the product it comes
    /// from, and where the ledger breaks that, the page says so.
    /// </summary>
    public async Task<int> CountOutsideAsync(KnownProject project, Figure figure, CancellationToken cancellation = default)
    {
        if (figure.Indicator.Within is not { } code || project.KnownAt(figure.KnownAt).FindIndicator(code) is not { } container)
            return 0;
        var contained = await counter.CountedAsync(project.Id, RuleOf(container, container.RuleOn(figure.AsOf)), figure.AsOf, figure.KnownAt, cancellation);
        var counted = await counter.CountedAsync(project.Id, RuleOf(figure.Indicator, figure.Rule), figure.AsOf, figure.KnownAt, cancellation);
        return await counted.Where(entry => !contained.Any(other => other.SubjectId == entry.SubjectId))
            .Select(entry => entry.SubjectId).Distinct().CountAsync(cancellation);
    }

    private async Task<IReadOnlyList<Figure>> ReadAsync(
        KnownProject project, DateOnly asOf, DateTime knownAt, Func<IReadOnlyList<CountRule>, Task<IReadOnlyList<RuleCount>>> count, CancellationToken cancellation)
    {
        var chosen = project.KnownAt(knownAt).Indicators.OrderBy(indicator => indicator.Order).Select(indicator => (Indicator: indicator, Rule: indicator.RuleOn(asOf))).ToList();
        var counts = await count([.. chosen.Select(pair => RuleOf(pair.Indicator, pair.Rule))]);
        var denominators = new Dictionary<string, int>();
        foreach (var code in chosen.Select(pair => pair.Indicator.Denominator).OfType<string>().Distinct())
            denominators[code] = (await sets.MembersAsync(code, asOf, cancellation: cancellation)).Count;
        return
        [
            .. chosen.Zip(counts, (pair, counted) => new Figure(
                pair.Indicator, pair.Rule, counted.Value, counted.Women, counted.Men,
                pair.Indicator.Denominator is { } code ? denominators[code] : null, asOf, knownAt)),
        ];
    }

    // Only members of the denominator's set count: foster care of a gmina adds nothing to a share of powiats.
    internal static CountRule RuleOf(Indicator indicator, RuleVersion rule) =>
        new(rule.Kind) { Themes = rule.Themes, Sex = rule.Sex, SetCode = indicator.Denominator };
}
