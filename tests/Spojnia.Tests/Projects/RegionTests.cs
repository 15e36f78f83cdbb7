using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Projects;

/// <summary>The same site started with region 04: everything shown is Kujawsko-Pomorskie.</summary>
public sealed class RegionTests(RegionTests.Kujawy site) : IClassFixture<RegionTests.Kujawy>
{
    [Fact]
    public async Task List_Region04_OnlyItsProject() =>
        (await site.Services.GetRequiredService<IProjectCatalogue>().ListAsync()).Select(project => project.Code).ShouldBe(["kpsp"]);

    [Fact]
    public async Task Get_Figures_DivideByUnitsOfTheRegion()
    {
        using var json = JsonDocument.Parse((await site.NewVisitor().GetAsync("/api/wskazniki")).Text);
        json.RootElement.EnumerateArray().Select(figure => (figure.GetProperty("code").GetString(), figure.GetProperty("target").GetInt32())).ShouldBe(
            [("P1", 1100), ("P2", 200), ("R1", 1045), ("R2", 50)]);
        json.RootElement[3].GetProperty("denominator").GetInt32().ShouldBe(163);
        json.RootElement[3].GetProperty("required").GetInt32().ShouldBe(82);
    }

    [Fact]
    public async Task Get_ProjectOfOpolskie_NotFound()
    {
        var visitor = await site.SignedInAsync(Roles.Director);
        (await visitor.GetAsync("/panel/projekty/osias")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await visitor.GetAsync("/panel/projekty")).RowsOf("#projekty").Count.ShouldBe(1);
    }

    public sealed class Kujawy(TestDatabase database) : SiteFixture(database)
    {
        protected override void Change(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(provider => new Atlas(
            provider.GetRequiredService<IServiceScopeFactory>(), new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Region"] = "04" }).Build())));
    }
}
