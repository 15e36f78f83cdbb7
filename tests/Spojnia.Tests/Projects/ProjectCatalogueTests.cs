using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Contracts;
using Spojnia.Projects;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects;

public sealed class ProjectCatalogueTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task List_Opolskie_CurrentFirstThenPast()
    {
        var projects = await site.Services.GetRequiredService<IProjectCatalogue>().ListAsync();
        projects.Select(project => project.Code).ShouldBe(["osias", "kooperacje-3d", "kadry-2013-2014"]);
        projects[0].Tasks.Select(task => task.Number).ShouldBe([1, 2, 3]);
        projects[0].Rules.ShouldBe(new ProjectRules());
        projects[0].Id.ShouldBe(Project.IdOf("osias"));
    }

    [Fact]
    public async Task Find_ProjectOfAnotherRegion_IsNotHere()
    {
        var catalogue = site.Services.GetRequiredService<IProjectCatalogue>();
        (await catalogue.FindAsync(Project.IdOf("kpsp"))).ShouldBeNull();
        (await catalogue.FindAsync(Project.IdOf("osias"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task FirstFacts_SecondStart_AddsNoVersion()
    {
        await Spojnia.Web.Startup.LoadFirstFactsAsync(site.Services.CreateScope().ServiceProvider);
        (await site.DataAsync(db => db.ProjectVersions.CountAsync(version => version.ProjectId == Project.IdOf("osias")))).ShouldBe(1);
    }

    [Fact]
    public async Task FirstFacts_Recorded_LeaveAnAct() =>
        (await site.DataAsync(db => db.Set<Spojnia.Core.Audit.Act>().SingleAsync(act => act.SubjectId == Project.IdOf("osias")))).Sentence
            .ShouldBe("Zapisano wersję 1 definicji projektu „Opolskie Spójne i Aktywne Społecznie” (plik osias.json).");
}
