using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Projects;
using Spojnia.Projects.Claiming;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects.Claiming;

/// <summary>What recounting finds and what it withstands; and the reasons of differences, one by one.</summary>
public sealed class SnapshotRecountTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly Day = new(2026, 2, 10);
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 3, 31);

    [Fact]
    public async Task Recount_AfterThreeVersionsOfTheDefinitionAndCancellations_GivesTheSameDigest()
    {
        var (project, period) = await StartAsync();
        var line = await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "K");
        var snapshot = await site.Given.SnapshotAsync(period);

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Given.NewVersionAsync(project, ("\"value\": 502", "\"value\": 510"));
        await site.Given.NewVersionAsync(project, ("\"denominator\": \"jst\"", "\"denominator\": \"gmina\""));
        await site.Given.NewVersionAsync(project, ("\"lpdi\"", "\"ekonomia_spoleczna\""));
        await site.Given.TakeBackAsync(line, site.Clock.Now());

        var recounted = await RecountAsync(snapshot);
        recounted.IsSame.ShouldBeTrue();
        recounted.Counted.ShouldBe(snapshot.Digest);
        var later = await site.Given.SnapshotAsync(period);
        later.Digest.ShouldNotBe(snapshot.Digest);
        later.DefinitionVersion.ShouldBe(4);
    }

    [Fact]
    public async Task Recount_WhenAHandChangedTheLedger_SaysExactlyWhere()
    {
        var (project, period) = await StartAsync();
        var line = await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "K");
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "M");
        var snapshot = await site.Given.SnapshotAsync(period);

        await site.DataAsync(db => db.Evidence.Where(entry => entry.Id == line.Id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.HappenedOn, To.AddDays(1))));

        var recounted = await RecountAsync(snapshot);
        recounted.IsSame.ShouldBeFalse();
        recounted.Differences.ShouldBe(["P1: w migawce 2 (K 1, M 1), przeliczenie daje 1 (K 0, M 1).", $"P1: wpis {line.Id} jest w migawce, a przeliczenie go nie liczy."]);
    }

    [Fact]
    public async Task Recount_WhenAHandChangedTheSnapshot_SaysSo()
    {
        var (_, period) = await StartAsync();
        var (tampered, damaged) = (await site.Given.SnapshotAsync(period), await site.Given.SnapshotAsync(period));
        await site.DataAsync(async db =>
        {
            var bytes = FrozenText.Unpack((await db.Set<SnapshotBody>().AsNoTracking().SingleAsync(body => body.Id == tampered.Id)).Packed);
            var other = FrozenText.Pack(System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes).Replace("\"value\":0,\"women\":0},\"rule\"", "\"value\":7,\"women\":0},\"rule\"", StringComparison.Ordinal)));
            await db.Set<SnapshotBody>().Where(body => body.Id == tampered.Id).ExecuteUpdateAsync(set => set.SetProperty(body => body.Packed, other));
            await db.Set<SnapshotBody>().Where(body => body.Id == damaged.Id).ExecuteUpdateAsync(set => set.SetProperty(body => body.Packed, new byte[] { 1, 2, 3 }));
        });

        var recounted = await RecountAsync(tampered);
        recounted.IsSame.ShouldBeFalse();
        recounted.Differences[0].ShouldStartWith("Zapisana treść migawki nie zgadza się ze skrótem");
        recounted.Differences.ShouldContain("P1: w migawce 7 (K 0, M 0), przeliczenie daje 0 (K 0, M 0).");
        (await RecountAsync(damaged)).Differences.ShouldContain("Zapisanej treści migawki nie da się odczytać.");
    }

    [Fact]
    public async Task Snapshot_ChangedOrDeleted_TheContextThrows()
    {
        var (_, period) = await StartAsync();
        var snapshot = await site.Given.SnapshotAsync(period);
        await site.DataAsync(async db =>
        {
            db.Remove(await db.Set<ClaimSnapshot>().SingleAsync(one => one.Id == snapshot.Id));
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
        await site.DataAsync(async db =>
        {
            var body = await db.Set<SnapshotBody>().SingleAsync(one => one.Id == snapshot.Id);
            db.Entry(body).Property(one => one.Packed).CurrentValue = [1];
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task Take_BeforeThePeriodEnds_Refused()
    {
        site.SetTo(2026, 3, 31, 12);
        var project = await site.Given.ProjectAsync();
        var period = await site.Given.ClaimPeriodAsync(project, From, To);
        (await Should.ThrowAsync<RefusedException>(() => site.Given.SnapshotAsync(period))).Message.ShouldBe("Okres WNP 1 trwa do 31.03.2026. Migawkę można zrobić od następnego dnia.");
    }

    [Fact]
    public async Task Take_KnowsOnlyWhatHasSettled()
    {
        var (project, period) = await StartAsync();
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "K", recordedAt: site.Clock.Now().AddSeconds(-59));
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "K", recordedAt: site.Clock.Now().AddSeconds(-61));
        var snapshot = await site.ScopeAsync(services => services.GetRequiredService<SnapshotDesk>().TakeAsync(period.Id));
        (await ReadAsync(snapshot)).FindFigure("P1")!.Reached.Value.ShouldBe(1);
    }

    [Fact]
    public async Task Figures_InThePeriod_AreWhatItAdded()
    {
        var (project, period) = await StartAsync();
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), From.AddDays(-1), sex: "K");
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), From, sex: "M");
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), To, sex: "K");
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), To.AddDays(1), sex: "K", recordedAt: site.Clock.Now().AddMinutes(-5));
        var figure = (await ReadAsync(await site.Given.SnapshotAsync(period))).FindFigure("P1")!;
        figure.Reached.ShouldBe(new RuleCount(3, 2, 1));
        figure.InPeriod.ShouldBe(new RuleCount(2, 1, 1));
    }

    [Fact]
    public async Task Difference_TellsTheReasonOfEveryLine()
    {
        var (project, period) = await StartAsync();
        var gmina = site.Given.Jst(UnitLevel.Gmina)[0].Id;
        var mistaken = await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "K");
        await site.Given.EvidenceAsync(project, EvidenceKinds.JstSupported, gmina, Day, "wiezi_rodzinne");
        await site.Given.EvidenceAsync(project, EvidenceKinds.JstSupported, gmina, Day, "ekonomia_spoleczna");
        await site.Given.EvidenceAsync(project, EvidenceKinds.JstAdvised, gmina, Day, "lpdi");
        var before = await site.Given.SnapshotAsync(period);

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Given.TakeBackAsync(mistaken, site.Clock.Now(), "Osoby nie było na zajęciach.");
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "M", recordedAt: site.Clock.Now());
        await site.Given.NewVersionAsync(project,
            ("\"themes\": [\"wiezi_rodzinne\"]", "\"themes\": [\"piecza_zastepcza\"]"), ("\"lpdi\"", "\"lpdi\", \"inny\""), ("\"code\": \"P5\"", "\"code\": \"P55\""));
        var after = await site.Given.SnapshotAsync(period);

        var told = await ExplainAsync(before, after);
        told.Single(line => line.Figure == "P1" && !line.Added).Why.ShouldEndWith("Osoby nie było na zajęciach.");
        told.Single(line => line.Figure == "P1" && line.Added).Reasons.ShouldBe([NotCounted.RecordedLater]);
        told.Single(line => line.Figure == "P4").Reasons.ShouldBe([NotCounted.OutsideRule]);
        told.Single(line => line.Figure == "P5").Reasons.ShouldBe([NotCounted.NoIndicator]);
        told.Single(line => line.Figure == "P55").ShouldSatisfyAllConditions(line => line.Added.ShouldBeTrue(), line => line.Reasons.ShouldBe([NotCounted.NoIndicator]));
        told.Count.ShouldBe(5, "the advice counts under both rules");
        (await ExplainAsync(before, before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Difference_UnitsOfTheOperatorsSetChange_NamesWhoJoinedAndLeft()
    {
        var (project, _) = await StartAsync();
        var units = site.Given.Jst(UnitLevel.Gmina).Take(2).ToList();
        var code = $"zbior-{Guid.NewGuid():N}"[..20];
        await site.DataAsync(async db =>
        {
            var set = new TerritorySet("16", code, "Gminy próbne");
            set.Include(units[0].Id, new(2023, 1, 1));
            set.Exclude(units[0].Id, new(2026, 2, 1));
            set.Include(units[1].Id, new(2026, 2, 1));
            db.TerritorySets.Add(set);
            await db.SaveChangesAsync();
        });
        await site.Given.NewVersionAsync(project, ("\"denominator\": \"jst\"", $"\"denominator\": \"{code}\""));
        foreach (var unit in units)
            await site.Given.EvidenceAsync(project, EvidenceKinds.JstAdvised, unit.Id, new(2026, 1, 10), "lpdi");
        var january = await site.Given.SnapshotAsync(await site.Given.ClaimPeriodAsync(project, From, new(2026, 1, 31), 7));
        var february = await site.Given.SnapshotAsync(await site.Given.ClaimPeriodAsync(project, new(2026, 2, 1), new(2026, 2, 28), 8));

        var told = (await ExplainAsync(january, february)).Where(line => line.Figure == "P3").ToList();
        told.Single(line => line.Added).ShouldSatisfyAllConditions(
            line => line.Reasons.ShouldBe([NotCounted.OutsideSet]), line => line.Why.ShouldContain($"{units[1].FullName} weszła do zbioru"));
        told.Single(line => !line.Added).Why.ShouldContain($"{units[0].FullName} opuściła zbiór");
        (await RecountAsync(january)).IsSame.ShouldBeTrue();
    }

    private async Task<(KnownProject Project, ClaimPeriod Period)> StartAsync()
    {
        site.SetTo(2026, 4, 7);
        var project = await site.Given.ProjectAsync();
        return (project, await site.Given.ClaimPeriodAsync(project, From, To));
    }

    private Task<Recounted> RecountAsync(ClaimSnapshot snapshot) => site.ScopeAsync(services => services.GetRequiredService<SnapshotRecount>().RecountAsync(snapshot));

    private Task<FrozenClaim> ReadAsync(ClaimSnapshot snapshot) => site.ScopeAsync(services => services.GetRequiredService<SnapshotDesk>().ReadAsync(snapshot.Id));

    private async Task<List<ChangedLine>> ExplainAsync(ClaimSnapshot from, ClaimSnapshot to) => await site.ScopeAsync(async services =>
    {
        var difference = new SnapshotDifference(await ReadAsync(from), await ReadAsync(to));
        return await services.GetRequiredService<DifferenceBook>().ExplainAsync(difference, DifferenceBook.LinesOf(difference, null)).ToListAsync();
    });
}
