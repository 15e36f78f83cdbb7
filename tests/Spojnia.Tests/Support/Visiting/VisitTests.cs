using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Support;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Visiting;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Visiting;

/// <summary>A study visit: data for the journey and their erasure, the report, good practices.</summary>
public sealed class VisitTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Long = "Zobaczyliśmy mieszkania wspomagane i sposób, w jaki gmina umawia się z organizacjami na usługi w miejscu zamieszkania.";

    private async Task<(Training Visit, Enrolment Enrolment)> VisitedAsync(bool present = true)
    {
        site.SetTo(2026, 2, 20);
        var visit = await site.Given.ListedTrainingAsync(Guid.CreateVersion7(), outline => outline with { KindCode = "wizyta_studyjna", IsAbroad = true, ReportDays = 14 });
        var enrolment = await site.Given.ListedAsync(visit);
        if (present)
            await site.Given.PresentAsync(visit, new(2026, 2, 10), enrolment);
        return (visit, enrolment);
    }

    private Task<bool> KeepAsync(Enrolment enrolment, TravelFacts facts) =>
        site.ScopeAsync(async services =>
        {
            await services.GetRequiredService<VisitDesk>().KeepTravelAsync(enrolment, facts, CancellationToken.None);
            return true;
        });

    private static TravelFacts Facts(DateOnly? until = null) => new(TravelDocument.Passport, "ZS0000000", until ?? new(2030, 1, 1), "Jan, 600 000 000", false);

    [Fact]
    public async Task Keep_NumberOfDocument_IsEncryptedAndReadingIsAnAct()
    {
        var (visit, enrolment) = await VisitedAsync();
        await KeepAsync(enrolment, Facts());
        var card = await site.DataAsync(db => db.TravelCards.SingleAsync(card => card.EnrolmentId == enrolment.Id));
        System.Text.Encoding.UTF8.GetString(card.NumberCipher!).ShouldNotContain("ZS0000000");

        var visitor = await site.SignedInAsync(Roles.Recruiter);
        (await visitor.GetAsync($"/panel/szkolenia/{visit.Id}/wizyta")).TextOf("#jada").ShouldNotContain("ZS0000000");
        (await visitor.SubmitAsync("#dane-do-wyjazdu")).TextOf("#jada").ShouldContain("ZS0000000");

        (await site.DataAsync(db => db.Acts.CountAsync(act => act.SubjectId == visit.Id && act.Kind == "support.travel-read"))).ShouldBe(1);
    }

    [Fact]
    public async Task Keep_DocumentEndsBeforeTheVisit_IsRefused()
    {
        var (_, enrolment) = await VisitedAsync();
        (await Should.ThrowAsync<Core.RefusedException>(() => KeepAsync(enrolment, Facts(new(2026, 2, 1))))).Message.ShouldContain("musi być ważny");
    }

    [Fact]
    public async Task Settle_Visit_ErasesDataOfTheJourney()
    {
        var (visit, enrolment) = await VisitedAsync();
        await KeepAsync(enrolment, Facts());
        await site.ScopeAsync(async services =>
        {
            await services.GetRequiredService<CompletionDesk>().CompleteAsync(visit.Id, CancellationToken.None);
            await services.GetRequiredService<SettlementDesk>().SettleAsync(visit.Id, CancellationToken.None);
            return true;
        });

        (await site.DataAsync(db => db.TravelCards.AnyAsync(card => card.TrainingId == visit.Id))).ShouldBeFalse();
        (await site.DataAsync(db => db.Trainings.SingleAsync(training => training.Id == visit.Id))).State.ShouldBe(TrainingState.Settled);
    }

    [Fact]
    public async Task Tasks_AfterTheVisit_TellTheDaysLeftUntilTheReportIsIn()
    {
        var (visit, _) = await VisitedAsync();
        var visitor = await site.SignedInAsync(Roles.ProjectManager);
        (await visitor.GetAsync($"/panel/szkolenia/{visit.Id}/wizyta")).TextOf("#termin").ShouldContain("Zostało dni: 5.");

        (await visitor.SubmitAsync("#sprawozdanie", new Dictionary<string, object?> { ["Text"] = "Krótko." })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await visitor.SubmitAsync("#sprawozdanie", new Dictionary<string, object?> { ["Text"] = Long })).Done.ShouldBe("Zapisaliśmy sprawozdanie.");
        await visitor.GetAsync($"/panel/szkolenia/{visit.Id}/wizyta");
        (await visitor.SubmitAsync("#praktyka", new Dictionary<string, object?>
        {
            ["PracticeTitle"] = "Mieszkania wspomagane",
            ["PracticePlace"] = "Ostrawa",
            ["PracticeText"] = "Gmina wynajmuje mieszkania, a organizacja prowadzi w nich usługi.",
            ["ToPublish"] = true,
        })).Done.ShouldBe("Zapisaliśmy dobrą praktykę.");

        (await site.DataAsync(db => db.GoodPractices.SingleAsync(practice => practice.TrainingId == visit.Id))).ToPublish.ShouldBeTrue();
        (await visitor.GetAsync("/panel/dobre-praktyki?q=mieszkania&publikacja=tak")).TextOf("#praktyki").ShouldContain("Ostrawa");
    }

    [Fact]
    public async Task Get_Visit_OutOfScopeOrOfAnotherKind_IsNotFound()
    {
        var (visit, _) = await VisitedAsync(present: false);
        var training = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());

        (await (await site.SignedInAsync(Roles.Trainer)).GetAsync($"/panel/szkolenia/{visit.Id}/wizyta")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.SignedInAsync(Roles.ProjectManager)).GetAsync($"/panel/szkolenia/{training.Id}/wizyta")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await site.SignedInAsync(Roles.Employee)).GetAsync($"/panel/szkolenia/{visit.Id}/wizyta")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
