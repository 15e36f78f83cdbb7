using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Projects;
using Spojnia.Projects.Claiming;
using Spojnia.Projects.Figures;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects.Claiming;

/// <summary>
/// The laws of snapshots: whatever happens after one was taken, counting it again gives the same bytes; and the difference between two explains
/// exactly the lines that only one of them counts.
/// </summary>
public sealed class SnapshotHistoryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Kinds =
        [EvidenceKinds.PersonSupported, EvidenceKinds.PersonQualified, EvidenceKinds.JstSupported, EvidenceKinds.JstAdvised, EvidenceKinds.PlanImplemented];
    private static readonly string[] Themes = ["wiezi_rodzinne", "ekonomia_spoleczna", "piecza_zastepcza"];
    private static readonly string[] UnitCodes = ["1661", "1661011", "1602", "1602023", "1601011", "1607"];

    // What a version of the definition may change: a target, the set, a theme of a rule.
    private static readonly (string Old, string New)[][] Changes =
    [
        [("\"value\": 502", "\"value\": 3")],
        [("\"denominator\": \"jst\"", "\"denominator\": \"jst-powiat\"")],
        [("\"wiezi_rodzinne\"", "\"ekonomia_spoleczna\"")],
        [("\"code\": \"P3\"", "\"code\": \"P33\"")],
    ];

    private static readonly Gen<Step> Steps =
        from act in Gen.Int[0, 11]
        from kind in Gen.Int[0, 4]
        from theme in Gen.Int[0, 2]
        from subject in Gen.Int[0, 5]
        from daysAgo in Gen.Int[0, 8]
        select new Step(act, kind, theme, subject, daysAgo);

    [Fact]
    public async Task AnyHistory_AfterASnapshot_RecountGivesTheSameBytesAndTheDifferenceExplainsItself()
    {
        site.SetTo(2026, 3, 2);
        await Gen.Select(Steps.Array[1, 20], Steps.Array[0, 20], Steps.Array[0, 20]).SampleAsync(
            async sample => await LiveAsync(sample.Item1, sample.Item2, sample.Item3), iter: 15, threads: 1);
    }

    private async Task LiveAsync(Step[] before, Step[] between, Step[] after)
    {
        var project = await site.Given.ProjectAsync();
        var today = site.Clock.Today();
        var first = await site.Given.ClaimPeriodAsync(project, project.Now.Start, today.AddDays(-4));
        var second = await site.Given.ClaimPeriodAsync(project, today.AddDays(-3), today.AddDays(-1), number: 2);
        var world = new World(
            [.. UnitCodes.Select(_ => Guid.CreateVersion7())],
            [.. UnitCodes.Select(code => site.Services.GetRequiredService<Atlas>().FindByCode(code, today)!.Id)], []);

        await LiveAsync(project, world, before);
        var one = await TakeAsync(first);
        await LiveAsync(project, world, between);
        var other = await TakeAsync(second);
        var again = await TakeAsync(first);
        await LiveAsync(project, world, after);

        foreach (var snapshot in new[] { one, other, again })
        {
            var recounted = await site.ScopeAsync(services => services.GetRequiredService<SnapshotRecount>().RecountAsync(snapshot));
            recounted.Differences.ShouldBeEmpty();
            recounted.IsSame.ShouldBeTrue();
            await FiguresAgreeAsync(project.Code, snapshot);
        }

        foreach (var (from, to) in new[] { (one, other), (one, again), (other, one), (again, other) })
            await ExplainsAsync(from, to);
    }

    // The frozen numbers are those that the dashboard counts by itself, and those that the frozen lines give alone.
    private async Task FiguresAgreeAsync(string code, ClaimSnapshot snapshot) => await site.ScopeAsync(async services =>
    {
        var project = (await services.GetRequiredService<ProjectCatalogue>().FindByCodeAsync(code))!;
        var counted = await services.GetRequiredService<FigureBook>().ReadAsync(project, snapshot.To, snapshot.KnownAt);
        var frozen = await services.GetRequiredService<SnapshotDesk>().ReadAsync(snapshot.Id);
        frozen.Figures.Select(figure => (figure.Code, figure.Reached.Value, figure.Reached.Women, figure.Reached.Men, figure.Denominator, figure.Met, figure.Rule.Version))
            .ShouldBe(counted.Select(figure => (figure.Code, figure.Value, figure.Women, figure.Men, figure.Denominator, figure.Met, figure.Rule.Version)));
        foreach (var figure in frozen.Figures)
            FrozenFigure.Count(figure.Lines).ShouldBe(figure.Reached);
        return true;
    });

    private async Task ExplainsAsync(ClaimSnapshot from, ClaimSnapshot to) => await site.ScopeAsync(async services =>
    {
        var desk = services.GetRequiredService<SnapshotDesk>();
        var (before, after) = (await desk.ReadAsync(from.Id), await desk.ReadAsync(to.Id));
        var difference = new SnapshotDifference(before, after);
        var told = await services.GetRequiredService<DifferenceBook>().ExplainAsync(difference, DifferenceBook.LinesOf(difference, null)).ToListAsync();

        HashSet<(string, bool, Guid)> expected = [];
        foreach (var code in before.Figures.Concat(after.Figures).Select(figure => figure.Code).Distinct())
        {
            var (was, now) = (Ids(before, code), Ids(after, code));
            expected.UnionWith(now.Except(was).Select(id => (code, true, id)));
            expected.UnionWith(was.Except(now).Select(id => (code, false, id)));
        }

        told.Select(line => (line.Figure, line.Added, line.Id)).ToHashSet().ShouldBe(expected, ignoreOrder: true);
        told.Count.ShouldBe(expected.Count);
        told.ShouldAllBe(line => line.Reasons.Count > 0 && line.Why.Length > 0);
        return true;

        static HashSet<Guid> Ids(FrozenClaim claim, string code) => [.. claim.FindFigure(code)?.Lines.Select(line => line.Id) ?? []];
    });

    private async Task<ClaimSnapshot> TakeAsync(ClaimPeriod period)
    {
        var taken = await site.Given.SnapshotAsync(period);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        return taken;
    }

    private async Task LiveAsync(KnownProject project, World world, Step[] steps)
    {
        foreach (var step in steps)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            if (step.Act == 11)
                await site.Given.NewVersionAsync(project, Changes[step.Subject % Changes.Length]);
            else
                await site.ScopeAsync(services => RecordAsync(services, project.Id, world, step));
        }

        site.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<bool> RecordAsync(IServiceProvider services, Guid project, World world, Step step)
    {
        var (ledger, kind) = (services.GetRequiredService<EvidenceLedger>(), Kinds[step.Kind]);
        if (step.Act >= 8 && world.Written.Count > 0)
        {
            await ledger.CancelAsync(world.Written[(step.Subject * 7) % world.Written.Count], "Wpisano przez pomyłkę.");
        }
        else
        {
            var ofPerson = kind is EvidenceKinds.PersonSupported or EvidenceKinds.PersonQualified;
            var subject = ofPerson ? world.Persons[step.Subject] : world.Units[step.Subject];
            var line = await ledger.AchieveAsync(new Achievement(kind, subject, project, site.Clock.Today().AddDays(-step.DaysAgo), new EvidenceSource("Test", Guid.CreateVersion7(), "/"))
            {
                Theme = ofPerson ? "" : kind == EvidenceKinds.JstAdvised && step.Theme > 0 ? "lpdi" : Themes[step.Theme],
                Sex = !ofPerson ? "" : step.Subject % 2 == 0 ? "K" : "M",
                UnitId = world.Units[step.Subject],
            });
            if (line is not null)
                world.Written.Add(line.Id);
        }

        await services.GetRequiredService<SpojniaDbContext>().SaveChangesAsync();
        return true;
    }

    private sealed record World(Guid[] Persons, Guid[] Units, List<Guid> Written);

    private sealed record Step(int Act, int Kind, int Theme, int Subject, int DaysAgo);
}
