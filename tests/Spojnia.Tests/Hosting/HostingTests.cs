using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.People;

namespace Spojnia.Tests.Hosting;

/// <summary>What every other test leans on.</summary>
public sealed class HostingTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task SignInAs_RoleOfTheCentre_IsTheCallerOfTheRequest()
    {
        var visitor = await site.SignedInAsync(Roles.Recruiter);

        var page = await visitor.GetAsync("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Caller.ActsForCentre.ShouldBeTrue();
        visitor.Caller.Permissions.ShouldBe(site.Services.GetRequiredService<PermissionCatalogue>().HeldBy(Roles.Recruiter), ignoreOrder: true);
    }

    [Fact]
    public async Task Person_Saved_IsInThisSitesDatabase()
    {
        var person = await site.Given.PersonAsync("Łucja");

        var found = await site.DataAsync(async db => await db.People.FindAsync(person.Id));

        found!.FoldedName.ShouldEndWith("lucja");
        site.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["Database:Provider"].ShouldBe(TestDatabase.Provider.ToString());
    }

    [Fact]
    public void SetTo_EarlierDay_MovesTheClockBack()
    {
        site.SetTo(2025, 12, 31, 23, 30);

        site.Clock.Today().ShouldBe(new DateOnly(2025, 12, 31));
    }
}
