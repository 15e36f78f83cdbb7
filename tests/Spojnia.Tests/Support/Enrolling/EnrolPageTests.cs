using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Notices;
using Spojnia.Core.People;
using Spojnia.Core.Values;
using Spojnia.Support;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Enrolling;

/// <summary>Applying in the browser and what the person sees afterwards.</summary>
public sealed class EnrolPageTests(SupportSite site) : IClassFixture<SupportSite>
{
    private static Dictionary<string, object?> Typed(Guid organisation, string pesel) => new()
    {
        ["Input.Pesel"] = pesel,
        ["Input.OrganisationText"] = "",
        ["Input.Organisation"] = organisation.ToString(),
        ["Input.Position"] = "pracownik socjalny",
        ["Input.Relation"] = "Employee",
        ["Input.Education"] = "Tertiary",
        ["Input.SpecialNeeds"] = "pętla indukcyjna",
        ["Input.Truth"] = true,
        ["Input.Rules"] = true,
        ["Input.Privacy"] = true,
    };

    /// <summary>A number of an impossible year (2105–2299) that no other call gets.</summary>
    private static string NextPesel()
    {
        var number = Given.Next();
        var digits = $"{5 + number % 90:00}{41 + number / 90 % 9:00}{1 + number / 810 % 28:00}{number % 10000:0000}";
        int[] weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
        return digits + (10 - weights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 10) % 10;
    }

    private async Task<Visitor> AtFormAsync(Training training, Guid organisation)
    {
        var visitor = await site.SignedInAsync(Roles.Employee, organisation);
        await visitor.GetAsync($"/szkolenia/{training.Id}/zapis");
        // The institution is found in the register as a person would do it.
        var name = await site.ScopeAsync(async services => (await services.GetRequiredService<Core.Contracts.IOrganisationDirectory>().FindAsync(organisation))!.Name);
        await visitor.SubmitAsync("button[formaction='?handler=Search']", new Dictionary<string, object?> { ["Input.OrganisationText"] = name });
        return visitor;
    }

    [Fact]
    public async Task Post_Valid_TellsThePlaceAndWritesRowActAndLetter()
    {
        site.SetTo(2026, 3, 2);
        var centre = (await site.CentresAsync())[0];
        var training = await site.Given.TrainingAsync(places: 1);
        var visitor = await AtFormAsync(training, centre);

        var page = await visitor.SubmitAsync("#zapis button:not([formaction])", Typed(centre, NextPesel()));

        page.Done.ShouldBe("Przyjęliśmy Twoje zgłoszenie.");
        page.TextOf("#dlaczego").ShouldContain("Masz wstępnie miejsce nr 1 z 1");
        var enrolment = await site.DataAsync(db => db.Enrolments.SingleAsync(enrolment => enrolment.TrainingId == training.Id));
        enrolment.HoldsPlace.ShouldBeTrue();
        enrolment.RegulationId.ShouldNotBeNull();
        (await site.DataAsync(db => db.Acts.CountAsync(act => act.SubjectId == enrolment.Id && act.Kind == "support.enrolment-submitted"))).ShouldBe(1);
        (await site.DataAsync(db => db.Outbox.CountAsync(letter => letter.Key == $"support.received:1:{enrolment.Id}"))).ShouldBe(1);
        (await site.DataAsync(db => db.People.SingleAsync(person => person.Id == enrolment.PersonId))).IsIdentified.ShouldBeTrue();
    }

    [Fact]
    public async Task Post_SecondSubmit_ShowsTheSameApplication()
    {
        site.SetTo(2026, 3, 2);
        var centre = (await site.CentresAsync())[0];
        var training = await site.Given.TrainingAsync();
        var visitor = await AtFormAsync(training, centre);
        var pesel = NextPesel();
        var first = await visitor.SubmitAsync("#zapis button:not([formaction])", Typed(centre, pesel));

        await visitor.GetAsync($"/szkolenia/{training.Id}/zapis");

        visitor.Page!.Path.ShouldBe(first.Path);
        (await site.DataAsync(db => db.Enrolments.CountAsync(enrolment => enrolment.TrainingId == training.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_Empty_SaysWhatToDoAtEachFieldAndKeepsTheRest()
    {
        site.SetTo(2026, 3, 2);
        var centre = (await site.CentresAsync())[0];
        var training = await site.Given.TrainingAsync();
        var visitor = await AtFormAsync(training, centre);

        var page = await visitor.SubmitAsync("#zapis button:not([formaction])", new Dictionary<string, object?> { ["Input.Pesel"] = "44051401358", ["Input.SpecialNeeds"] = "dieta" });

        page.Errors.ShouldContain(error => error.Contains("cyfrę kontrolną"));
        page.Errors.ShouldContain("Potwierdź, że dane są prawdziwe.");
        page.Errors.ShouldContain("Wybierz wykształcenie.");
        page.Document.QuerySelector("#Input_SpecialNeeds")!.TextContent.ShouldBe("dieta");
        (await site.DataAsync(db => db.Enrolments.AnyAsync(enrolment => enrolment.TrainingId == training.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_PeselOfAnotherPerson_LosesNothingAndAsksStaff()
    {
        site.SetTo(2026, 3, 2);
        var centre = (await site.CentresAsync())[0];
        var training = await site.Given.TrainingAsync();
        var number = NextPesel();
        Pesel.TryParse(number, out var pesel, out _).ShouldBeTrue();
        var other = await site.Given.PersonAsync("Maria", "Tajna");
        await site.DataAsync(async db =>
        {
            (await db.People.SingleAsync(person => person.Id == other.Id)).IdentifyBy(pesel, site.Services.GetRequiredService<PersonalKeys>());
            await db.SaveChangesAsync();
        });
        var visitor = await AtFormAsync(training, centre);

        var page = await visitor.SubmitAsync("#zapis button:not([formaction])", Typed(centre, number));

        page.Done.ShouldContain("pracownik centrum musi sprawdzić numer PESEL");
        page.Text.ShouldNotContain("Tajna");
        var enrolment = await site.DataAsync(db => db.Enrolments.SingleAsync(enrolment => enrolment.TrainingId == training.Id));
        enrolment.State.ShouldBe(EnrolmentState.Draft);
        enrolment.SpecialNeeds.ShouldBe("pętla indukcyjna");
        (await site.DataAsync(db => db.IdentityQuestions.CountAsync(question => question.EnrolmentId == enrolment.Id))).ShouldBe(1);
        var staff = await site.SignedInAsync(Roles.Recruiter);
        (await staff.GetAsync("/panel/zgloszenia/tozsamosc")).Text.ShouldContain("Tajna");
    }

    [Fact]
    public async Task Post_AfterTheLastDay_IsRefusedWithEverythingTyped()
    {
        site.SetTo(2026, 3, 31, 23, 59);
        var centre = (await site.CentresAsync())[0];
        var training = await site.Given.TrainingAsync();
        var visitor = await AtFormAsync(training, centre);
        site.SetTo(2026, 4, 1, 0, 0);

        var page = await visitor.SubmitAsync("#zapis button:not([formaction])", Typed(centre, NextPesel()));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldBe(["Nabór na to szkolenie został zakończony."]);
        page.Document.QuerySelector("#Input_Position")!.GetAttribute("value").ShouldBe("pracownik socjalny");
    }

    [Fact]
    public async Task Get_SomebodyElsesApplication_IsNotFound()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.TrainingAsync();
        var (_, id) = await site.Given.EnrolmentAsync(training.Id, (await site.CentresAsync())[0]);
        var visitor = await site.SignedInAsync(Roles.Employee);

        (await visitor.GetAsync($"/moje/zgloszenia/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/moje/zgloszenia/{id}/oferta")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/panel/zgloszenia/{id}")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_DraftOnThePublicPage_IsNotFound()
    {
        var training = await site.Given.TrainingAsync(published: false);

        (await site.NewVisitor().GetAsync($"/szkolenia/{training.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_PublicPages_AreOpenToPassersBy()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.TrainingAsync();
        var visitor = site.NewVisitor();

        (await visitor.GetAsync("/szkolenia")).TextOf("main").ShouldContain(training.Title);
        (await visitor.GetAsync($"/szkolenia/{training.Id}")).Heading.ShouldBe(training.Title);
        (await visitor.GetAsync("/szkolenia/zasady")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/szkolenia?temat=wiezi_rodzinne&gdzie=opole&kiedy=nadchodzace")).TextOf("main").ShouldContain(training.Title);
    }
}
