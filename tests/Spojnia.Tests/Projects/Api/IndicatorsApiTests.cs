using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Evidence;
using Spojnia.Projects;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects.Api;

/// <summary>The open data of figures, on a clock that stands still.</summary>
public sealed class IndicatorsApiTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Get_Figures_AsKept()
    {
        site.SetTo(2026, 3, 2);
        var osias = await OsiasAsync();
        var day = new DateOnly(2026, 2, 1);
        foreach (var sex in new[] { "K", "K", "M" })
            await site.Given.EvidenceAsync(osias, EvidenceKinds.PersonSupported, Guid.NewGuid(), day, sex: sex);
        foreach (var jst in site.Given.Jst().Take(57))
            await site.Given.EvidenceAsync(osias, EvidenceKinds.JstSupported, jst.Id, day, "ekonomia_spoleczna");

        var answer = await site.NewVisitor().GetAsync("/api/wskazniki?asOf=2026-02-28");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        Golden.Check(answer.Text);
    }

    [Fact]
    public async Task Get_DayBeforeTheProject_Zeros()
    {
        var answer = await site.NewVisitor().GetAsync("/api/wskazniki?asOf=2023-09-30");
        using var json = JsonDocument.Parse(answer.Text);
        json.RootElement.GetArrayLength().ShouldBe(7);
        json.RootElement.EnumerateArray().ShouldAllBe(figure => figure.GetProperty("value").GetInt32() == 0);
    }

    [Theory]
    [InlineData("2026-02-30", "Podaj istniejący dzień")]
    [InlineData("jutro", "Podaj istniejący dzień")]
    [InlineData("2999-01-01", "Podaj dzień nie późniejszy niż dzisiaj")]
    [InlineData("0001-01-01", "Podaj dzień nie wcześniejszy niż 2000-01-01")]
    public async Task Get_BadDay_ProblemWithASentence(string day, string sentence)
    {
        var answer = await site.NewVisitor().GetAsync($"/api/wskazniki?asOf={day}");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var json = JsonDocument.Parse(answer.Text);
        json.RootElement.GetProperty("detail").GetString()!.ShouldStartWith(sentence);
    }

    [Theory]
    [InlineData("nie-ma", HttpStatusCode.NotFound)]
    [InlineData("kpsp", HttpStatusCode.NotFound)]
    [InlineData("osias", HttpStatusCode.OK)]
    public async Task Get_Project_OfThisRegionOnly(string code, HttpStatusCode status) =>
        (await site.NewVisitor().GetAsync($"/api/wskazniki?project={code}")).Status.ShouldBe(status);

    [Fact]
    public async Task Get_SameAgain_NotModified()
    {
        var visitor = site.NewVisitor();
        var first = await visitor.GetAsync("/api/wskazniki?asOf=2024-01-01");
        first.Response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromSeconds(60));
        visitor.Headers["If-None-Match"] = first.Response.Headers.ETag!.Tag;
        (await visitor.GetAsync("/api/wskazniki?asOf=2024-01-01")).Status.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Get_Schema_IsTheOneDefinitionsAreCheckedBy()
    {
        var answer = await site.NewVisitor().GetAsync("/api/schematy/projekt.json");
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/schema+json");
        answer.Text.ShouldBe(Spojnia.Projects.Defining.DefinitionReader.SchemaText);
    }

    private async Task<KnownProject> OsiasAsync() => (await site.Services.GetRequiredService<ProjectCatalogue>().FindByCodeAsync("osias"))!;
}
