using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Projects;
using Spojnia.Projects.Defining;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects.Pages;

public sealed class DefinitionPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Path = "/panel/projekty/definicja";

    [Fact]
    public async Task Get_Analyst_MayLookButNotManage()
    {
        var visitor = await site.SignedInAsync(Roles.Analyst);
        (await visitor.GetAsync(Path)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/panel/projekty")).Text.ShouldNotContain(Path);
    }

    [Fact]
    public async Task Post_NoFileNoReason_SaysBoth()
    {
        var visitor = await site.SignedInAsync(Roles.ProjectManager);
        await visitor.GetAsync(Path);
        var page = await visitor.SubmitAsync("form#definicja");
        page.Errors.ShouldBe(["Wybierz plik z definicją projektu (JSON).", "Napisz, co się zmienia i dlaczego. Zostanie to w historii projektu."], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_BadFile_EveryErrorWithItsPlace()
    {
        var page = await SendAsync(Osias().Replace("\"actions\": [1, 2, 5]", "\"actions\": [1, 2, 55]", StringComparison.Ordinal), "Aneks nr 1");
        page.RowsOf("#bledy").Select(row => row[1]).ShouldBe(["$.tasks[0].actions[2]", "$.tasks"]);
        page.TextOf("#Reason").ShouldBe("Aneks nr 1");
    }

    [Fact]
    public async Task Post_SameContent_Refused()
    {
        var page = await SendAsync(Osias(), "Bez zmian");
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldContain("Ta treść definicji jest już zapisana jako jedna z wersji. Zmień plik albo zostaw wszystko, jak jest.");
    }

    [Fact]
    public async Task Post_ProjectOfAnotherRegion_Refused() =>
        (await SendAsync(DefinitionReader.ReadEmbedded("kpsp.json").Replace("\"value\": 1100", "\"value\": 1101", StringComparison.Ordinal), "Próba")).Status.ShouldBe(HttpStatusCode.Conflict);

    [Fact]
    public async Task Post_ChangedDefinition_NewVersionActAndOldFiguresKeepTheirs()
    {
        site.SetTo(2026, 3, 2);
        var page = await SendAsync(Osias().Replace("\"value\": 502", "\"value\": 510", StringComparison.Ordinal), "Aneks nr 1 podnosi cel P1");

        page.Path.ShouldBe("/panel/projekty/osias");
        page.RowsOf("#wersje").Select(row => row[0]).ShouldBe(["2", "1"]);
        (await site.DataAsync(db => db.Set<Act>().SingleAsync(act => act.SubjectId == Project.IdOf("osias") && act.Reason == "Aneks nr 1 podnosi cel P1")))
            .Sentence.ShouldStartWith("Zapisano wersję 2 definicji projektu");
        var visitor = await site.SignedInAsync(Roles.Director);
        (await visitor.GetAsync("/panel/wskazniki?projekt=osias")).RowsOf("#wskazniki")[0][2].ShouldBe("510");
        (await visitor.GetAsync("/panel/wskazniki?projekt=osias&stan=2026-03-01&wiedza=2026-03-01")).RowsOf("#wskazniki")[0][2].ShouldBe("502", "the definition known on that day");
    }

    private static string Osias() => DefinitionReader.ReadEmbedded("osias.json");

    private async Task<Answer> SendAsync(string json, string reason)
    {
        var visitor = await site.SignedInAsync(Roles.ProjectManager);
        await visitor.GetAsync(Path);
        return await visitor.SubmitAsync("form#definicja", new { Chosen = new Upload("osias.json", Encoding.UTF8.GetBytes(json)), Reason = reason });
    }
}
