using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Evidence;
using Spojnia.Projects;
using Spojnia.Projects.Claiming;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects.Pages;

/// <summary>A site where somebody hears of submitted claims.</summary>
public sealed class HearingSite(TestDatabase database) : SiteFixture(database)
{
    internal List<ClaimSubmitted> Heard { get; } = [];

    protected override void Change(IServiceCollection services) => services.AddSingleton<IHear<ClaimSubmitted>>(new Hearer(Heard));

    private sealed class Hearer(List<ClaimSubmitted> heard) : IHear<ClaimSubmitted>
    {
        public Task HearAsync(ClaimSubmitted said, CancellationToken cancellation)
        {
            heard.Add(said);
            return Task.CompletedTask;
        }
    }
}

public sealed class ClaimsPagesTests(HearingSite site) : IClassFixture<HearingSite>
{
    private static readonly DateOnly Day = new(2025, 12, 10);

    [Fact]
    public async Task Get_WithoutPermission_Closed()
    {
        var (project, _) = await StartAsync();
        (await (await site.SignedInAsync(Roles.Employee)).GetAsync($"/panel/projekty/{project.Code}/wnioski")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.NewVisitor().GetAsync($"/panel/projekty/{project.Code}/wnioski", follow: false)).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Director_LooksButDoesNotAct()
    {
        var (project, period) = await StartAsync();
        await site.Given.SnapshotAsync(period);
        var director = await site.SignedInAsync(Roles.Director);
        var address = Address(project, period);
        foreach (var path in new[] { $"/panel/projekty/{project.Code}/wnioski", address, $"{address}/migawki/1", $"{address}/migawki/1/P1", $"{address}/migawki/1/druk" })
            (await director.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK, path);
        (await director.GetAsync($"{address}/migawki/1")).Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        (await director.GetAsync($"{address}/migawki/1/nota")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var manager = await site.SignedInAsync(Roles.ProjectManager);
        await manager.GetAsync(address);
        await manager.SignInAsAsync(Roles.Director);
        foreach (var path in new[] { $"{address}?handler=Take", $"{address}?handler=Move", $"{address}/migawki/1?handler=Approve", $"{address}/migawki/1?handler=Submit", $"/panel/projekty/{project.Code}/wnioski" })
        {
            var token = await manager.GetAsync("/panel/wskazniki");
            (await manager.PostAsync(path, [])).Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.BadRequest]);
        }

        (await site.DataAsync(db => db.Set<ClaimSnapshot>().CountAsync(one => one.ProjectId == project.Id))).ShouldBe(1);
    }

    [Theory]
    [InlineData("/panel/projekty/nie-ma/wnioski")]
    [InlineData("/panel/projekty/kooperacje-3d/wnioski")]
    [InlineData("/panel/projekty/osias/wnioski/99")]
    [InlineData("/panel/projekty/osias/wnioski/1/migawki/9")]
    [InlineData("/panel/projekty/osias/noty/99")]
    [InlineData("/panel/projekty/osias/wnioski/roznica?od=1.1&do=zly")]
    [InlineData("/panel/projekty/osias/wnioski/roznica")]
    public async Task Get_Unknown_NotFound(string path) =>
        (await (await site.SignedInAsync(Roles.Monitor)).GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Periods_AreProposedAndCanBeMovedUntilASnapshot()
    {
        site.SetTo(2024, 2, 10);
        var project = await site.Given.ProjectAsync();
        var monitor = await site.SignedInAsync(Roles.Monitor);
        await monitor.GetAsync($"/panel/projekty/{project.Code}/wnioski");
        var list = await monitor.SubmitAsync("form#zaloz");
        list.Done.ShouldStartWith("Założono 2 okresy.");
        list.RowsOf("#okresy").Select(row => row[1]).ShouldBe(["01.01.2024–31.03.2024", "01.10.2023–31.12.2023"]);
        list.RowsOf("#okresy").Select(row => row[2]).ShouldBe(["okres trwa", "bez migawki"]);
        list.Document.QuerySelector("form#zaloz").ShouldBeNull();

        var address = $"/panel/projekty/{project.Code}/wnioski/1";
        await monitor.GetAsync(address);
        (await monitor.SubmitAsync("form#dni", new { To = "" })).Errors.ShouldContain("Podaj ostatni dzień okresu.");
        var refused = await monitor.SubmitAsync("form#dni", new { To = "2023-09-30" });
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors.ShouldContain("Okres zaczyna się 1.10.2023. Podaj ten sam albo późniejszy dzień.");
        (await monitor.SubmitAsync("form#dni", new { To = "2024-01-15" })).Done.ShouldBe("Okres WNP 1 trwa teraz do 15 stycznia 2024.");
        (await monitor.GetAsync($"/panel/projekty/{project.Code}/wnioski")).RowsOf("#okresy")[0][1].ShouldBe("16.01.2024–31.03.2024");

        await monitor.GetAsync(address);
        await monitor.SubmitAsync("form#migawka");
        (await monitor.GetAsync(address)).Document.QuerySelector("form#dni").ShouldBeNull();
        (await monitor.GetAsync($"/panel/projekty/{project.Code}/wnioski/2")).Document.QuerySelector("form#migawka").ShouldBeNull("it has not ended");
    }

    [Fact]
    public async Task Snapshot_FromTakingToACorrection()
    {
        var (project, period) = await StartAsync();
        var person = Guid.NewGuid();
        var mistaken = await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, person, Day, sex: "K");
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "M");
        var monitor = await site.SignedInAsync(Roles.Monitor);
        var address = Address(project, period);

        await monitor.GetAsync(address);
        var snapshot = await monitor.SubmitAsync("form#migawka");
        snapshot.Done.ShouldStartWith("Zrobiono migawkę 1.");
        snapshot.Path.ShouldBe($"{address}/migawki/1");
        snapshot.RowsOf("#wskazniki")[0].ShouldSatisfyAllConditions(row => row[3].ShouldStartWith("2"), row => row[4].ShouldBe("1"), row => row[5].ShouldBe("1"));
        (await monitor.GetAsync($"{address}/migawki/1/P1")).RowsOf("#wpisy").Count.ShouldBe(2);

        await monitor.GetAsync($"{address}/migawki/1");
        (await monitor.SubmitAsync("form#zatwierdz")).Done.ShouldStartWith("Migawka jest zatwierdzona.");
        (await monitor.SubmitAsync("form#zloz", new { SubmittedOn = "" })).Errors.ShouldContain("Podaj dzień, w którym złożono wniosek.");
        (await monitor.SubmitAsync("form#zloz", new { SubmittedOn = "2030-01-01" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await monitor.SubmitAsync("form#zloz", new { SubmittedOn = "2026-03-02" })).Done.ShouldBe("Zapisano złożenie wniosku WNP 1 dnia 2 marca 2026.");
        var said = site.Heard.Single(one => one.ProjectId == project.Id);
        (said.Number, said.AsOf, said.Corrects).ShouldBe((1, period.To, false));
        said.Subjects.ShouldContain(new ClaimedSubject(EvidenceKinds.PersonSupported, person));
        said.Subjects.Count.ShouldBe(2);

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Given.TakeBackAsync(mistaken, site.Clock.Now(), "Osoby nie było na zajęciach.");
        site.Clock.Advance(TimeSpan.FromHours(1));
        await monitor.GetAsync(address);
        var second = await monitor.SubmitAsync("form#migawka");
        second.Document.QuerySelector("form#zatwierdz").ShouldBeNull("a note comes first");
        await monitor.GetAsync($"{address}/migawki/2/nota");
        monitor.Page!.TextOf("#What").ShouldBe("Wskaźnik P1: 2 → 1.");
        (await monitor.SubmitAsync("form#nota", new { What = "", Why = "" })).Errors.Count.ShouldBe(2);
        (await monitor.SubmitAsync("form#nota", new { What = "P1 mniej o 1.", Why = "Pomyłka w obecności." })).Done.ShouldStartWith("Zapisano notę korygującą nr 1.");
        await monitor.SubmitAsync("form#zatwierdz");
        await monitor.SubmitAsync("form#zloz");

        site.Heard.Last(one => one.ProjectId == project.Id).ShouldSatisfyAllConditions(one => one.Corrects.ShouldBeTrue(), one => one.Subjects.Count.ShouldBe(1));
        (await monitor.GetAsync(address)).RowsOf("#migawki").Select(row => row[1]).ShouldBe(["złożona", "poprawiona"]);
        var difference = await monitor.GetAsync($"/panel/projekty/{project.Code}/wnioski/roznica?od=1.1&do=1.2");
        difference.RowsOf("#zmiany")[0][3].ShouldBe("-1");
        difference.RowsOf("#wpisy").Single()[4].ShouldEndWith("Osoby nie było na zajęciach.");
        (await monitor.GetAsync(difference.Path + "&eksport=csv")).Text.ShouldContain("Osoby nie było na zajęciach.");
        (await monitor.GetAsync(difference.Path + "&wskaznik=R1")).TextOf("main").ShouldContain("Obie migawki liczą te same wpisy.");
        (await monitor.GetAsync($"{address}/migawki/1/P1")).TextOf("#wpisy").ShouldContain("cofnięte 2 marca 2026");
        var note = await monitor.GetAsync($"/panel/projekty/{project.Code}/noty/1");
        note.TextOf("main").ShouldContain("Pomyłka w obecności.");
        note.TextOf(".paper-marks").ShouldContain("Fundusze Europejskie dla Rozwoju Społecznego");
        (await site.DataAsync(db => db.Set<Act>().Where(act => act.SubjectId == period.Id).OrderBy(act => act.Id).Select(act => act.Kind).ToListAsync())).ShouldBe(
        [
            "projects.snapshot-taken", "projects.snapshot-approved", "projects.snapshot-submitted", "projects.snapshot-taken",
            "projects.correction-note-written", "projects.snapshot-approved", "projects.snapshot-submitted",
        ]);
    }

    [Fact]
    public async Task Post_WhatIsDoneAlready_Refused()
    {
        var (project, period) = await StartAsync();
        var monitor = await site.SignedInAsync(Roles.Monitor);
        var address = Address(project, period);
        await site.Given.SnapshotAsync(period);
        await site.Given.SnapshotAsync(period);
        await monitor.GetAsync($"{address}/migawki/2");

        (await monitor.PostAsync($"{address}/migawki/1?handler=Approve", [])).Errors.ShouldContain("Ten okres ma nowszą migawkę. Zatwierdza się najnowszą.");
        (await monitor.PostAsync($"{address}/migawki/2?handler=Submit", [new("SubmittedOn", "2026-03-02")])).Errors.ShouldContain("Najpierw zatwierdź migawkę.");
        (await monitor.PostAsync($"{address}/migawki/2/nota", [new("What", "x"), new("Why", "y")])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await monitor.PostAsync($"{address}/migawki/2?handler=Approve", [])).Done.ShouldStartWith("Migawka jest zatwierdzona.");
        (await monitor.PostAsync($"{address}/migawki/2?handler=Approve", [])).Errors.ShouldContain("Ta migawka jest już zatwierdzona.");
        (await monitor.PostAsync($"{address}/migawki/2?handler=Submit", [new("SubmittedOn", "2026-03-01")])).Errors.ShouldContain(error => error.StartsWith("Migawkę zrobiono 2.03.2026", StringComparison.Ordinal));
        site.Heard.ShouldNotContain(one => one.ProjectId == project.Id);
    }

    [Fact]
    public async Task Downloads_JsonIsWhatTheDigestIsOf_WorkbookHoldsNumbers()
    {
        var (project, period) = await StartAsync();
        await site.Given.EvidenceAsync(project, EvidenceKinds.PersonSupported, Guid.NewGuid(), Day, sex: "K");
        var snapshot = await site.Given.SnapshotAsync(period);
        var director = await site.SignedInAsync(Roles.Director);
        var address = $"{Address(project, period)}/migawki/1";

        var json = await director.GetAsync($"{address}?handler=Json");
        FrozenText.DigestOf(json.Bytes).ShouldBe(snapshot.Digest);
        (await director.GetAsync(address)).TextOf("code.digest").ShouldBe(snapshot.Digest);
        var recounted = await director.GetAsync($"{address}?przelicz=true");
        recounted.Document.QuerySelectorAll("#skroty code").Select(code => code.TextContent).ShouldAllBe(digest => digest == snapshot.Digest);

        await using var book = new ZipArchive(new MemoryStream((await director.GetAsync($"{address}?eksport=xlsx")).Bytes));
        using var reader = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync();
        sheet.ShouldContain("Fundusze Europejskie dla Rozwoju Społecznego | Rzeczpospolita Polska | Dofinansowane przez Unię Europejską");
        sheet.ShouldContain("<c s=\"3\"><v>502</v></c>");
        sheet.ShouldContain(">P1</t>");
        sheet.ShouldContain("topLeftCell=\"A6\"");

        var paper = await director.GetAsync($"{address}/druk");
        paper.RowsOf(".paper-table").Count.ShouldBe(7);
        paper.Document.QuerySelectorAll(".paper-marks [role=img]").Select(mark => mark.GetAttribute("aria-label")).First().ShouldBe("Znak Funduszy Europejskich: Fundusze Europejskie dla Rozwoju Społecznego");
        (await director.GetAsync($"{address}/P1?eksport=csv")).Text.ShouldStartWith("\uFEFFWpis;Dzień;");
    }

    [Fact]
    public async Task Papers_AreTaggedPdf()
    {
        var (project, period) = await StartAsync();
        await site.Given.SnapshotAsync(period);
        Assert.SkipUnless(site.Services.GetRequiredService<IPdfPrinter>().IsAvailable, "There is no Chromium on this machine, so nothing can be printed.");
        var pdf = Encoding.Latin1.GetString((await (await site.SignedInAsync(Roles.Monitor)).GetAsync($"{Address(project, period)}/migawki/1?handler=Pdf")).Bytes);
        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/StructTreeRoot");
    }

    [Fact]
    public async Task Tasks_EndedPeriodWithoutASnapshot_WaitsForWhoTakesThem()
    {
        var (project, _) = await StartAsync();
        Task<IReadOnlyList<WaitingTask>> Of(Caller caller) => site.ScopeAsync(services =>
            services.GetServices<ITaskSource>().OfType<ClaimingTasks>().Single().ListAsync(caller, CancellationToken.None));
        (await Of((await site.SignedInAsync(Roles.Monitor)).Caller)).ShouldContain(task => task.Link == $"/panel/projekty/{project.Code}/wnioski/1");
        (await Of((await site.SignedInAsync(Roles.Director)).Caller)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Demo_Told_ShowsSnapshotsAndANote()
    {
        site.SetTo(2026, 3, 2);
        await site.ScopeAsync(services => services.GetServices<IDemoChapter>().OfType<ProjectsDemo>().Single().TellAsync(CancellationToken.None));
        var told = await site.ScopeAsync(services => services.GetServices<IDemoChapter>().OfType<ClaimingDemo>().Single().TellAsync(CancellationToken.None));
        told.ShouldHaveSingleItem().ShouldContain("notę korygującą");
        (await site.ScopeAsync(services => services.GetServices<IDemoChapter>().OfType<ClaimingDemo>().Single().TellAsync(CancellationToken.None))).ShouldBeEmpty();
        var director = await site.SignedInAsync(Roles.Director);
        (await director.GetAsync("/panel/projekty/osias/wnioski")).RowsOf("#okresy").Count(row => row[2].StartsWith("złożona", StringComparison.Ordinal)).ShouldBe(4);
        (await director.GetAsync("/panel/projekty/osias/noty/1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Address(KnownProject project, ClaimPeriod period) => $"/panel/projekty/{project.Code}/wnioski/{period.Number}";

    private async Task<(KnownProject Project, ClaimPeriod Period)> StartAsync()
    {
        site.SetTo(2026, 3, 2);
        var project = await site.Given.ProjectAsync();
        return (project, await site.Given.ClaimPeriodAsync(project, project.Now.Start, new(2025, 12, 31)));
    }
}
