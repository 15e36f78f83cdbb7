using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Evidence;
using Spojnia.Projects;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects;

public sealed class ProjectsDemoTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Tell_Twice_AddsOnceAndSaysItIsADemo()
    {
        await TellAsync();
        (await TellAsync()).ShouldBeEmpty();
        var kinds = await site.DataAsync(db => db.Evidence.Where(entry => entry.SourceModule == "Demo").Select(entry => entry.Kind).Distinct().ToListAsync());
        kinds.Order().ShouldBe([EvidenceKinds.JstAdvised, EvidenceKinds.PlanImplemented]);
        (await (await site.SignedInAsync(Roles.Director)).GetAsync("/panel/wskazniki/P3?projekt=osias")).TextOf("#wpisy").ShouldContain("dane pokazowe");
    }

    [Fact]
    public async Task Tasks_ProjectManager_OneLineAboutWhatIsBehind()
    {
        var manager = (await site.SignedInAsync(Roles.ProjectManager)).Caller;
        var recruiter = (await site.SignedInAsync(Roles.Recruiter)).Caller;
        Task<IReadOnlyList<WaitingTask>> Of(Caller caller) => site.ScopeAsync(services =>
            services.GetServices<ITaskSource>().OfType<ProjectsTasks>().Single().ListAsync(caller, CancellationToken.None));
        (await Of(manager)).ShouldHaveSingleItem().Title.ShouldStartWith("Wyraźnie poniżej równego tempa są wskaźniki projektu OSiAS: P1, R1");
        (await Of(recruiter)).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<string>> TellAsync() => site.ScopeAsync(services => services.GetServices<IDemoChapter>().OfType<ProjectsDemo>().Single().TellAsync(CancellationToken.None));
}
