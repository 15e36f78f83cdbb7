using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;
using Spojnia.Organisations;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Organisations;

public sealed class RegisterPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/panel/instytucje"), InlineData("/panel/instytucje/nowa"), InlineData("/panel/instytucje/podobne")]
    public async Task Get_RoleOfAnInstitution_IsNotLetIn(string path)
    {
        var organisation = await site.Given.OrganisationAsync();
        var head = await site.SignedInAsync(Roles.InstitutionHead, organisation.Id);

        (await head.GetAsync(path, follow: false)).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task List_SearchTypePowiat_NarrowsAndExportsTheSame()
    {
        var nysa = Unit("1607053");
        var number = Guid.NewGuid().ToString("N")[..8];
        await site.Given.OrganisationAsync($"Dom Źródło {number}", type: "DPS", ownerJstId: nysa, seatUnitId: nysa);
        await site.Given.OrganisationAsync($"Dom Źródło {number} drugi", type: "SDS", ownerJstId: nysa, seatUnitId: nysa);
        await site.Given.OrganisationAsync($"Dom Źródło {number} trzeci", type: "DPS", ownerJstId: Unit("1601011"), seatUnitId: Unit("1601011"));
        var staff = await site.SignedInAsync(Roles.Analyst);

        var page = await staff.GetAsync($"/panel/instytucje?szukaj=zrodlo+{number}&typ=DPS&powiat=1607");
        page.RowsOf("table").Single()[0].ShouldBe($"Dom Źródło {number}");
        var csv = await staff.GetAsync($"/panel/instytucje?szukaj=zrodlo+{number}&typ=DPS&powiat=1607&eksport=csv");
        csv.Response.Content.Headers.ContentDisposition!.FileName!.ShouldContain("instytucje-");
        csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        (await staff.GetAsync("/panel/instytucje?szukaj=czegoś+takiego+nie+ma")).TextOf("#pusto").ShouldContain("Zmień warunki");
    }

    [Fact]
    public async Task New_Valid_AddsOnceWithAct()
    {
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await staff.GetAsync("/panel/instytucje/nowa");
        var id = Guid.Parse(((AngleSharp.Html.Dom.IHtmlInputElement)staff.Page!.Document.QuerySelector("#Id")!).Value);
        var name = $"OPS w Nowej {Given.Next()}";
        var fields = Fields(("Name", name), ("Type", "OPS"), ("Owner", "1607053"), ("Seat", "1607053"), ("Nip", "PL 754-135-13-70"), ("PostalCode", "48300"), ("ActiveFrom", "1.04.2021"), ("Website", "www.ops.example.pl"));
        var done = await staff.SubmitAsync("form#instytucja", fields);

        done.Heading.ShouldBe(name);
        done.Path.ShouldBe($"/panel/instytucje/{id}");
        await site.DataAsync(async db =>
        {
            var saved = await db.Organisations.SingleAsync(organisation => organisation.Id == id);
            (saved.Nip, saved.PostalCode, saved.Website, saved.Level).ShouldBe(("7541351370", "48-300", "https://www.ops.example.pl", UnitLevel.Gmina));
            saved.OwnerJstId.ShouldBe(Unit("1607053"));
            (await db.Acts.CountAsync(act => act.SubjectId == id)).ShouldBe(1);
        });
        await staff.GetAsync("/panel/instytucje/nowa");
        await staff.SubmitAsync("form#instytucja", fields.Append(new("Id", id.ToString())).ToDictionary());
        (await site.DataAsync(db => db.Organisations.CountAsync(organisation => organisation.Name == name))).ShouldBe(1);
    }

    [Fact]
    public async Task New_EverythingWrong_SaysAllAtOnceAndKeepsWhatWasTyped()
    {
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await staff.GetAsync("/panel/instytucje/nowa");
        var page = await staff.SubmitAsync("form#instytucja", Fields(("Name", "x"), ("Nip", "1234567890"), ("Regon", "123"), ("Krs", "12"), ("Ade", "AE:PL"), ("PostalCode", "4"),
            ("Email", "a b@c"), ("Phone", "dzwoń"), ("Website", "javascript:alert(1)"), ("Capacity", "-3"), ("ActiveFrom", "30.02.2024")));

        var errors = page.Document.QuerySelectorAll("main .govuk-error-message").Select(error => error.TextContent).ToList();
        errors.Count.ShouldBe(12);
        errors.ShouldContain(error => error.Contains("Takiego dnia nie ma w kalendarzu"));
        page.Document.QuerySelector("#Fields_ActiveFrom_")!.GetAttribute("value").ShouldBe("30.02.2024");
        page.Document.QuerySelector("#Fields_Nip_")!.GetAttribute("aria-describedby").ShouldBe("Fields_Nip_-hint Fields_Nip_-error");
    }

    [Fact]
    public async Task New_LikeAnExistingOne_AsksFirst()
    {
        var known = await site.Given.OrganisationAsync(regon: "599630139");
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await staff.GetAsync("/panel/instytucje/nowa");
        var asked = await staff.SubmitAsync("form#instytucja", Fields(("Name", "Zupełnie inna nazwa"), ("Type", "OPS"), ("Regon", "599630139")));

        asked.TextOf("#podobne").ShouldContain(known.Name);
        var done = await staff.SubmitAsync("form#instytucja", new { IsAnother = true });
        done.Heading.ShouldBe("Zupełnie inna nazwa");
    }

    [Fact]
    public async Task Edit_TwoPeople_TheLaterIsToldAndLosesNothing()
    {
        var organisation = await site.Given.OrganisationAsync();
        var first = await site.SignedInAsync(Roles.Recruiter);
        var second = await site.SignedInAsync(Roles.Monitor);
        await first.GetAsync($"/panel/instytucje/{organisation.Id}/zmien");
        await second.GetAsync($"/panel/instytucje/{organisation.Id}/zmien");
        (await first.SubmitAsync("form#instytucja", Fields(("Phone", "77 441 52 50")))).Path.ShouldBe($"/panel/instytucje/{organisation.Id}");
        var refused = await second.SubmitAsync("form#instytucja", Fields(("Street", "ul. Nowa 1")));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Document.QuerySelector("#Fields_Street_")!.GetAttribute("value").ShouldBe("ul. Nowa 1");
        // The telephone, which the second did not touch, is already what the first saved; only their own change stands beside what is stored.
        refused.Document.QuerySelector("#Fields_Phone_")!.GetAttribute("value").ShouldBe("77 441 52 50");
        refused.RowsOf("#roznice").ShouldHaveSingleItem()[0].ShouldBe("Ulica i numer");
        var done = await second.SubmitAsync("form#instytucja");
        done.Status.ShouldBe(HttpStatusCode.OK);
        await site.DataAsync(async db =>
        {
            var saved = await db.Organisations.SingleAsync(saved => saved.Id == organisation.Id);
            (saved.Phone, saved.Street).ShouldBe(("77 441 52 50", "ul. Nowa 1"));
            (await db.Acts.Where(act => act.SubjectId == organisation.Id).OrderBy(act => act.At).Select(act => act.Sentence).ToListAsync())
                .ShouldBe(["Zmieniono: telefon.", "Zmieniono: ulica i numer."]);
        });
    }

    [Fact]
    public async Task Close_ThenReopen_KeepsHistory()
    {
        var organisation = await site.Given.OrganisationAsync();
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await staff.GetAsync($"/panel/instytucje/{organisation.Id}/zamknij");
        (await staff.SubmitAsync("form#zamknij", new { On = "31.02.2026", Reason = "" })).Document.QuerySelectorAll("main .govuk-error-message").Length.ShouldBe(2);
        var closed = await staff.SubmitAsync("form#zamknij", new { On = "1.02.2020", Reason = "Przekształcona w CUS" });
        closed.TextOf("#stan").ShouldBe("zamknięta z dniem 01.02.2020");
        await staff.GetAsync($"/panel/instytucje/{organisation.Id}/zamknij");
        (await staff.SubmitAsync("form#zamknij", new { On = "1.02.2020", Reason = "Jeszcze raz" })).Status.ShouldBe(HttpStatusCode.Conflict);
        await staff.GetAsync($"/panel/instytucje/{organisation.Id}");
        (await staff.SubmitAsync("form#otworz", new { reason = "Pomyłka" })).TextOf("#stan").ShouldBe("aktywna");
    }

    [Fact]
    public async Task Close_Centre_IsRefused()
    {
        var staff = await site.SignedInAsync(Roles.Administrator);
        var centre = await site.DataAsync(db => db.Organisations.SingleAsync(organisation => organisation.IsCentre));
        await staff.GetAsync($"/panel/instytucje/{centre.Id}/zamknij");

        (await staff.SubmitAsync("form#zamknij", new { On = "1.02.2026", Reason = "Bo tak chcę" })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Merge_Double_OldAddressAndIdLeadToTheOneThatStayed()
    {
        var stays = await site.Given.OrganisationAsync("Dom Próbny Łączony", seatUnitId: Unit("1607053"));
        var goes = await site.Given.OrganisationAsync("Dom „Próbny” łączony", seatUnitId: Unit("1607053"), nip: "7521131978");
        var earlier = await site.Given.OrganisationAsync("Dom wcześniej dołączony");
        var staff = await site.SignedInAsync(Roles.Monitor);
        await MergeAsync(staff, earlier.Id, goes.Id);
        (await staff.GetAsync("/panel/instytucje/podobne")).RowsOf("#pary").ShouldContain(row => row[2] == "ta sama nazwa w tej samej gminie");
        await staff.GetAsync($"/panel/instytucje/{goes.Id}/polacz/{stays.Id}");
        (await staff.SubmitAsync("form#decyzja")).Document.QuerySelectorAll("main .govuk-error-message").Length.ShouldBe(2);
        var done = await staff.SubmitAsync("form#decyzja", new { Decision = stays.Id.ToString(), Reason = "Ten sam adres i telefon" });

        done.Path.ShouldBe($"/panel/instytucje/{stays.Id}");
        var old = await staff.GetAsync($"/panel/instytucje/{goes.Id}", follow: false);
        (old.Status, old.Location).ShouldBe((HttpStatusCode.MovedPermanently, $"/panel/instytucje/{stays.Id}"));
        var cards = await site.ScopeAsync(services => services.GetRequiredService<IOrganisationDirectory>().FindAsync([goes.Id, earlier.Id, Guid.NewGuid()]));
        cards.Values.Select(card => card.Id).ShouldBe([stays.Id, stays.Id]);
        await site.DataAsync(async db =>
        {
            (await db.Organisations.SingleAsync(organisation => organisation.Id == stays.Id)).Nip.ShouldBe("7521131978");
            (await db.Acts.SingleAsync(act => act.SubjectId == goes.Id && act.Kind == "organisations.merged-away")).Reason.ShouldBe("Ten sam adres i telefon");
        });
        (await MergeAsync(staff, goes.Id, stays.Id)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Merge_CentreAway_IsRefused()
    {
        var centre = await site.DataAsync(db => db.Organisations.SingleAsync(organisation => organisation.IsCentre));
        var other = await site.Given.OrganisationAsync();
        var staff = await site.SignedInAsync(Roles.Monitor);

        (await MergeAsync(staff, centre.Id, other.Id)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task TellApart_Pair_IsNotProposedAgain()
    {
        var one = await site.Given.OrganisationAsync("Dom Osobny Jeden", regon: "549642710");
        var other = await site.Given.OrganisationAsync("Dom Osobny Dwa", regon: "549642710");
        var staff = await site.SignedInAsync(Roles.Monitor);
        await staff.GetAsync($"/panel/instytucje/{one.Id}/polacz/{other.Id}");
        await staff.SubmitAsync("form#decyzja", new { Decision = "nie-to-samo" });

        (await staff.GetAsync("/panel/instytucje/podobne")).Text.ShouldNotContain("Dom Osobny");
        (await staff.GetAsync($"/panel/instytucje/{one.Id}")).Document.QuerySelector("#podobne").ShouldBeNull();
    }

    [Fact]
    public async Task Record_SameNip_IsAWarningNotADouble()
    {
        var one = await site.Given.OrganisationAsync("Ośrodek Pomocy w Gminie", nip: "7511062951");
        await site.Given.OrganisationAsync("Przedszkole Publiczne Słoneczko", type: "SZKOLA", nip: "7511062951");
        var staff = await site.SignedInAsync(Roles.Analyst);
        var page = await staff.GetAsync($"/panel/instytucje/{one.Id}");

        page.TextOf("#ten-sam-nip").ShouldContain("Przedszkole");
        page.Document.QuerySelector("#podobne").ShouldBeNull();
        page.Document.QuerySelector("a[href$='/zmien']").ShouldBeNull("an analyst reads only");
    }

    [Fact]
    public async Task Record_Unknown_IsNotFound() =>
        (await (await site.SignedInAsync(Roles.Analyst)).GetAsync($"/panel/instytucje/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);

    private static async Task<Answer> MergeAsync(Visitor staff, Guid goes, Guid stays)
    {
        await staff.GetAsync($"/panel/instytucje/{goes}/polacz/{stays}");
        return await staff.SubmitAsync("form#decyzja", new { Decision = stays.ToString(), Reason = "Ta sama instytucja" });
    }

    private static Dictionary<string, object?> Fields(params (string Key, string Text)[] fields) => fields.ToDictionary(field => $"Fields[{field.Key}]", object? (field) => field.Text);

    private Guid Unit(string code) => site.Services.GetRequiredService<Atlas>().FindByAnyCode(code, new DateOnly(2026, 3, 1))!.Id;
}
