using System.Net;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Web;

public sealed class HomeTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Get_PasserBy_SeesThePage()
    {
        var page = await site.NewVisitor().GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Heading.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Get_UnknownAddress_AnswersNotFound()
    {
        var page = await site.NewVisitor().GetAsync("/nie-ma-takiej-strony");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
