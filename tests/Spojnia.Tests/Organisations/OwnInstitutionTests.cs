using System.Net;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Organisations;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Organisations;

public sealed class OwnInstitutionTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Post_Head_MendsContactOfTheirOwnOnly()
    {
        var own = await site.Given.OrganisationAsync();
        var head = await site.SignedInAsync(Roles.InstitutionHead, own.Id);
        await head.GetAsync("/moje/instytucja");
        (await head.SubmitAsync("form#kontakt", new { Email = "nie adres" })).TextOf("#Email-error").ShouldContain("e-mail");
        var done = await head.SubmitAsync("form#kontakt", new { Email = "sekretariat@ops.example.pl", Phone = "77 441 52 50" });

        done.TextOf("#dane").ShouldContain("sekretariat@ops.example.pl");
        (await site.DataAsync(db => db.Acts.SingleAsync(act => act.SubjectId == own.Id))).Sentence.ShouldBe("Zmieniono przez samą instytucję: telefon, e-mail.");
    }

    [Fact]
    public async Task Post_Employee_MaySeeButNotMend()
    {
        var own = await site.Given.OrganisationAsync();
        var employee = await site.SignedInAsync(Roles.Employee, own.Id);
        (await employee.GetAsync("/moje/instytucja")).Document.QuerySelector("form#kontakt").ShouldBeNull();

        (await employee.PostAsync("/moje/instytucja", [new("Phone", "77 441 52 50")], follow: false)).Status.ShouldNotBe(HttpStatusCode.OK);
        (await site.DataAsync(db => db.Organisations.SingleAsync(organisation => organisation.Id == own.Id))).Phone.ShouldBe("");
    }

    [Fact]
    public async Task Get_AnotherInstitutionsAddresses_AreClosed()
    {
        var (own, other) = (await site.Given.OrganisationAsync(), await site.Given.OrganisationAsync());
        var head = await site.SignedInAsync(Roles.InstitutionHead, own.Id);
        foreach (var path in new[] { "", "/zmien", "/zamknij", $"/polacz/{own.Id}" })
            (await head.GetAsync($"/panel/instytucje/{other.Id}{path}", follow: false)).Status.ShouldNotBe(HttpStatusCode.OK, path);
        (await head.GetAsync("/moje/instytucja")).Text.ShouldNotContain(other.Id.ToString());
    }

    [Fact]
    public async Task Public_Record_ShowsHowToReachAndFollowsMerges()
    {
        var (stays, goes) = (await site.Given.OrganisationAsync("Dom Publiczny"), await site.Given.OrganisationAsync());
        await site.DataAsync(async db =>
        {
            (await db.Organisations.SingleAsync(organisation => organisation.Id == goes.Id)).MergeInto(await db.Organisations.SingleAsync(organisation => organisation.Id == stays.Id));
            await db.SaveChangesAsync();
        });
        var passerBy = site.NewVisitor();

        (await passerBy.GetAsync($"/instytucje/{goes.Id}")).Path.ShouldBe($"/instytucje/{stays.Id}");
        passerBy.Page!.Heading.ShouldBe("Dom Publiczny");
        (await passerBy.GetAsync($"/instytucje/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
