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
    /// <summary>Recounts the ledger, every kind of evidence read once; figures come in the order of the rules.</summary>
    public async Task<IReadOnlyList<RuleCount>> CountAsync(
        Guid projectId, IReadOnlyList<CountRule> rules, DateOnly asOf, DateTime knownAt, CancellationToken cancellation = default)
    {
        var groups = new List<EvidenceGroup>();
        // A question a kind: each reads one stretch of the covering index, already in the order it groups by.
        foreach (var ofKind in rules.GroupBy(rule => rule.Kind))
        {
            var recorded = Recorded(projectId, asOf, knownAt).Where(entry => entry.Kind == ofKind.Key);
            groups.AddRange(ofKind.Any(rule => rule.NeedsMarks) ? await WithMarksAsync(recorded, cancellation) : await WithoutMarksAsync(recorded, cancellation));
        }

        return await ApplyAsync(projectId, rules, groups, asOf, knownAt, cancellation);
    }

    /// <summary>Today's figures from the tally that every save keeps; equal to a recount of everything known now.</summary>
    public async Task<IReadOnlyList<RuleCount>> CurrentAsync(
        Guid projectId, IReadOnlyList<CountRule> rules, DateOnly today, CancellationToken cancellation = default)
    {
        var detailed = rules.Where(rule => rule.NeedsMarks).Select(rule => rule.Kind).Distinct().ToList();
        var plain = rules.Select(rule => rule.Kind).Distinct().Except(detailed).ToList();
        var tallies = db.EvidenceTallies.AsNoTracking().Where(tally => tally.ProjectId == projectId);
        var groups = await tallies.Where(tally => detailed.Contains(tally.Kind))
            .Select(tally => new EvidenceGroup(
                new EvidenceMarks(tally.Kind, tally.Theme, tally.Sex, tally.UnitId, tally.TaskNumber, tally.ActionNumber), tally.Standing))
            .ToListAsync(cancellation);
        groups.AddRange((await tallies.Where(tally => plain.Contains(tally.Kind))
            .GroupBy(tally => new { tally.Kind, tally.Theme, tally.Sex })
            .Select(same => new { same.Key, Standing = same.Sum(tally => tally.Standing) })
            .ToListAsync(cancellation))
            .Select(same => new EvidenceGroup(new EvidenceMarks(same.Key.Kind, same.Key.Theme, same.Key.Sex, Guid.Empty, 0, 0), same.Standing)));
        return await ApplyAsync(projectId, rules, groups, today, DateTime.MaxValue, cancellation);
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

    private async Task<IReadOnlyList<RuleCount>> ApplyAsync(
        Guid projectId, IReadOnlyList<CountRule> rules, List<EvidenceGroup> groups, DateOnly day, DateTime knownAt, CancellationToken cancellation)
    {
        var known = new Dictionary<(string?, string?), FrozenSet<Guid>?>();
        var figures = new List<RuleCount>(rules.Count);
        foreach (var rule in rules)
        {
            if (!known.TryGetValue((rule.SetCode, rule.Region), out var members))
                known.Add((rule.SetCode, rule.Region), members = await MembersAsync(rule, day, cancellation));
            figures.Add(RuleArithmetic.TryCount(rule, members, groups) ?? await CountSubjectsAsync(projectId, rule, members, day, knownAt, cancellation));
        }

        return figures;
    }

    private static async Task<List<EvidenceGroup>> WithMarksAsync(IQueryable<EvidenceEntry> recorded, CancellationToken cancellation)
    {
        var groups = await recorded
            .GroupBy(entry => new { entry.Kind, entry.Theme, entry.Sex, entry.UnitId, entry.TaskNumber, entry.ActionNumber })
            .Select(lines => new { lines.Key, Standing = lines.Sum(entry => entry.CancelsId == null ? 1 : -1) })
            .ToListAsync(cancellation);
        return [.. groups.Select(group => new EvidenceGroup(
            new EvidenceMarks(group.Key.Kind, group.Key.Theme, group.Key.Sex, group.Key.UnitId ?? Guid.Empty, group.Key.TaskNumber ?? 0, group.Key.ActionNumber ?? 0),
            group.Standing))];
    }

    private static async Task<List<EvidenceGroup>> WithoutMarksAsync(IQueryable<EvidenceEntry> recorded, CancellationToken cancellation)
    {
        var groups = await recorded.GroupBy(entry => new { entry.Kind, entry.Theme, entry.Sex })
            .Select(lines => new { lines.Key, Standing = lines.Sum(entry => entry.CancelsId == null ? 1 : -1) })
            .ToListAsync(cancellation);
        return [.. groups.Select(group => new EvidenceGroup(new EvidenceMarks(group.Key.Kind, group.Key.Theme, group.Key.Sex, Guid.Empty, 0, 0), group.Standing))];
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
