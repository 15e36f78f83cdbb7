using System.Net;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Notices;
using Spojnia.Support;
using Spojnia.Support.Enrolling;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Enrolling;

/// <summary>The employer's side: confirming, refusing, delegating, and what only its own people's employer may see.</summary>
public sealed class DelegationPageTests(SupportSite site) : IClassFixture<SupportSite>
{
    private Task<Enrolment> FindAsync(Guid id) => site.DataAsync(db => db.Enrolments.AsNoTracking().SingleAsync(enrolment => enrolment.Id == id));

    private async Task<(Guid Training, Guid Employer, Guid Id)> AskedAsync()
    {
        site.SetTo(2026, 3, 2);
        var employer = (await site.CentresAsync())[0];
        var training = await site.Given.TrainingAsync(with: outline => outline with { DelegationRequired = true });
        return (training.Id, employer, (await site.Given.EnrolmentAsync(training.Id, employer)).Id);
    }

    private async Task<Visitor> HeadAsync(Guid organisation)
    {
        var visitor = site.NewVisitor();
        await visitor.SignInAsAsync(Roles.InstitutionHead, organisation);
        return visitor;
    }

    [Fact]
    public async Task Confirm_Chosen_IsConfirmedAndTold()
    {
        var (_, employer, id) = await AskedAsync();
        var head = await HeadAsync(employer);
        await head.GetAsync("/panel/delegacje");

        (await head.SubmitAsync("#potwierdz", new { Chosen = id })).Done.ShouldStartWith("Potwierdziliśmy delegowanie.");

        (await FindAsync(id)).Delegation.ShouldBe(DelegationState.Confirmed);
        (await site.DataAsync(db => db.Outbox.CountAsync(letter => letter.Key.StartsWith("support.delegation:") && letter.Key.EndsWith(id.ToString())))).ShouldBe(1);
    }

    [Fact]
    public async Task Refuse_HoldingAPlace_FreesItForTheNext()
    {
        var (training, employer, id) = await AskedAsync();
        (await FindAsync(id)).HoldsPlace.ShouldBeTrue();
        var head = await HeadAsync(employer);
        await head.GetAsync("/panel/delegacje");
        (await head.SubmitAsync("#odmow", new { Chosen = id })).Errors.ShouldContain("Podaj powód odmowy. Zobaczy go pracownik.");

        (await head.SubmitAsync("#odmow", new { Chosen = id, Reason = "Dyżur w tym dniu." })).Done.ShouldStartWith("Zapisaliśmy odmowę.");

        var refused = await FindAsync(id);
        (refused.State, refused.HoldsPlace).ShouldBe((EnrolmentState.Rejected, false));
        (await site.DataAsync(db => db.EnrolmentQueues.SingleAsync(queue => queue.Id == training))).PlacesTaken.ShouldBe(0);
    }

    [Fact]
    public async Task Confirm_AnotherInstitutionsPerson_ChangesNothing()
    {
        var (_, _, id) = await AskedAsync();
        var head = await HeadAsync((await site.CentresAsync())[1]);
        (await head.GetAsync("/panel/delegacje?pokaz=wszystkie")).Document.QuerySelectorAll($"#w-{id}").ShouldBeEmpty();

        await head.PostAsync("/panel/delegacje?handler=Confirm", [new("Chosen", id.ToString())]);

        (await FindAsync(id)).Delegation.ShouldBe(DelegationState.Requested);
    }

    [Fact]
    public async Task Delegate_WhereNoConsentIsNeeded_StandsInTheList()
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.TrainingAsync();
        var head = await HeadAsync((await site.CentresAsync())[0]);
        await head.GetAsync($"/panel/delegacje/{training.Id}");

        var page = await head.SubmitAsync("main form", new { People = "Ala Nowicka; ala.nowicka@example.pl; asystentka" });

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Done.ShouldStartWith("Delegowaliśmy osoby: 1.");
        page.TextOf("#lista").ShouldContain("Ala Nowicka");
    }

    [Fact]
    public async Task Delegate_AddressOfSomebodyElsesAccount_IsTakenOverByItsOwner()
    {
        site.SetTo(2026, 3, 2);
        var employer = (await site.CentresAsync())[0];
        var training = await site.Given.TrainingAsync(with: outline => outline with { DelegationRequired = true });
        var owner = await site.Given.ApplicantAsync();
        var head = await HeadAsync(employer);
        await head.GetAsync($"/panel/delegacje/{training.Id}");
        await head.SubmitAsync("main form", new { People = $"Zmyślone Nazwisko; {owner.Email}; asystentka" });
        var visitor = site.NewVisitor();
        await visitor.SignInAsAsync(Roles.Employee, null, owner.PersonId);
        (await visitor.GetAsync($"/szkolenia/{training.Id}/zapis")).TextOf("main").ShouldContain("Do udziału zgłasza Cię pracodawca");

        var id = await site.Given.SubmitAsync(owner, training.Id, employer);

        var taken = await FindAsync(id);
        (taken.PersonId, taken.Delegation, taken.State).ShouldBe((owner.PersonId!.Value, DelegationState.Confirmed, EnrolmentState.Submitted));
        (await site.DataAsync(db => db.Enrolments.CountAsync(enrolment => enrolment.TrainingId == training.Id))).ShouldBe(1);
    }
}
