using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Notices;
using Spojnia.Support;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Offering;

/// <summary>Staff prepare, publish and change trainings.</summary>
public sealed class TrainingPageTests(SupportSite site) : IClassFixture<SupportSite>
{
    private static Dictionary<string, object?> Typed(string task) => new()
    {
        ["Input.Title"] = "Rozmowa motywująca",
        ["Input.Description"] = "Dwa dni ćwiczeń z rozmowy, która pomaga rodzinie i nie ocenia.",
        ["Input.Audience"] = "Pracownicy socjalni.",
        ["Input.Task"] = task,
        ["Input.Place"] = "Opole",
        ["Input.OpensOn"] = "2.03.2026",
        ["Input.ClosesOn"] = "31.03.2026",
        ["Input.Places"] = "20",
        ["Input.Sessions[0].Day"] = "14.04.2026",
        ["Input.Sessions[0].From"] = "9:00",
        ["Input.Sessions[0].Until"] = "16.00",
        ["Input.Sessions[0].Hours"] = "8",
    };

    private async Task<Visitor> AtNewAsync()
    {
        site.SetTo(2026, 3, 2);
        var visitor = await site.SignedInAsync(Roles.Recruiter);
        await visitor.GetAsync("/panel/szkolenia/nowe");
        return visitor;
    }

    private static string TaskOn(Answer page) => page.Document.QuerySelectorAll("#Input_Task option").Select(option => option.GetAttribute("value")!).First(value => value.Length > 0);

    [Fact]
    public async Task Post_NewThenPublish_IsSeenByThePublic()
    {
        var visitor = await AtNewAsync();

        var page = await visitor.SubmitAsync("#zapisz", Typed(TaskOn(visitor.Page!)));
        page.Done.ShouldBe("Zapisaliśmy szkic szkolenia.");
        page = await visitor.SubmitAsync("#publikuj");

        page.Done.ShouldBe("Opublikowaliśmy szkolenie.");
        var id = Guid.Parse(page.Path.Split('/')[^1]);
        (await site.NewVisitor().GetAsync($"/szkolenia/{id}")).Heading.ShouldBe("Rozmowa motywująca");
        (await site.DataAsync(db => db.Acts.CountAsync(act => act.SubjectId == id))).ShouldBe(2);
        var session = await site.DataAsync(db => db.Sessions.SingleAsync(session => session.TrainingId == id));
        session.StartsAt.ShouldBe(new DateTime(2026, 4, 14, 7, 0, 0, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData("Input.OpensOn", "30.02.2026", "Takiego dnia nie ma w kalendarzu")]
    [InlineData("Input.ClosesOn", "1.03.2026", "Nabór nie może kończyć się wcześniej")]
    [InlineData("Input.ClosesOn", "20.04.2026", "Zajęcia nie mogą być wcześniej")]
    [InlineData("Input.Places", "0", "od 1 do 5000")]
    [InlineData("Input.Places", "1000000000", "od 1 do 5000")]
    [InlineData("Input.PlacesPerInstitution", "21", "nie może być większy")]
    [InlineData("Input.Sessions[0].Until", "8:00", "kończyć się później")]
    [InlineData("Input.Sessions[0].Hours", "-1", "większą od 0")]
    [InlineData("Input.TestThresholdPercent", "101", "od 1 do 100")]
    [InlineData("Input.OnlineLink", "javascript:alert(1)", "cały adres")]
    public async Task Post_WrongField_SaysSoAndKeepsWhatWasTyped(string field, string value, string expected)
    {
        var visitor = await AtNewAsync();
        var typed = Typed(TaskOn(visitor.Page!));
        typed[field] = value;

        var page = await visitor.SubmitAsync("#zapisz", typed);

        page.Errors.ShouldContain(error => error.Contains(expected));
        page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").ShouldBe(value);
    }

    [Fact]
    public async Task Post_UntickedBox_StaysUnticked()
    {
        var visitor = await AtNewAsync();
        var typed = Typed(TaskOn(visitor.Page!));
        typed["Input.DelegationRequired"] = false;
        typed["Input.Places"] = "wiele";

        (await visitor.SubmitAsync("#zapisz", typed)).Document.QuerySelector("#Input_DelegationRequired")!.HasAttribute("checked").ShouldBeFalse();
        var page = await visitor.SubmitAsync("#zapisz", new Dictionary<string, object?> { ["Input.Places"] = "20" });

        var id = Guid.Parse(page.Path.Split('/')[^1]);
        (await site.DataAsync(db => db.Trainings.SingleAsync(training => training.Id == id))).DelegationRequired.ShouldBeFalse();
    }

    [Fact]
    public async Task Post_PublishIncomplete_IsRefusedWithTheListOfWhatIsMissing()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.TrainingAsync(with: outline => outline with { Audience = "" }, published: false);
        var visitor = await site.SignedInAsync(Roles.Recruiter);
        var page = await visitor.GetAsync($"/panel/szkolenia/{training.Id}");
        page.TextOf("#braki").ShouldContain("Napisz, dla kogo jest szkolenie.");

        (await visitor.SubmitAsync("#publikuj")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Post_StaleEdit_IsRefusedOnceAndPassesOnTheSecondTry()
    {
        site.SetTo(2026, 3, 2);
        var visitor = await AtNewAsync();
        var first = await visitor.SubmitAsync("#zapisz", Typed(TaskOn(visitor.Page!)));
        var other = await site.SignedInAsync(Roles.Recruiter);
        await visitor.GetAsync($"{first.Path}/edycja");
        await other.GetAsync($"{first.Path}/edycja");
        (await other.SubmitAsync("#zapisz", new Dictionary<string, object?> { ["Input.Audience"] = "Asystenci." })).Done.ShouldBe("Zapisaliśmy zmiany.");

        var page = await visitor.SubmitAsync("#zapisz", new Dictionary<string, object?> { ["Input.Title"] = "Mój tytuł" });

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Document.QuerySelector("#Input_Title")!.GetAttribute("value").ShouldBe("Mój tytuł");
        page.Document.QuerySelector("#Input_Audience")!.TextContent.Trim().ShouldBe("Asystenci.");
        page.TextOf("#przejete").ShouldContain("zapisała inna osoba");
        (await visitor.SubmitAsync("#zapisz")).Done.ShouldBe("Zapisaliśmy zmiany.");
        var id = Guid.Parse(first.Path.Split('/')[^1]);
        var saved = await site.DataAsync(db => db.Trainings.SingleAsync(training => training.Id == id));
        (saved.Title, saved.Audience).ShouldBe(("Mój tytuł", "Asystenci."));
    }

    [Theory]
    [InlineData("XYZ, ops", "Nie znamy rodzaju instytucji: „XYZ”.")]
    [InlineData("ops, Powiatowe centrum pomocy rodzinie", null)]
    public async Task Post_KindsOfInstitutions_AreThoseOfTheRegister(string typed, string? error)
    {
        site.SetTo(2026, 3, 2);
        var visitor = await AtNewAsync();
        var fields = Typed(TaskOn(visitor.Page!));
        fields["Input.AllowedTypes"] = typed;

        var page = await visitor.SubmitAsync("#zapisz", fields);

        if (error is not null)
        {
            page.Errors.ShouldContain(sentence => sentence.StartsWith(error, StringComparison.Ordinal));
            return;
        }

        var id = Guid.Parse(page.Path.Split('/')[^1]);
        (await site.DataAsync(db => db.Trainings.SingleAsync(training => training.Id == id))).AllowedTypes.ShouldBe(["OPS", "PCPR"]);
    }

    [Fact]
    public async Task Post_AnotherPlace_GoesIntoCalendarsOfThoseOnTheList()
    {
        var project = (await site.ScopeAsync(services => services.GetRequiredService<IProjectCatalogue>().ListAsync(CancellationToken.None)))[0];
        var training = await site.Given.ListedTrainingAsync(project.Id);
        var enrolment = await site.Given.ListedAsync(training);
        var visitor = await site.SignedInAsync(Roles.Recruiter);
        await visitor.GetAsync($"/panel/szkolenia/{training.Id}/edycja");

        var page = await visitor.SubmitAsync("#zapisz", new Dictionary<string, object?> { ["Input.Place"] = "Nysa" });

        page.Errors.ShouldBeEmpty();
        page.Done.ShouldBe("Zapisaliśmy zmiany.");

        var letter = await site.DataAsync(db => db.Outbox.SingleAsync(letter => letter.Key.StartsWith("support.rescheduled") && letter.Key.EndsWith(enrolment.Id.ToString())));
        letter.Calendar!.ShouldContain("SEQUENCE:1");
        letter.Calendar!.ShouldContain("Nysa");
    }

    [Fact]
    public async Task Post_PublishAgainAfterPostponing_TellsTheNewPlan()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.TrainingAsync();
        var (_, id) = await site.Given.EnrolmentAsync(training.Id, (await site.CentresAsync())[0]);
        var visitor = await site.SignedInAsync(Roles.Recruiter);
        await visitor.GetAsync($"/panel/szkolenia/{training.Id}");
        await visitor.SubmitAsync("#przeloz", new { Reason = "Choroba trenera." });

        (await visitor.SubmitAsync("#publikuj")).Done.ShouldBe("Opublikowaliśmy szkolenie.");

        (await site.DataAsync(db => db.Outbox.CountAsync(letter => letter.Key.StartsWith("support.published-again") && letter.Key.EndsWith(id.ToString())))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_Cancel_TellsEverybodyAndTakesTheEntryOutOfCalendars()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.TrainingAsync();
        var (_, id) = await site.Given.EnrolmentAsync(training.Id, (await site.CentresAsync())[0]);
        var visitor = await site.SignedInAsync(Roles.ProjectManager);
        await visitor.GetAsync($"/panel/szkolenia/{training.Id}");

        (await visitor.SubmitAsync("#odwolaj")).Errors.ShouldBe(["Podaj powód odwołania. Zobaczą go osoby zapisane."]);
        (await visitor.SubmitAsync("#odwolaj", new { Reason = "Choroba trenera." })).Done.ShouldStartWith("Odwołaliśmy");

        (await site.DataAsync(db => db.Set<Core.Notices.OutboxLetter>().SingleAsync(letter => letter.Key == $"support.cancelled:{id}"))).Body.ShouldContain("Choroba trenera.");
    }

    [Fact]
    public async Task Get_List_FiltersSortsAndExports()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.TrainingAsync();
        var visitor = await site.SignedInAsync(Roles.Director);

        var page = await visitor.GetAsync($"/panel/szkolenia?q={Uri.EscapeDataString(training.Title)}&stan=Published&sortuj=-tytul");
        page.RowsOf("#lista").Single()[0].ShouldBe(training.Title);
        page.Document.QuerySelector("input#q[name=q][type=search]")!.GetAttribute("value").ShouldBe(training.Title);
        page.Document.QuerySelector("select#stan[name=stan] option[selected]")!.GetAttribute("value").ShouldBe("Published");
        (await visitor.GetAsync("/panel/szkolenia?eksport=csv")).Text.ShouldContain(training.Title);
        (await visitor.GetAsync("/panel/szkolenia/nowe", follow: false)).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_TrainingOfAnotherTrainer_IsNotFound()
    {
        var training = await site.Given.TrainingAsync();
        var visitor = await site.SignedInAsync(Roles.Trainer);

        (await visitor.GetAsync($"/panel/szkolenia/{training.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/panel/szkolenia/{training.Id}/zgloszenia")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
