using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Support.Advising;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Advising;

public sealed class CardPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/panel/doradztwo")]
    [InlineData("/panel/doradztwo/nowa")]
    [InlineData("/panel/doradztwo/kontakty")]
    public async Task Get_EmployeeOfAnInstitution_IsForbidden(string address) =>
        (await (await site.SignedInAsync(Roles.InstitutionCoordinator)).GetAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Get_CardOfAnotherAdviser_IsNotFound()
    {
        var card = await site.Given.CardAsync(await ProjectAsync(), "lpdi", [Gmina()], null, Guid.CreateVersion7());

        var adviser = await site.SignedInAsync(Roles.Adviser);

        (await adviser.GetAsync($"/panel/doradztwo/{card.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetAsync($"/panel/doradztwo/{card.Id}/edycja")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetAsync($"/panel/doradztwo/{card.Id}/druk")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_EmptyCard_NamesEachFieldAndKeepsWhatWasTyped()
    {
        var manager = await site.SignedInAsync(Roles.ProjectManager);
        await manager.GetAsync("/panel/doradztwo/nowa");

        var page = await manager.SubmitAsync("form#karta", new Dictionary<string, string> { ["Input.Issue"] = "Sprawa, która zostaje" });

        page.Errors.ShouldContain("Wskaż przynajmniej jedną JST.");
        page.TextOf("textarea[name='Input.Issue']").ShouldContain("Sprawa, która zostaje");
    }

    [Fact]
    public async Task Post_CardFromWritingToSigning_IsEvidenceWithAnAct()
    {
        site.SetTo(2026, 3, 2);
        var project = await ProjectAsync();
        var manager = await site.SignedInAsync(Roles.ProjectManager);
        await manager.GetAsync("/panel/doradztwo/nowa");
        var page = await manager.SubmitAsync("form#karta", new Dictionary<string, string>
        {
            ["Input.Task"] = $"{project}:2",
            ["Input.Topic"] = "cus",
            ["Input.Units[0]"] = Gmina().ToString(),
            ["Input.Day"] = "27.02.2026",
            ["Input.From"] = "10:00",
            ["Input.Until"] = "12:30",
            ["Input.Hours"] = "2,5",
            ["Input.Form"] = nameof(AdviceForm.Remote),
            ["Input.Issue"] = "Czy ośrodek przekształcić w centrum usług.",
            ["Input.Recommendation"] = "Zacząć od diagnozy potrzeb i potencjału.",
        });
        page.Errors.ShouldBeEmpty();
        page.Done.ShouldNotBeNull();

        (await manager.SubmitAsync("form#podpis")).Done.ShouldBe("Karta jest podpisana.");

        var card = await site.DataAsync(db => db.AdvisoryCards.SingleAsync(one => one.Topic == "cus" && one.ProjectId == project));
        (card.State, card.Hours, card.Actions.Length).ShouldBe((CardState.Signed, 2.5m, 1));
        (await site.DataAsync(db => db.Evidence.CountAsync(line => line.SourceRecordId == card.Id))).ShouldBe(1);
        (await site.DataAsync(db => db.Acts.Where(act => act.SubjectId == card.Id).Select(act => act.Kind).ToListAsync())).ShouldBe(["support.card-written", "support.card-signed"], ignoreOrder: true);

        var print = await manager.GetAsync($"/panel/doradztwo/{card.Id}/druk");
        print.TextOf("h1").ShouldBe("Karta doradcza");
        (await manager.GetAsync($"/panel/doradztwo/jst/{Gmina()}?rok=2026")).TextOf("main").ShouldContain("karta doradcza");
        (await manager.GetAsync($"/panel/doradztwo/{card.Id}/edycja")).Status.ShouldBe(HttpStatusCode.OK);
        (await manager.SubmitAsync("form#karta")).Errors.ShouldContain(error => error.Contains("podpisana"));

        await manager.GetAsync($"/panel/doradztwo/{card.Id}");
        (await manager.SubmitAsync("form#cofniecie")).Errors.ShouldContain(error => error.Contains("powód cofnięcia"));
        (await manager.SubmitAsync("form#cofniecie", new { Reason = "Wpisana dwa razy." })).Done.ShouldBe("Cofnęliśmy kartę i jej dowody.");
    }

    [Fact]
    public async Task Post_UnknownPerson_IsRefusedInASentence()
    {
        var card = await site.Given.CardAsync(await ProjectAsync(), "lpdi", [Gmina()]);
        var manager = await site.SignedInAsync(Roles.ProjectManager);
        await manager.GetAsync($"/panel/doradztwo/{card.Id}");

        var page = await manager.SubmitAsync("form#uczestnik", new { Email = "nikt@example.pl" });

        page.Errors.ShouldContain(error => error.Contains("Nie ma osoby o tym adresie"));
    }

    [Fact]
    public async Task Post_Contact_IsWrittenWithAnAct()
    {
        site.SetTo(2026, 3, 2);
        var manager = await site.SignedInAsync(Roles.ProjectManager);
        await manager.GetAsync("/panel/doradztwo/kontakty");
        (await manager.SubmitAsync("form#kontakt")).Errors.ShouldNotBeEmpty();

        var page = await manager.SubmitAsync("form#kontakt", new Dictionary<string, string>
        {
            ["Input.Unit"] = Gmina().ToString(),
            ["Input.Day"] = "27.02.2026",
            ["Input.Form"] = nameof(AdviceForm.Phone),
            ["Input.Reason"] = "brak_kadry",
        });

        page.Done.ShouldBe("Zapisaliśmy kontakt.");
        (await site.DataAsync(db => db.Acts.AnyAsync(act => act.Kind == "support.outreach-recorded"))).ShouldBeTrue();
    }

    private Guid Gmina() => site.Services.GetRequiredService<Atlas>().FindByAnyCode("1602022", new DateOnly(2026, 2, 9))!.Id;

    private Task<Guid> ProjectAsync() => site.ScopeAsync(async services => (await services.GetRequiredService<IProjectCatalogue>().ListAsync())[0].Id);
}
