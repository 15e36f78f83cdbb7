using System.Net;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.People;
using Spojnia.Core.Values;
using Spojnia.Support.Attending;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Attending;

public sealed class AttendancePageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly First = new(2026, 2, 10);

    [Fact]
    public async Task Post_Ticked_WritesAttendanceAndActs()
    {
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        var enrolment = await site.Given.ListedAsync(training);
        var visitor = await site.SignedInAsync(Roles.Recruiter);
        await visitor.GetAsync(Address(training.Id, training.Sessions[0].Id));

        var page = await visitor.SubmitAsync("form#obecnosc", new { Present = new[] { enrolment.Id.ToString() } });

        page.Done.ShouldBe("Zapisano obecności: 1.");
        (await site.DataAsync(db => db.Attendances.CountAsync(one => one.EnrolmentId == enrolment.Id))).ShouldBe(1);
        (await site.DataAsync(db => db.Acts.CountAsync(act => act.SubjectId == enrolment.Id && act.Kind == "support.attendance-marked"))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_Twice_WritesOnce()
    {
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        var enrolment = await site.Given.ListedAsync(training);
        var visitor = await site.SignedInAsync(Roles.Recruiter);
        var address = Address(training.Id, training.Sessions[0].Id);
        await visitor.GetAsync(address);

        await visitor.PostAsync(address, [new("Present", $"{enrolment.Id}")]);
        var page = await visitor.PostAsync(address, [new("Present", $"{enrolment.Id}")]);

        page.Done.ShouldBe("Lista obecności jest już taka, jak zaznaczono.");
        (await site.DataAsync(db => db.Attendances.CountAsync(one => one.EnrolmentId == enrolment.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_UntickedWithoutReason_AsksForIt()
    {
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        var enrolment = await site.Given.ListedAsync(training);
        await site.Given.PresentAsync(training, First, enrolment);
        var visitor = await site.SignedInAsync(Roles.Recruiter);
        await visitor.GetAsync(Address(training.Id, training.Sessions[0].Id));

        (await visitor.SubmitAsync("form#obecnosc", new { Present = Array.Empty<string>() })).Errors.ShouldContain(error => error.Contains("Podaj powód"));
        await visitor.SubmitAsync("form#obecnosc", new { Present = Array.Empty<string>(), Reason = "wpisano nie tę osobę" });

        (await site.DataAsync(db => db.Attendances.SingleAsync(one => one.EnrolmentId == enrolment.Id))).TakenBackReason.ShouldBe("wpisano nie tę osobę");
    }

    [Fact]
    public async Task Get_TrainerOfAnotherTraining_IsNotThere()
    {
        var trainer = await site.SignedInAsync(Roles.Trainer);
        var own = await site.Given.ListedTrainingAsync(Guid.CreateVersion7(), outline => outline with { TrainerIds = [trainer.Caller.PersonId!.Value] });
        var other = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());

        (await trainer.GetAsync($"/panel/szkolenia/{own.Id}/obecnosc")).Status.ShouldBe(HttpStatusCode.OK);
        (await trainer.GetAsync($"/panel/szkolenia/{other.Id}/obecnosc")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainer.GetAsync($"/panel/szkolenia/{other.Id}/lista-obecnosci/{other.Sessions[0].Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainer.GetAsync($"/panel/szkolenia/{other.Id}/wyniki")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await trainer.GetAsync("/panel/uczestnicy")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_Director_SeesTheListAndCannotChangeIt()
    {
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        await site.Given.ListedAsync(training);
        var director = await site.SignedInAsync(Roles.Director);

        var page = await director.GetAsync(Address(training.Id, training.Sessions[0].Id));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("form#obecnosc button").ShouldBeEmpty();
        (await director.PostAsync(Address(training.Id, training.Sessions[0].Id), [])).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_AccountOfAnInstitution_IsKeptOut()
    {
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        var head = await site.SignedInAsync(Roles.InstitutionHead);

        foreach (var address in new[] { "obecnosc", "wyniki", $"lista-obecnosci/{training.Sessions[0].Id}" })
            (await head.GetAsync($"/panel/szkolenia/{training.Id}/{address}")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await head.GetAsync("/panel/uczestnicy")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await head.GetAsync("/panel/zaswiadczenia")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sheet_ForPrinting_ShowsNamesAndMarks()
    {
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        var enrolment = await site.Given.ListedAsync(training);
        var visitor = await site.SignedInAsync(Roles.Recruiter);

        var page = await visitor.GetAsync($"/panel/szkolenia/{training.Id}/lista-obecnosci/{training.Sessions[0].Id}");

        page.TextOf("body").ShouldContain(enrolment.PersonName);
        page.TextOf("body").ShouldContain("Podpis");
        page.TextOf("body").ShouldContain(training.Title);
    }

    [Fact]
    public async Task Participant_PeselRead_IsShownOnceAndWrittenDown()
    {
        // A PESEL of 2299: well-formed, of nobody.
        var digits = "9972310000";
        var check = (10 - digits.Select((letter, place) => (letter - '0') * new[] { 1, 3, 7, 9, 1, 3, 7, 9, 1, 3 }[place]).Sum() % 10) % 10;
        Pesel.TryParse($"{digits}{check}", out var pesel, out _).ShouldBeTrue();
        var person = new Person("Maria", $"Próbna{Given.Next()}", "maria@example.pl");
        await site.DataAsync(async db =>
        {
            person.IdentifyBy(pesel, (PersonalKeys)site.Services.GetService(typeof(PersonalKeys))!);
            db.People.Add(person);
            await db.SaveChangesAsync();
        });
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        await site.Given.PresentAsync(training, First, await site.Given.ListedAsync(training, person));
        var participation = await site.DataAsync(db => db.Participations.SingleAsync(one => one.PersonId == person.Id));
        var monitor = await site.SignedInAsync(Roles.Monitor);

        (await monitor.GetAsync($"/panel/uczestnicy/{participation.Id}")).TextOf("body").ShouldNotContain(pesel.Reveal());
        (await monitor.SubmitAsync("form#pesel-odczyt", new { Reason = "" })).Errors.ShouldNotBeEmpty();
        var shown = await monitor.SubmitAsync("form#pesel-odczyt", new { Reason = "weryfikacja w SM EFS" });

        shown.TextOf("#pesel").ShouldBe(pesel.Reveal());
        (await site.DataAsync(db => db.Acts.SingleAsync(act => act.SubjectId == person.Id && act.Kind == "people.pesel-read"))).Reason.ShouldBe("weryfikacja w SM EFS");
        (await monitor.GetAsync($"/panel/uczestnicy/{participation.Id}")).TextOf("body").ShouldNotContain(pesel.Reveal());
        (await site.SignedInAsync(Roles.Director)).ShouldNotBeNull();
    }

    private static string Address(Guid training, Guid session) => $"/panel/szkolenia/{training}/obecnosc?zajecia={session}";
}
