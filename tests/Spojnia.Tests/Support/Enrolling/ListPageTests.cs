using System.Net;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Notices;
using Spojnia.Support;
using Spojnia.Support.Enrolling;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Enrolling;

/// <summary>From the approved list to a freed place that finds its next person.</summary>
public sealed class ListPageTests(SupportSite site) : IClassFixture<SupportSite>
{
    private async Task<(Guid Training, Caller[] Callers, Guid[] Ids)> ApprovedAsync(int places, int people)
    {
        site.SetTo(2026, 3, 2);
        var centres = await site.CentresAsync();
        var training = await site.Given.TrainingAsync(places);
        var sent = new List<(Caller Caller, Guid Id)>();
        for (var number = 0; number < people; number++)
            sent.Add(await site.Given.EnrolmentAsync(training.Id, centres[number % 3]));
        site.SetTo(2026, 4, 1);
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await staff.GetAsync($"/panel/szkolenia/{training.Id}/lista");
        (await staff.SubmitAsync("#zatwierdz")).Done.ShouldStartWith("Zatwierdziliśmy listę");
        return (training.Id, [.. sent.Select(one => one.Caller)], [.. sent.Select(one => one.Id)]);
    }

    private Task<Enrolment> FindAsync(Guid id) => site.DataAsync(db => db.Enrolments.AsNoTracking().SingleAsync(enrolment => enrolment.Id == id));

    private async Task<Visitor> AsAsync(Caller caller)
    {
        var visitor = site.NewVisitor();
        await visitor.SignInAsAsync(Roles.Employee, null, caller.PersonId);
        return visitor;
    }

    [Fact]
    public async Task Post_Approve_DecidesEachAndTellsEachWithACalendarEntry()
    {
        var (_, callers, ids) = await ApprovedAsync(places: 1, people: 3);

        (await FindAsync(ids[0])).State.ShouldBe(EnrolmentState.Qualified);
        (await FindAsync(ids[1])).ReserveRank.ShouldBe(1);
        var letter = await site.DataAsync(db => db.Outbox.SingleAsync(letter => letter.Key == $"support.qualified:{ids[0]}"));
        letter.CalendarMethod.ShouldBe("REQUEST");
        letter.Calendar!.ShouldContain($"UID:{ids[0]}-1@spojnia");
        var visitor = await AsAsync(callers[2]);
        (await visitor.GetAsync($"/moje/zgloszenia/{ids[2]}")).TextOf("#dlaczego").ShouldContain("Lista rezerwowa, miejsce 2.");
    }

    [Fact]
    public async Task Post_ResignAfterTheList_OffersThePlaceToTheFirstOnReserve()
    {
        var (training, callers, ids) = await ApprovedAsync(places: 1, people: 3);
        var holder = await AsAsync(callers[0]);
        await holder.GetAsync($"/moje/zgloszenia/{ids[0]}");

        (await holder.SubmitAsync("#rezygnacja")).Done.ShouldBe("Przyjęliśmy Twoją rezygnację.");

        (await site.DataAsync(db => db.Outbox.SingleAsync(letter => letter.Key.StartsWith("support.resigned") && letter.Key.EndsWith(ids[0].ToString())))).CalendarMethod.ShouldBe("CANCEL");
        var offered = await FindAsync(ids[1]);
        offered.State.ShouldBe(EnrolmentState.Offered);
        // Wednesday 1 April; Thursday and Friday are working days, so the answer may come until the end of Friday.
        offered.OfferUntil.ShouldBe(PolishTime.EndOf(new DateOnly(2026, 4, 3)));
        var next = await AsAsync(callers[1]);
        (await next.GetAsync($"/moje/zgloszenia/{ids[1]}/oferta")).TextOf("main").ShouldContain("3 kwietnia 2026, 23:59");
        (await next.SubmitAsync("#przyjmij")).Done.ShouldContain("Masz miejsce");
        (await FindAsync(ids[1])).State.ShouldBe(EnrolmentState.Confirmed);
        (await site.DataAsync(db => db.EnrolmentQueues.SingleAsync(queue => queue.Id == training))).PlacesTaken.ShouldBe(1);
    }

    [Fact]
    public async Task ExpireDue_OfferWithoutAnAnswer_MovesOnOnce()
    {
        var (_, callers, ids) = await ApprovedAsync(places: 1, people: 3);
        var holder = await AsAsync(callers[0]);
        await holder.GetAsync($"/moje/zgloszenia/{ids[0]}");
        await holder.SubmitAsync("#rezygnacja");
        site.SetTo(2026, 4, 4, 0, 0);

        // Two nodes at once: the lock lets one end the offer, the other finds nothing to do.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => site.ScopeAsync(async services =>
        {
            await OfferExpiry.ExpireDueAsync(services, site.Clock.Now(), CancellationToken.None);
            return true;
        }))));

        (await FindAsync(ids[1])).State.ShouldBe(EnrolmentState.OfferExpired);
        (await FindAsync(ids[2])).State.ShouldBe(EnrolmentState.Offered);
        var late = await AsAsync(callers[1]);
        (await late.GetAsync($"/moje/zgloszenia/{ids[1]}/oferta")).Text.ShouldContain("już nie czeka na odpowiedź");
    }

    [Fact]
    public async Task Post_ApproveAListThatHasChanged_IsRefusedAndShowsTheNewOne()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.TrainingAsync();
        var (caller, id) = await site.Given.EnrolmentAsync(training.Id, (await site.CentresAsync())[0]);
        await site.Given.EnrolmentAsync(training.Id, (await site.CentresAsync())[1]);
        site.SetTo(2026, 4, 1);
        var staff = await site.SignedInAsync(Roles.Recruiter);
        await staff.GetAsync($"/panel/szkolenia/{training.Id}/lista");
        var person = await AsAsync(caller);
        await person.GetAsync($"/moje/zgloszenia/{id}");
        await person.SubmitAsync("#rezygnacja");

        var page = await staff.SubmitAsync("#zatwierdz");

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.RowsOf("#lista").Count.ShouldBe(1);
        (await staff.SubmitAsync("#zatwierdz")).Done.ShouldStartWith("Zatwierdziliśmy listę");
    }

    [Fact]
    public async Task Post_ApproveAsAnEmployee_IsClosed()
    {
        var training = await site.Given.TrainingAsync();
        var visitor = await site.SignedInAsync(Roles.Employee);

        (await visitor.GetAsync($"/panel/szkolenia/{training.Id}/lista", follow: false)).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
