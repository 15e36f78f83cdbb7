using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Evidence;

/// <summary>The law of the ledger: over any history the tally, the recount and a plain count say the same, as of any day and as known at any moment.</summary>
public sealed class LedgerHistoryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Kinds = [EvidenceKinds.PersonSupported, EvidenceKinds.PersonQualified, EvidenceKinds.JstSupported];
    private static readonly string[] Themes = ["ekonomia_spoleczna", "piecza_zastepcza"];
    private static readonly string[] UnitCodes = ["1661", "1661011", "1602", "1602023", "1601011", "0463"];

    private static readonly CountRule[] Rules =
    [
        new(EvidenceKinds.PersonSupported) { Themes = [Themes[0]] },
        new(EvidenceKinds.PersonSupported) { Themes = [Themes[1]], Sex = "K" },
        new(EvidenceKinds.PersonSupported) { Themes = [Themes[0]], TaskNumber = 2 },
        new(EvidenceKinds.PersonQualified),
        new(EvidenceKinds.PersonQualified) { SetCode = TerritorySetCodes.Gminas },
        new(EvidenceKinds.JstSupported),
        new(EvidenceKinds.JstSupported) { Themes = [Themes[0]], SetCode = TerritorySetCodes.AllJst },
        new(EvidenceKinds.JstSupported) { SetCode = TerritorySetCodes.PowiatLevel, ActionNumber = 4 },
        new(EvidenceKinds.JstSupported) { SetCode = TerritorySetCodes.PowiatLevel, Region = "04" },
    ];

    private static readonly Gen<Step> Steps =
        from act in Gen.Int[0, 9]
        from kind in Gen.Int[0, 2]
        from theme in Gen.Int[0, 1]
        from subject in Gen.Int[0, 5]
        from daysAgo in Gen.Int[0, 8]
        from minutes in Gen.Int[0, 2]
        from saves in Gen.Bool
        select new Step(act, kind, theme, subject, daysAgo, minutes, saves);

    [Fact]
    public async Task AnyHistory_AnyDayAndMoment_TallyRecountAndPlainCountAgree()
    {
        await Gen.Select(Steps.Array[1, 30], Gen.Int[-1, 9], Gen.Int[0, 70]).SampleAsync(
            async sample => await site.ScopeAsync(async services =>
            {
                await LiveAsync(services, sample.Item1, sample.Item2, sample.Item3);
                return true;
            }),
            iter: 40, threads: 1);
        (await site.ScopeAsync(services => services.GetRequiredService<Recount>().CompareAsync())).ShouldBeEmpty();
    }

    private async Task LiveAsync(IServiceProvider services, Step[] steps, int asOfDaysAgo, int knownAfterMinutes)
    {
        var (db, ledger, counter, atlas, sets) = (services.GetRequiredService<SpojniaDbContext>(), services.GetRequiredService<EvidenceLedger>(),
            services.GetRequiredService<EvidenceCounter>(), services.GetRequiredService<Atlas>(), services.GetRequiredService<TerritorySets>());
        var project = Guid.CreateVersion7();
        var persons = UnitCodes.Select(_ => Guid.CreateVersion7()).ToList();
        var units = UnitCodes.Select(code => atlas.FindByCode(code, site.Clock.Today())!.Id).ToList();
        var start = site.Clock.Now();
        List<EvidenceEntry> written = [];
        foreach (var step in steps)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(step.Minutes));
            if (step.Act < 7)
                await AchieveAsync(step);
            else if (written.Count > 0)
                await ledger.CancelAsync(written[step.Subject % written.Count].Id, "Wpisano przez pomyłkę.");
            if (step.Saves)
                await db.SaveChangesAsync();
        }

        await db.SaveChangesAsync();
        var all = await db.Evidence.AsNoTracking().Where(entry => entry.ProjectId == project).ToListAsync();
        var (asOf, knownAt, today) = (site.Clock.Today().AddDays(-asOfDaysAgo), start.AddMinutes(knownAfterMinutes), site.Clock.Today());
        var counted = await counter.CountAsync(project, Rules, asOf, knownAt);
        var current = await counter.CurrentAsync(project, Rules, today);
        for (var at = 0; at < Rules.Length; at++)
        {
            var rule = Rules[at];
            counted[at].ShouldBe(await PlainAsync(rule, asOf, knownAt), $"{rule} as of {asOf}, known at {knownAt:O}");
            current[at].ShouldBe(await PlainAsync(rule, today, DateTime.MaxValue), $"{rule} now");
            (await counter.TrendAsync(project, rule, [asOf, today], knownAt)).ShouldBe([counted[at], await PlainAsync(rule, today, knownAt)]);
            var behind = await (await counter.CountedAsync(project, rule, asOf, knownAt)).Select(entry => entry.SubjectId).Distinct().CountAsync();
            behind.ShouldBe(counted[at].Value);
        }

        async Task AchieveAsync(Step step)
        {
            var subject = Kinds[step.Kind] == EvidenceKinds.JstSupported ? units[step.Subject] : persons[step.Subject];
            var stood = await ledger.StandingAsync(project, Kinds[step.Kind], subject, Themes[step.Theme]);
            var line = await ledger.AchieveAsync(new Achievement(Kinds[step.Kind], subject, project, site.Clock.Today().AddDays(-step.DaysAgo),
                new EvidenceSource("Test", Guid.CreateVersion7(), "/"))
            {
                Theme = Themes[step.Theme],
                Sex = Kinds[step.Kind] == EvidenceKinds.JstSupported ? "" : step.Subject % 2 == 0 ? "K" : "M",
                UnitId = units[step.Subject],
                TaskNumber = step.Minutes == 0 ? null : step.Minutes,
                ActionNumber = step.DaysAgo % 2 == 0 ? 4 : null,
            });
            (line is null).ShouldBe(stood is not null);
            if (line is not null)
                written.Add(line);
        }

        // Counts as a person with the ledger on paper would: line by line, striking out what was taken back.
        async Task<RuleCount> PlainAsync(CountRule rule, DateOnly day, DateTime moment)
        {
            var struckOut = all.Where(entry => entry.CancelsId is not null && entry.RecordedAt <= moment).Select(entry => entry.CancelsId).ToHashSet();
            var members = rule.SetCode is null ? null : await sets.MembersAsync(rule.SetCode, day, rule.Region);
            var subjects = all.Where(entry => entry.CancelsId is null && !struckOut.Contains(entry.Id))
                .Where(entry => entry.HappenedOn <= day && entry.RecordedAt <= moment && entry.Kind == rule.Kind)
                .Where(entry => rule.Themes.Count == 0 || rule.Themes.Contains(entry.Theme))
                .Where(entry => rule.TaskNumber is null || entry.TaskNumber == rule.TaskNumber)
                .Where(entry => rule.ActionNumber is null || entry.ActionNumber == rule.ActionNumber)
                .Where(entry => rule.Sex is null || entry.Sex == rule.Sex)
                .Where(entry => members is null || members.Contains(entry.UnitId!.Value))
                .GroupBy(entry => (entry.SubjectId, entry.Sex)).Select(lines => lines.Key.Sex).ToList();
            return new RuleCount(subjects.Count, subjects.Count(sex => sex == "K"), subjects.Count(sex => sex == "M"));
        }
    }

    private sealed record Step(int Act, int Kind, int Theme, int Subject, int DaysAgo, int Minutes, bool Saves);
}
