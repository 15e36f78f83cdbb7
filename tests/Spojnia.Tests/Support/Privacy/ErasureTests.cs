using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.People;
using Spojnia.Support;
using Spojnia.Support.Privacy;

namespace Spojnia.Tests.Support.Privacy;

/// <summary>What may be erased, by whom, and what survives.</summary>
public sealed class ErasureTests(SupportSite site) : IClassFixture<SupportSite>
{
    private static Caller Staff(string name) => Caller.Site with { UserId = Guid.CreateVersion7(), Name = name };

    [Fact]
    public void HeldUntil_LastPaymentUnknown_HoldsForever() => new PrivacyRules().HeldUntil(null).ShouldBeNull();

    [Fact]
    public void HeldUntil_LastPayment2028_EndsWith2033() => new PrivacyRules().HeldUntil(2028).ShouldBe(new DateOnly(2033, 12, 31));

    [Fact]
    public void Erase_ByWhoMadeTheList_IsRefused()
    {
        var who = Guid.CreateVersion7();
        var plan = new ErasurePlan([(Guid.CreateVersion7(), ErasureBasis.NeverSupported, 1)], 0, who, "Anna", new DateTime(2034, 1, 2, 0, 0, 0, DateTimeKind.Utc));

        Should.Throw<RefusedException>(() => plan.Erase(2034, 1, who, "Anna", plan.MadeAt)).Message.ShouldContain("inna osoba");
    }

    [Fact]
    public async Task Erase_AfterRetention_CountsSurviveAndTheNameIsNowhere()
    {
        site.SetTo(2026, 3, 2);
        var projectId = await site.ScopeAsync(async services => (await services.GetRequiredService<IProjectCatalogue>().ListAsync())[0].Id);
        var training = await site.Given.ListedTrainingAsync(projectId);
        var person = await site.Given.IdentifiedPersonAsync("Niepowtarzalna");
        var enrolment = await site.Given.ListedAsync(training, person);
        await site.Given.PresentAsync(training, new DateOnly(2026, 2, 10), enrolment);
        await site.ScopeAsync(async services =>
        {
            var db = services.GetRequiredService<SpojniaDbContext>();
            services.GetRequiredService<ActLog>().Add(SupportActs.Submitted(enrolment), $"Powód, w którym stoi {person.FamilyName}");
            db.ProjectPayments.Add(new ProjectPayment(projectId));
            await db.SaveChangesAsync();
            return true;
        }, Caller.Site with { UserId = Guid.CreateVersion7(), Name = person.FullName });

        (await PlanAsync()).Lines.ShouldNotContain(line => line.PersonId == person.Id);

        site.SetTo(2034, 1, 2);
        await site.DataAsync(async db =>
        {
            (await db.ProjectPayments.SingleAsync(one => one.Id == projectId)).Set(2028, new DateOnly(2034, 1, 2));
            await db.SaveChangesAsync();
        });
        var before = await FiguresAsync(projectId);
        before.Value.ShouldBeGreaterThan(0);
        var plan = await PlanAsync();
        plan.Lines.ShouldContain(line => line.PersonId == person.Id && line.Basis == ErasureBasis.ReportingTime);

        await site.ScopeAsync(async services =>
        {
            await services.GetRequiredService<ErasureDesk>().EraseAsync(plan.Id, CancellationToken.None);
            return true;
        }, Staff("Barbara Zatwierdzająca"));

        (await FiguresAsync(projectId)).ShouldBe(before);
        await site.DataAsync(async db =>
        {
            var left = await db.People.SingleAsync(one => one.Id == person.Id);
            (left.FullName, left.Email, left.PeselHash, left.PeselCipher).ShouldBe((Anonymous.Name, "", null, null));
            (await db.Enrolments.AnyAsync(one => one.PersonName.Contains(person.FamilyName) || one.Email == person.Email)).ShouldBeFalse();
            (await db.Acts.AnyAsync(act => act.Who.Contains(person.FamilyName) || act.Reason!.Contains(person.FamilyName) || act.Sentence.Contains(person.FamilyName))).ShouldBeFalse();
            var erased = await db.ErasurePlans.SingleAsync(one => one.Id == plan.Id);
            (erased.State, erased.Number, erased.Digest.Length).ShouldBe((PlanState.Erased, "PZ/2034/001", 64));
        });
    }

    private Task<ErasurePlan> PlanAsync() => site.ScopeAsync(services => services.GetRequiredService<ErasureDesk>().PlanAsync(CancellationToken.None), Staff("Anna Przygotowująca"));

    private Task<RuleCount> FiguresAsync(Guid projectId) => site.ScopeAsync(async services =>
        (await services.GetRequiredService<EvidenceCounter>().CountAsync(projectId, [new CountRule(EvidenceKinds.PersonSupported)], new DateOnly(2034, 1, 2), DateTime.MaxValue))[0]);
}
