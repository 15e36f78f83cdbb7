using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;

namespace Spojnia.Core.Evidence;

/// <summary>
/// Figures as a pure function of the ledger: what had happened by a day, as known at a moment. A line counts when it happened on or before the day,
/// was recorded at or before the moment, and no cancelling entry recorded at or before the moment takes it back.
/// </summary>
public sealed class EvidenceCounter(SpojniaDbContext db, TerritorySets sets)
{
    /// <summary>Recounts the ledger, all rules in one pass; figures come in the order of the rules.</summary>
    public async Task<IReadOnlyList<RuleCount>> CountAsync(
        Guid projectId, IReadOnlyList<CountRule> rules, DateOnly asOf, DateTime knownAt, CancellationToken cancellation = default)
    {
        if (rules.Count == 0)
            return [];
        var groups = await GroupsAsync(projectId, rules, asOf, knownAt, cancellation);
        var figures = new List<RuleCount>(rules.Count);
        foreach (var rule in rules)
        {
            var members = await MembersAsync(rule, asOf, cancellation);
            figures.Add(RuleArithmetic.TryCount(rule, members, groups) ?? await CountSubjectsAsync(projectId, rule, members, asOf, knownAt, cancellation));
        }

        return figures;
    }

    /// <summary>Today's figures from the tally that every save keeps; equal to a recount of everything known now.</summary>
    public async Task<IReadOnlyList<RuleCount>> CurrentAsync(
        Guid projectId, IReadOnlyList<CountRule> rules, DateOnly today, CancellationToken cancellation = default)
    {
        var kinds = rules.Select(rule => rule.Kind).Distinct().ToList();
        var groups = await db.EvidenceTallies.AsNoTracking().Where(tally => tally.ProjectId == projectId && kinds.Contains(tally.Kind))
            .Select(tally => new EvidenceGroup(
                new EvidenceMarks(tally.Kind, tally.Theme, tally.Sex, tally.UnitId, tally.TaskNumber, tally.ActionNumber), tally.Standing))
            .ToListAsync(cancellation);
        var figures = new List<RuleCount>(rules.Count);
        foreach (var rule in rules)
        {
            var members = await MembersAsync(rule, today, cancellation);
            figures.Add(RuleArithmetic.TryCount(rule, members, groups)
                ?? await CountSubjectsAsync(projectId, rule, members, DateOnly.MaxValue, DateTime.MaxValue, cancellation));
        }

        return figures;
    }

    /// <summary>Figures of one rule as of several days, as known at one moment, by one reading of the ledger: what a trend is drawn from.</summary>
    public async Task<IReadOnlyList<RuleCount>> TrendAsync(
        Guid projectId, CountRule rule, IReadOnlyList<DateOnly> days, DateTime knownAt, CancellationToken cancellation = default)
    {
        if (days.Count == 0)
            return [];
        var marks = await Recorded(projectId, days.Max(), knownAt).Where(entry => entry.Kind == rule.Kind)
            .GroupBy(entry => new { entry.Theme, entry.Sex, entry.UnitId, entry.TaskNumber, entry.ActionNumber, entry.HappenedOn })
            .Select(lines => new { lines.Key, Standing = lines.Sum(entry => entry.CancelsId == null ? 1 : -1) })
            .ToListAsync(cancellation);
        var groups = marks.Select(line => (Day: line.Key.HappenedOn, Group: new EvidenceGroup(
            new EvidenceMarks(rule.Kind, line.Key.Theme, line.Key.Sex, line.Key.UnitId ?? Guid.Empty, line.Key.TaskNumber ?? 0, line.Key.ActionNumber ?? 0), line.Standing)))
            .ToList();
        var figures = new List<RuleCount>(days.Count);
        foreach (var day in days)
        {
            var members = await MembersAsync(rule, day, cancellation);
            figures.Add(RuleArithmetic.TryCount(rule, members, groups.Where(group => group.Day <= day).Select(group => group.Group))
                ?? await CountSubjectsAsync(projectId, rule, members, day, knownAt, cancellation));
        }

        return figures;
    }

    /// <summary>
    /// The lines behind a figure, to be ordered, paged and projected by the page that shows them; a snapshot freezes their ids.
    /// Under several themes one subject may have several lines.
    /// </summary>
    public async Task<IQueryable<EvidenceEntry>> CountedAsync(
        Guid projectId, CountRule rule, DateOnly asOf, DateTime knownAt, CancellationToken cancellation = default) =>
        Counted(projectId, rule, await MembersAsync(rule, asOf, cancellation), asOf, knownAt);

    private async Task<List<EvidenceGroup>> GroupsAsync(
        Guid projectId, IReadOnlyList<CountRule> rules, DateOnly asOf, DateTime knownAt, CancellationToken cancellation)
    {
        var recorded = Recorded(projectId, asOf, knownAt);
        var kind = rules[0].Kind;
        if (rules.All(rule => rule.Kind == kind))
            recorded = recorded.Where(entry => entry.Kind == kind);
        var lines = await recorded
            .GroupBy(entry => new { entry.Kind, entry.Theme, entry.Sex, entry.UnitId, entry.TaskNumber, entry.ActionNumber })
            .Select(lines => new { lines.Key, Standing = lines.Sum(entry => entry.CancelsId == null ? 1 : -1) })
            .ToListAsync(cancellation);
        return [.. lines.Select(line => new EvidenceGroup(
            new EvidenceMarks(line.Key.Kind, line.Key.Theme, line.Key.Sex, line.Key.UnitId ?? Guid.Empty, line.Key.TaskNumber ?? 0, line.Key.ActionNumber ?? 0), line.Standing))];
    }

    /// <summary>For rules over several themes: every subject with a line that stands, however many.</summary>
    private async Task<RuleCount> CountSubjectsAsync(
        Guid projectId, CountRule rule, FrozenSet<Guid>? members, DateOnly asOf, DateTime knownAt, CancellationToken cancellation)
    {
        var bySex = await Counted(projectId, rule, members, asOf, knownAt)
            .GroupBy(entry => entry.SubjectId).Select(lines => lines.Max(entry => entry.Sex))
            .GroupBy(sex => sex).Select(subjects => new { Sex = subjects.Key, Number = subjects.Count() })
            .ToListAsync(cancellation);
        return new RuleCount(bySex.Sum(group => group.Number), NumberOf("K"), NumberOf("M"));

        int NumberOf(string sex) => bySex.Where(group => group.Sex == sex).Sum(group => group.Number);
    }

    private IQueryable<EvidenceEntry> Counted(Guid projectId, CountRule rule, FrozenSet<Guid>? members, DateOnly asOf, DateTime knownAt)
    {
        var counted = Recorded(projectId, asOf, knownAt).Where(entry => entry.Kind == rule.Kind && entry.CancelsId == null
            && !db.Set<EvidenceEntry>().Any(taking => taking.CancelsId == entry.Id && taking.RecordedAt <= knownAt));
        if (rule.Themes.Count > 0)
            counted = counted.Where(entry => rule.Themes.Contains(entry.Theme));
        if (rule.TaskNumber is { } task)
            counted = counted.Where(entry => entry.TaskNumber == task);
        if (rule.ActionNumber is { } action)
            counted = counted.Where(entry => entry.ActionNumber == action);
        if (rule.Sex is { } sex)
            counted = counted.Where(entry => entry.Sex == sex);
        if (members is not null)
        {
            List<Guid?> units = [.. members];
            counted = counted.Where(entry => units.Contains(entry.UnitId));
        }

        return counted;
    }

    private IQueryable<EvidenceEntry> Recorded(Guid projectId, DateOnly asOf, DateTime knownAt) => db.Evidence.AsNoTracking()
        .Where(entry => entry.ProjectId == projectId && entry.HappenedOn <= asOf && entry.RecordedAt <= knownAt);

    private async Task<FrozenSet<Guid>?> MembersAsync(CountRule rule, DateOnly day, CancellationToken cancellation) =>
        rule.SetCode is null ? null : await sets.MembersAsync(rule.SetCode, day, rule.Region, cancellation);
}
