using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Support;
using Spojnia.Support.Enrolling;

namespace Spojnia.Tests.Support.Enrolling;

/// <summary>A crowd at the desk: on either database nothing is lost, doubled or out of order.</summary>
public sealed class ParallelEnrolmentTests(SupportSite site) : IClassFixture<SupportSite>
{
    [Fact]
    public async Task Submit_64PeopleAtOnceEachTwiceFor20Places_Takes20InOrderOfReceipt()
    {
        site.SetTo(2026, 3, 2);
        var centres = await site.CentresAsync();
        var training = await site.Given.TrainingAsync(places: 20);
        var callers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => site.Given.ApplicantAsync()));

        var ids = await Task.WhenAll(callers.Concat(callers).Select((caller, number) =>
            Task.Run(() => site.Given.SubmitAsync(caller, training.Id, centres[number % 3]))));

        ids.Distinct().Count().ShouldBe(64);
        var enrolments = await site.DataAsync(db => db.Enrolments.Where(enrolment => enrolment.TrainingId == training.Id)
            .OrderBy(enrolment => enrolment.ReceiptNumber).ToListAsync());
        enrolments.Select(enrolment => enrolment.ReceiptNumber).ShouldBe(Enumerable.Range(1, 64).Cast<int?>());
        enrolments.Select(enrolment => enrolment.HoldsPlace).ShouldBe(Enumerable.Range(1, 64).Select(number => number <= 20));
        (await site.DataAsync(db => db.EnrolmentQueues.SingleAsync(queue => queue.Id == training.Id))).PlacesTaken.ShouldBe(20);
        (await site.DataAsync(db => db.Set<Core.Audit.Act>().CountAsync(act => act.Kind == "support.enrolment-submitted" && ids.Contains(act.SubjectId)))).ShouldBe(64);
    }

    [Fact]
    public async Task Submit_LimitOfThreeAnInstitutionUnderACrowd_IsNeverPassed()
    {
        site.SetTo(2026, 3, 2);
        var centres = await site.CentresAsync();
        var training = await site.Given.TrainingAsync(places: 20, outline => outline with { PlacesPerInstitution = 3 });
        var callers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => site.Given.ApplicantAsync()));

        await Task.WhenAll(callers.Select((caller, number) => Task.Run(() => site.Given.SubmitAsync(caller, training.Id, centres[number % 3]))));

        var taken = await site.DataAsync(db => db.Enrolments.Where(enrolment => enrolment.TrainingId == training.Id && enrolment.HoldsPlace)
            .GroupBy(enrolment => enrolment.OrganisationId).Select(group => group.Count()).ToListAsync());
        taken.ShouldBe([3, 3, 3]);
    }

    [Fact]
    public async Task Resign_EveryHolderAtOnce_PassesEachPlaceOnOnce()
    {
        site.SetTo(2026, 3, 2);
        var centres = await site.CentresAsync();
        var training = await site.Given.TrainingAsync(places: 10);
        var sent = new List<(Core.Access.Caller Caller, Guid Id)>();
        for (var number = 0; number < 25; number++)
            sent.Add(await site.Given.EnrolmentAsync(training.Id, centres[0]));

        await Task.WhenAll(sent.Take(10).Select(one => Task.Run(() => site.ScopeAsync(async services =>
        {
            await services.GetRequiredService<EnrolmentAnswers>().ResignAsync(one.Id, "choroba", CancellationToken.None);
            return true;
        }, one.Caller))));

        var holders = await site.DataAsync(db => db.Enrolments.Where(enrolment => enrolment.TrainingId == training.Id && enrolment.HoldsPlace)
            .OrderBy(enrolment => enrolment.ReceiptNumber).Select(enrolment => enrolment.ReceiptNumber!.Value).ToListAsync());
        holders.ShouldBe(Enumerable.Range(11, 10));
    }
}
