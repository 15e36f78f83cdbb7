using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Projects;
using Spojnia.Projects.Figures;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects.Figures;

/// <summary>A figure is a pure function of the ledger, the definition and the sets, as known at a moment.</summary>
public sealed class FigureBookTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateTime Later = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Read_EmptyLedger_ZerosWithDenominators()
    {
        var figures = await ReadAsync(await site.Given.ProjectAsync(), March, Later);
        figures.Select(figure => (figure.Code, figure.Value, figure.Denominator)).ShouldBe(
            [("P1", 0, null), ("R1", 0, null), ("P3", 0, 82), ("R2", 0, 82), ("P4", 0, 82), ("P5", 0, 82), ("P6", 0, 12)]);
        figures.ShouldAllBe(figure => !figure.Met && figure.Rule.Version == 1 && figure.AsOf == March && figure.KnownAt == Later);
    }

    [Fact]
    public async Task Read_Persons_OnceEachBySex()
    {
        var project = await site.Given.ProjectAsync();
        for (var index = 0; index < 5; index++)
            await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), March, sex: index < 3 ? "K" : "M");
        var figure = (await ReadAsync(project, March, Later))[0];
        (figure.Value, figure.Women, figure.Men).ShouldBe((5, 3, 2));
    }

    [Fact]
    public async Task Read_EarlierDay_LeavesOutWhatHappenedLater()
    {
        var project = await site.Given.ProjectAsync();
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), March);
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), March.AddDays(1));
        (await ReadAsync(project, March, Later))[0].Value.ShouldBe(1);
        (await ReadAsync(project, March.AddDays(1), Later))[0].Value.ShouldBe(2);
    }

    [Fact]
    public async Task Read_LateEntry_CountsOnlyOnceItWasKnown()
    {
        var project = await site.Given.ProjectAsync();
        var learnt = new DateTime(2026, 4, 15, 10, 0, 0, DateTimeKind.Utc);
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), March, recordedAt: learnt);
        (await ReadAsync(project, March, learnt.AddTicks(-10)))[0].Value.ShouldBe(0);
        (await ReadAsync(project, March, learnt))[0].Value.ShouldBe(1);
    }

    [Fact]
    public async Task Read_TakenBack_CountsUntilTheCancellationWasKnown()
    {
        var project = await site.Given.ProjectAsync();
        var person = Guid.NewGuid();
        var entry = await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, person, March);
        var cancelled = new DateTime(2026, 4, 1, 8, 0, 0, DateTimeKind.Utc);
        await site.Given.TakeBackAsync(entry, cancelled);
        (await ReadAsync(project, March, cancelled.AddSeconds(-1)))[0].Value.ShouldBe(1);
        (await ReadAsync(project, March, cancelled))[0].Value.ShouldBe(0);

        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, person, March.AddDays(3), recordedAt: cancelled.AddDays(1), turn: 1);
        (await ReadAsync(project, March.AddDays(3), Later))[0].Value.ShouldBe(1, "counted again on other grounds");
    }

    [Fact]
    public async Task Read_FosterCare_CountsPowiatLevelOnly()
    {
        var project = await site.Given.ProjectAsync();
        var opole = site.Given.Jst(UnitLevel.Gmina).Single(unit => unit.Name == "Opole");
        foreach (var unit in new[] { opole, site.Given.Jst(UnitLevel.Gmina).First(unit => unit.Name != "Opole"), site.Given.Jst(UnitLevel.Powiat)[0] })
            await site.Given.EvidenceAsync(project, EvidenceKinds.JstSupported, unit.Id, March, "piecza_zastepcza");
        var figure = (await ReadAsync(project, March, Later)).Single(figure => figure.Code == "P6");
        figure.Value.ShouldBe(2, "Opole and the powiat; a gmina does not run foster care");
        figure.Denominator.ShouldBe(12);
    }

    [Fact]
    public async Task Read_Themes_FeedOnlyTheirOwnIndicator()
    {
        var project = await site.Given.ProjectAsync();
        var gmina = site.Given.Jst(UnitLevel.Gmina)[0].Id;
        await site.Given.EvidenceAsync(project, EvidenceKinds.JstSupported, gmina, March, "wiezi_rodzinne");
        await site.Given.EvidenceAsync(project, EvidenceKinds.JstAdvised, gmina, March, "lpdi");
        await site.Given.EvidenceAsync(project, EvidenceKinds.JstSupported, site.Services.GetRequiredService<Atlas>().Region(March).Id, March, "wiezi_rodzinne");
        (await ReadAsync(project, March, Later)).Where(figure => figure.Value > 0).Select(figure => (figure.Code, figure.Value)).ShouldBe([("P3", 1), ("P4", 1)]);
    }

    [Fact]
    public async Task Read_ResultWithoutItsProduct_IsSaid()
    {
        var project = await site.Given.ProjectAsync();
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonQualified, Guid.NewGuid(), March, sex: "K");
        var figure = (await ReadAsync(project, March, Later)).Single(figure => figure.Code == "R1");
        (await site.ScopeAsync(services => services.GetRequiredService<FigureBook>().CountOutsideAsync(project, figure))).ShouldBe(1);
    }

    [Fact]
    public async Task Read_SeveralThemesOneSubject_CountedOnce()
    {
        var project = await site.Given.ProjectAsync("kadry-2013-2014");
        var person = Guid.NewGuid();
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, person, new DateOnly(2013, 5, 14));
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, person, new DateOnly(2013, 5, 5), "studia_gerontologia");
        (await ReadAsync(project, March, Later)).Where(figure => figure.Value > 0).Select(figure => (figure.Code, figure.Value)).ShouldBe([("O1", 1), ("S2", 1)]);
    }

    [Fact]
    public async Task ReadGrowth_MonthByMonth_EndsAtTheFigure()
    {
        var project = await site.Given.ProjectAsync();
        foreach (var month in new[] { 10, 10, 12 })
            await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), new DateOnly(2023, month, 10));
        var asOf = new DateOnly(2024, 1, 15);
        var figure = (await ReadAsync(project, asOf, Later))[0];
        var growth = await site.ScopeAsync(services => services.GetRequiredService<FigureBook>().ReadGrowthAsync(project, figure));
        growth.AtPaceStart.ShouldBe(0);
        growth.Points.Select(point => point.Value).ShouldBe([2, 2, 3, 3]);
        growth.Points[^1].ShouldBe(new TrendPoint(asOf, figure.Value));
    }

    private async Task<IReadOnlyList<Figure>> ReadAsync(KnownProject project, DateOnly asOf, DateTime knownAt)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync(project, asOf, knownAt);
    }
}
