using Microsoft.Extensions.Configuration;
using Spojnia.Projects;
using Spojnia.Projects.Defining;

namespace Spojnia.Tests.Projects.Defining;

/// <summary>The numbers, dates and amounts of the published project descriptions, typed here a second time.</summary>
public class ShippedDefinitionsTests
{
    private static readonly Dictionary<string, ProjectDefinition> All =
        new DefinitionShelf(new ConfigurationBuilder().Build()).ReadAll(KnownSets.Shipped).ToDictionary(shelved => shelved.Definition.Code, shelved => shelved.Definition);

    [Fact]
    public void ReadAll_Shipped_FourProjects() => All.Keys.Order().ShouldBe(["kadry-2013-2014", "kooperacje-3d", "kpsp", "osias"]);

    [Theory]
    [InlineData("osias", "2023-10-01", "2028-12-31", "16")]
    [InlineData("kpsp", "2023-11-01", "2028-12-31", "04")]
    [InlineData("kooperacje-3d", "2018-04-01", "2021-03-31", "24,10,12,16")]
    [InlineData("kadry-2013-2014", "2013-01-01", "2014-12-31", "16")]
    public void ReadAll_Shipped_DatesAndRegions(string code, string start, string end, string regions)
    {
        All[code].Start.ShouldBe(DateOnly.ParseExact(start, "yyyy-MM-dd"));
        All[code].End.ShouldBe(DateOnly.ParseExact(end, "yyyy-MM-dd"));
        string.Join(',', All[code].Regions).ShouldBe(regions);
    }

    [Theory]
    [InlineData("osias", "P1", 502, "osoby", false, null, "sex")]
    [InlineData("osias", "R1", 477, "osoby", false, null, "sex")]
    [InlineData("osias", "P3", 41, "JST", false, "jst", null)]
    [InlineData("osias", "R2", 50, "JST", true, "jst", null)]
    [InlineData("osias", "P4", 50, "JST", true, "jst", null)]
    [InlineData("osias", "P5", 70, "JST", true, "jst", null)]
    [InlineData("osias", "P6", 70, "JST", true, "jst-powiat", null)]
    [InlineData("kpsp", "P1", 1100, "osoby", false, null, "sex")]
    [InlineData("kpsp", "P2", 200, "instytucje", false, null, null)]
    [InlineData("kpsp", "R1", 1045, "osoby", false, null, "sex")]
    [InlineData("kpsp", "R2", 50, "JST", true, "jst", null)]
    [InlineData("kooperacje-3d", "K1", 20, "powiaty", false, null, null)]
    [InlineData("kooperacje-3d", "K2", 30, "gminy", false, null, null)]
    [InlineData("kadry-2013-2014", "O1", 605, "osoby", false, null, "sex")]
    [InlineData("kadry-2013-2014", "O1-K", 566, "osoby", false, null, null)]
    [InlineData("kadry-2013-2014", "O1-M", 39, "osoby", false, null, null)]
    [InlineData("kadry-2013-2014", "T1", 18, "tematy", false, null, null)]
    [InlineData("kadry-2013-2014", "T2", 6, "cykle", false, null, null)]
    [InlineData("kadry-2013-2014", "S1", 30, "osoby", false, null, null)]
    [InlineData("kadry-2013-2014", "S2", 30, "osoby", false, null, null)]
    [InlineData("kadry-2013-2014", "S3", 15, "osoby", false, null, null)]
    [InlineData("kadry-2013-2014", "D1", 10, "spotkania", false, null, null)]
    [InlineData("kadry-2013-2014", "W1", 2, "wizyty", false, null, null)]
    [InlineData("kadry-2013-2014", "Z1", 4, "spotkania", false, null, null)]
    public void ReadAll_Shipped_Targets(string project, string code, int target, string unit, bool percent, string? denominator, string? breakdown)
    {
        var indicator = All[project].FindIndicator(code).ShouldNotBeNull();
        indicator.Target.Value.ShouldBe(target);
        indicator.Target.Percent.ShouldBe(percent);
        indicator.Unit.ShouldBe(unit);
        indicator.Denominator.ShouldBe(denominator);
        indicator.Breakdown.ShouldBe(breakdown);
        indicator.Target.On.ShouldBe(All[project].End);
    }

    [Theory]
    [InlineData("osias", 7)]
    [InlineData("kpsp", 4)]
    [InlineData("kooperacje-3d", 2)]
    [InlineData("kadry-2013-2014", 11)]
    public void ReadAll_Shipped_NoMoreIndicatorsThanPromised(string project, int indicators) => All[project].Indicators.Count.ShouldBe(indicators);

    [Fact]
    public void Budget_Osias_ToTheGrosz()
    {
        var budget = All["osias"].Budget!;
        budget.Total.ShouldBe(10_032_520.40m);
        budget.Lines.Select(line => (line.Source, line.Amount)).ShouldBe([("eu", 8_278_835.83m), ("state", 1_753_684.57m), ("own", 0.00m)]);
        All["osias"].LegalBasis.ShouldBe(new LegalBasis("Uchwała nr 9866/2023 Zarządu Województwa Opolskiego", new DateOnly(2023, 6, 27), "Załącznik: zakres rzeczowy oraz finansowy projektu."));
    }

    [Fact]
    public void Budget_KujawskoPomorskie_ToTheGrosz()
    {
        All["kpsp"].Budget!.Total.ShouldBe(22_009_655.37m);
        All["kpsp"].Budget!.Lines.Select(line => line.Amount).ShouldBe([18_162_367.61m, 3_847_287.76m]);
    }

    [Fact]
    public void Budget_Kooperacje_OnlyWhatTheSourceGives()
    {
        var line = All["kooperacje-3d"].Budget!.Lines.ShouldHaveSingleItem();
        line.Amount.ShouldBe(9_966_995.50m);
        line.OfWhich.ShouldHaveSingleItem().Amount.ShouldBe(1_294_323.80m);
        All["kooperacje-3d"].Budget!.Total.ShouldBeNull();
        All["kadry-2013-2014"].Budget.ShouldBeNull();
    }

    [Fact]
    public void Phases_Kooperacje_TwelveEighteenThreeThree() =>
        All["kooperacje-3d"].Phases.Select(phase => (phase.Code, phase.Months)).ShouldBe([("I", 12), ("II", 18), ("III", 3), ("IV", 3)]);

    [Fact]
    public void Partners_Kooperacje_SlaskieLeads()
    {
        All["kooperacje-3d"].Partners.Count.ShouldBe(4);
        All["kooperacje-3d"].Partners.Single(partner => partner.Role == "lider").Name.ShouldBe("Regionalny Ośrodek Polityki Społecznej Województwa Śląskiego");
    }

    [Fact]
    public void Tasks_CoordinationProjects_CarryAllSixteenActions()
    {
        All["osias"].Tasks.Count.ShouldBe(3);
        All["kpsp"].Tasks.Count.ShouldBe(2);
        All["kadry-2013-2014"].Tasks.Count.ShouldBe(8);
        foreach (var project in new[] { All["osias"], All["kpsp"] })
            project.Tasks.SelectMany(task => task.Actions).Distinct().Order().ShouldBe(Enumerable.Range(1, 16));
        All["kpsp"].Tasks.Count(task => task.Actions.Contains(8)).ShouldBe(2, "an action may stand in several tasks");
    }

    [Fact]
    public void Rules_Osias_DefaultsOfTheProgramme()
    {
        All["osias"].Rules.ShouldBe(new CountingRules());
        All["osias"].Rules.CountBeforeExit.ShouldBeFalse();
        All["osias"].Rules.ResultWindowDays.ShouldBe(28);
        All["osias"].Rules.StaffCountForOwner.ShouldBeTrue();
        All["kadry-2013-2014"].Rules.EmployeesOnly.ShouldBeFalse("volunteers took part in 2013–2014");
    }

    [Fact]
    public void CountedHere_PastProjects_PromisesOnly() =>
        All.Values.Where(project => project.CountedHere).Select(project => project.Code).Order().ShouldBe(["kpsp", "osias"]);

    [Fact]
    public void Indicators_Public_SpeakThreeLanguages()
    {
        foreach (var indicator in All.Values.Where(project => project.CountedHere).SelectMany(project => project.Indicators))
            string.Join(",", indicator.Translations.Keys.Order()).ShouldBe("en,uk", indicator.Code);
    }

    [Fact]
    public void Actions_Dictionary_SixteenWithFullWording()
    {
        Dictionaries.Actions.Keys.Order().ShouldBe(Enumerable.Range(1, 16));
        Dictionaries.Actions[13].Text.ShouldStartWith("Udział w procesie akredytacji OWES tj. udział ROPS");
        Dictionaries.SupportThemes.Keys.ShouldContain("piecza_zastepcza");
    }

    [Fact]
    public void IdOf_SameCode_SameEverywhere() => Project.IdOf("osias").ShouldBe(Project.IdOf("osias"));
}
