using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Support;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Offering;

/// <summary>Kinds of support differ by their steps, and what is not support leaves no trace in the figures.</summary>
public sealed class KindTests(SupportSite site) : IClassFixture<SupportSite>
{
    [Fact]
    public async Task Load_ShippedKinds_HaveKnownStepsAndWords()
    {
        var kinds = await site.DataAsync(db => db.SupportKinds.ToListAsync());

        kinds.Count.ShouldBe(15);
        kinds.ShouldAllBe(kind => kind.Genitive.Length > 0 && kind.Accusative.Length > 0 && kind.Steps.Length > 0);
        kinds.SelectMany(kind => kind.Steps).Except(SupportSteps.All).ShouldBeEmpty();
        kinds.Where(kind => !kind.IsSupport).Select(kind => kind.Code).Order().ShouldBe(["forum", "konferencja", "konkurs", "seminarium", "sieciowanie", "targi"]);
        kinds.Where(kind => !kind.IsSupport).ShouldAllBe(kind => !kind.Has(SupportSteps.Certificate) && !kind.Has(SupportSteps.Delegation));
    }

    [Theory]
    [InlineData("szkolenie", "Input.TestMax", "Input.IsAbroad")]
    [InlineData("wizyta_studyjna", "Input.PlacesPerJst", "Input.TestMax")]
    [InlineData("studia_podyplomowe", "Input.Parts[0].NeedsPass", "Input.PartRule")]
    [InlineData("cykl", "Input.PartRule", "Input.Edition")]
    [InlineData("konferencja", "Input.Places", "Input.DelegationRequired")]
    public async Task Get_NewOfAKind_ShowsOnlyTheFieldsOfItsSteps(string kind, string shown, string hidden)
    {
        site.SetTo(2026, 3, 2);
        var page = await (await site.SignedInAsync(Roles.Recruiter)).GetAsync($"/panel/szkolenia/nowe?rodzaj={kind}");

        page.Document.QuerySelector($"[name='{shown}']").ShouldNotBeNull();
        page.Document.QuerySelector($"[name='{hidden}']").ShouldBeNull();
    }

    [Fact]
    public async Task Get_Enrol_Conference_AsksForNoPeselAndNoEducation()
    {
        site.SetTo(2026, 3, 2);
        var conference = await site.Given.TrainingAsync(with: outline => outline with { KindCode = "konferencja", IsSupport = false, TaskNumber = null });
        var visitor = await site.SignedInAsync(Roles.Employee);
        var page = await visitor.GetAsync($"/szkolenia/{conference.Id}/zapis");
        foreach (var asked in new[] { "Input.Pesel", "Input.BirthDate", "Input.Education", "Input.Position", "Input.Truth" })
            page.Document.QuerySelector($"[name='{asked}']").ShouldBeNull();

        page = await visitor.SubmitAsync("form#zapis", new Dictionary<string, object?> { ["Input.Rules"] = true, ["Input.Privacy"] = true });

        page.Done.ShouldBe("Przyjęliśmy Twoje zgłoszenie.");
        var enrolment = await site.DataAsync(db => db.Enrolments.SingleAsync(one => one.TrainingId == conference.Id));
        (enrolment.State, enrolment.HoldsPlace, enrolment.EligibilityProblem).ShouldBe((EnrolmentState.Submitted, true, ""));
        enrolment.Education.ShouldBeNull();
    }

    [Theory]
    [InlineData("sieciowanie")]
    [InlineData("seminarium")]
    [InlineData("konferencja")]
    [InlineData("forum")]
    [InlineData("targi")]
    [InlineData("konkurs")]
    public async Task Mark_NotSupport_WritesNoEvidenceAndNoParticipation(string kind)
    {
        site.SetTo(2026, 3, 2);
        var project = Guid.CreateVersion7();
        var guests = await site.Given.ListedTrainingAsync(project, outline => outline with { KindCode = kind, IsSupport = false, TaskNumber = null });
        var enrolment = await site.Given.ListedAsync(guests, organisationId: (await site.CentresAsync())[0]);

        await site.Given.PresentAsync(guests, new(2026, 2, 10), enrolment);

        (await site.DataAsync(db => db.Set<Core.Evidence.EvidenceEntry>().AnyAsync(line => line.ProjectId == project))).ShouldBeFalse();
        (await site.DataAsync(db => db.Participations.AnyAsync(one => one.ProjectId == project))).ShouldBeFalse();
    }

    [Fact]
    public async Task Get_Public_FiltersByKindAndShowsPartsOfACycle()
    {
        site.SetTo(2026, 3, 2);
        var cycle = new Training(Given.Outline() with { KindCode = "cykl" });
        cycle.Divide([new("Pierwsza rozmowa"), new("Plan pracy")], begun: false);
        cycle.Schedule([(null, new SessionOutline(new(2026, 4, 8), new(9, 0), new(16, 0), 8, "", "", 1))], new HashSet<Guid>());
        cycle.Publish(new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc));
        await site.DataAsync(async db =>
        {
            db.AddRange(cycle, new EnrolmentQueue(cycle.Id));
            await db.SaveChangesAsync();
        });

        (await site.NewVisitor().GetAsync($"/szkolenia/{cycle.Id}")).TextOf("#czesci").ShouldContain("Plan pracy");
        (await site.NewVisitor().GetAsync("/szkolenia?rodzaj=cykl")).Document.QuerySelector($"a[href='/szkolenia/{cycle.Id}']").ShouldNotBeNull();
        (await site.NewVisitor().GetAsync("/szkolenia?rodzaj=warsztaty")).Document.QuerySelector($"a[href='/szkolenia/{cycle.Id}']").ShouldBeNull();
    }

    [Fact]
    public void Divide_FewerPartsAfterAttendance_IsRefused()
    {
        var cycle = new Training(Given.Outline());
        cycle.Divide([new("Pierwsza"), new("Druga")], begun: false);
        Should.Throw<Core.RefusedException>(() => cycle.Divide([new("Pierwsza")], begun: true));
    }

    [Fact]
    public void Propose_SeatsPerJst_PutsTheNextOneOnReserve()
    {
        var visit = new Training(Given.Outline() with { KindCode = "wizyta_studyjna", PlacesPerJst = 1 });
        var (gmina, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var applications = new[] { gmina, gmina, other }.Select((owner, at) =>
        {
            var enrolment = new Enrolment(visit, new Core.People.Person("Anna", $"Próbna{at}", $"anna{at}@example.org"), EnrolmentSource.Self, DateTime.UtcNow);
            enrolment.Fill(new EnrolmentForm { OrganisationName = "Ośrodek", Position = "pracownik", OwnerJstId = owner });
            enrolment.Submit(at + 1, true, "", true, Guid.CreateVersion7(), DateTime.UtcNow);
            return enrolment;
        }).ToList();

        var lines = ListProposal.Of(visit, applications);

        lines.Select(line => (line.Enrolment.ReceiptNumber, line.Verdict)).ShouldBe([(1, Verdict.Qualify), (3, Verdict.Qualify), (2, Verdict.Reserve)]);
        lines[2].Why.ShouldContain("gminy lub powiatu");
    }
}
