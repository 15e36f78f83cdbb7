using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Evidence;
using Spojnia.Projects;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects.Pages;

public sealed class IndicatorsPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly Day = new(2026, 2, 10);

    [Theory]
    [InlineData("/panel/wskazniki")]
    [InlineData("/panel/wskazniki/P1")]
    [InlineData("/panel/projekty")]
    [InlineData("/panel/projekty/osias")]
    public async Task Get_WithoutPermission_Closed(string path)
    {
        (await (await site.SignedInAsync(Roles.Employee)).GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var passerBy = await site.NewVisitor().GetAsync(path, follow: false);
        passerBy.Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(Roles.Director)]
    [InlineData(Roles.ProjectManager)]
    [InlineData(Roles.Monitor)]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Analyst)]
    public async Task Get_Dashboard_EveryIndicatorLeadsToWhatStandsBehindIt(string role)
    {
        var visitor = await site.SignedInAsync(role);
        var page = await visitor.GetAsync("/panel/wskazniki");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldBe("Wskaźniki");
        page.RowsOf("#wskazniki").Count.ShouldBe(7);
        foreach (var link in page.Document.QuerySelectorAll("#wskazniki th a"))
            (await visitor.GetAsync(link.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_DayBeforeAnything_SaysWhatToDo()
    {
        var page = await (await site.SignedInAsync(Roles.Director)).GetAsync("/panel/wskazniki?stan=2023-10-01");
        page.TextOf("main").ShouldContain("Na ten dzień nic jeszcze nie policzono.");
        page.RowsOf("#wskazniki").ShouldAllBe(row => row[1] == "0");
        (await site.NewVisitor().GetAsync("/wskazniki?asOf=2023-10-01")).TextOf("main").ShouldContain("Na ten dzień nic jeszcze nie policzono.");
    }

    [Theory]
    [InlineData("/panel/wskazniki?stan=2026-13-01")]
    [InlineData("/panel/wskazniki/P1?stan=wczoraj")]
    [InlineData("/panel/wskazniki?wiedza=2999-01-01")]
    public async Task Get_BadDay_ShowsTodayAndSaysSo(string path)
    {
        var page = await (await site.SignedInAsync(Roles.Director)).GetAsync(path);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldContain(error => error.Contains("Podaj"));
    }

    [Theory]
    [InlineData("/panel/wskazniki?projekt=kpsp")]
    [InlineData("/panel/wskazniki/P99")]
    [InlineData("/panel/wskazniki/K1?projekt=kooperacje-3d")]
    [InlineData("/panel/projekty/kpsp")]
    [InlineData("/panel/projekty/osias?wersja=9")]
    public async Task Get_NotOfThisRegionOrUnknown_NotFound(string path) =>
        (await (await site.SignedInAsync(Roles.Director)).GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_BehindANumber_ListsCountedAndTakenBack()
    {
        var project = await site.Given.ProjectAsync();
        var gminas = site.Given.Jst().Take(3).ToList();
        foreach (var gmina in gminas)
            await site.Given.EvidenceAsync(project, EvidenceKinds.JstAdvised, gmina.Id, Day, "lpdi");
        var mistaken = await site.Given.EvidenceAsync(project, EvidenceKinds.JstAdvised, site.Given.Jst()[5].Id, Day, "lpdi");
        await site.Given.TakeBackAsync(mistaken, Day.AddDays(2).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc), "Porada dotyczyła innej gminy.");
        var visitor = await site.SignedInAsync(Roles.Director);
        var address = $"/panel/wskazniki/P3?projekt={project.Code}";

        var page = await visitor.GetAsync(address);
        page.TextOf(".govuk-summary-list__value").ShouldStartWith("3 ");
        page.RowsOf("#wpisy").Count.ShouldBe(4);
        page.RowsOf("#wpisy").Count(row => row[4].Contains("cofnięte") && row[4].EndsWith("Porada dotyczyła innej gminy.", StringComparison.Ordinal)).ShouldBe(1);
        page.RowsOf("#wpisy").Count(row => row[4] == "policzone").ShouldBe(3);
        page.RowsOf("#jednostki").Count(row => row[2] != "jeszcze nie").ShouldBe(3);
        page.RowsOf("#jednostki").Count.ShouldBe(82);

        (await visitor.GetAsync(address + "&pokaz=cofniete")).RowsOf("#wpisy").Count.ShouldBe(1);
        (await visitor.GetAsync(address + $"&szukaj={Uri.EscapeDataString(gminas[0].Name)}")).RowsOf("#wpisy").Count.ShouldBe(1);
        (await visitor.GetAsync(address + $"&wiedza={Day.AddDays(1):yyyy-MM-dd}")).TextOf(".govuk-summary-list__value").ShouldStartWith("4 ", Case.Sensitive, "before the mistake was found");
        var nothing = await visitor.GetAsync(address + "&szukaj=Atlantyda");
        nothing.TextOf("main").ShouldContain("Żaden wpis nie pasuje do filtra.");
    }

    [Fact]
    public async Task Get_Export_AsKept()
    {
        site.SetTo(2026, 3, 2);
        var visitor = await site.SignedInAsync(Roles.Analyst);
        var sheet = await visitor.GetAsync("/panel/wskazniki?projekt=osias&stan=2023-10-01&eksport=csv");
        sheet.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        Golden.Check(sheet.Text.TrimStart((char)0xFEFF));
        (await visitor.GetAsync("/panel/wskazniki?projekt=osias&eksport=xlsx")).Bytes[..2].ShouldBe("PK"u8.ToArray());
        (await visitor.GetAsync("/panel/wskazniki/P1?projekt=osias&eksport=csv")).Text.ShouldStartWith("\uFEFFDzień;");
    }

    [Fact]
    public async Task Get_PastProject_PromisesWithoutResults()
    {
        var page = await (await site.SignedInAsync(Roles.Director)).GetAsync("/panel/wskazniki?projekt=kadry-2013-2014");
        page.TextOf("main").ShouldContain("Pokazujemy, co w nim obiecano");
        page.RowsOf("#obietnice").Count.ShouldBe(11);
    }

    [Fact]
    public async Task Get_Project_ReadableDefinition()
    {
        var visitor = await site.SignedInAsync(Roles.Director);
        var page = await visitor.GetAsync("/panel/projekty/osias");
        page.RowsOf("#budzet").Select(row => row[1].Replace('\u00A0', ' ')).ShouldBe(["8 278 835,83 zł", "1 753 684,57 zł", "0,00 zł", "10 032 520,40 zł"]);
        page.TextOf("main").ShouldContain("Uchwała nr 9866/2023");
        page.RowsOf("#wersje").Count.ShouldBe(1);
        (await visitor.GetAsync("/panel/projekty/osias?wersja=1")).Text.ShouldContain("\"code\": \"osias\"");
        (await visitor.GetAsync("/panel/projekty/kooperacje-3d")).RowsOf("#fazy")[1][1].ShouldBe("1 kwietnia 2019 r. – 30 września 2020 r.");
    }

    [Fact]
    public async Task Get_Public_SevenIndicatorsNoSignIn()
    {
        var page = await site.NewVisitor().GetAsync("/wskazniki");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("section.app-figure[aria-labelledby^='osias-']").Length.ShouldBe(7);
        (await site.NewVisitor().GetAsync("/wskazniki?asOf=kiedys")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Get_PublicAfterNewEvidence_IsFreshAtOnce()
    {
        var project = (await site.Services.GetRequiredService<ProjectCatalogue>().FindByCodeAsync("osias"))!;
        string Shown(Answer page) => page.TextOf("section[aria-labelledby='osias-P1'] strong");
        var before = int.Parse(Shown(await site.NewVisitor().GetAsync("/wskazniki")), System.Globalization.CultureInfo.InvariantCulture);
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "K");
        Shown(await site.NewVisitor().GetAsync("/wskazniki")).ShouldBe($"{before + 1}");
    }
}
