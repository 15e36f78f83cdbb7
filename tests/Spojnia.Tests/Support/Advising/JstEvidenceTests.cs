using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Support.Advising;
using Spojnia.Support.Attending;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Advising;

public sealed class JstEvidenceTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Guid _project = Guid.CreateVersion7();

    [Fact]
    public async Task Sign_TwelveVisitsToOneGmina_AreOneJst()
    {
        var gmina = Unit("1602022");
        for (var visit = 0; visit < 12; visit++)
            await site.Given.SignAsync(await site.Given.CardAsync(_project, "lpdi", [gmina], new DateOnly(2026, 1, 5).AddDays(visit)));

        var line = (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldHaveSingleItem();
        line.SubjectId.ShouldBe(gmina);
        line.HappenedOn.ShouldBe(new DateOnly(2026, 1, 5));
        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem().Theme.ShouldBe("lpdi");
    }

    [Fact]
    public async Task Sign_GroupMeeting_CountsEachJstOnce()
    {
        Guid[] units = [Unit("1602022"), Unit("1605033"), Unit("1602")];

        await site.Given.SignAsync(await site.Given.CardAsync(_project, "ekonomia_spoleczna", units));

        (await StandingAsync(EvidenceKinds.JstSupported)).Select(line => line.SubjectId).ShouldBe(units, ignoreOrder: true);
        (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sign_OpoleAsPowiat_CountsAsItsOneJst()
    {
        var opole = Unit("1661011");
        await site.Given.SignAsync(await site.Given.CardAsync(_project, "piecza_zastepcza", [opole]));

        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem().SubjectId.ShouldBe(opole);
        (await site.ScopeAsync(services => services.GetRequiredService<EvidenceCounter>().CountAsync(_project,
            [new CountRule(EvidenceKinds.JstSupported) { SetCode = "jst-powiat" }, new CountRule(EvidenceKinds.JstSupported) { SetCode = "jst" }], site.Clock.Today(), DateTime.MaxValue)))
            .Select(count => count.Value).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Sign_DraftOnly_WritesNothing()
    {
        await site.Given.CardAsync(_project, "lpdi", [Unit("1602022")]);

        (await site.DataAsync(db => db.Evidence.AnyAsync(line => line.ProjectId == _project))).ShouldBeFalse();
    }

    [Fact]
    public async Task TakeBack_AnotherCardStands_NewLineRestsOnIt()
    {
        var gmina = Unit("1602022");
        var first = await site.Given.CardAsync(_project, "lpdi", [gmina], new DateOnly(2026, 1, 5));
        var second = await site.Given.CardAsync(_project, "lpdi", [gmina], new DateOnly(2026, 1, 19));
        await site.Given.SignAsync(first);
        await site.Given.SignAsync(second);

        await site.Given.TakeBackAsync(first);

        var line = (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldHaveSingleItem();
        (line.SourceRecordId, line.HappenedOn).ShouldBe((second.Id, new DateOnly(2026, 1, 19)));
        await site.Given.TakeBackAsync(second);
        (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldBeEmpty();
        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeBack_AttendanceOfStaffStands_TheJstStaysSupported()
    {
        var gmina = Unit("1602022");
        var ops = await site.Given.OrganisationAsync(ownerJstId: gmina);
        var training = await site.Given.ListedTrainingAsync(_project, outline => outline with { Themes = ["wiezi_rodzinne"] });
        await site.Given.PresentAsync(training, new(2026, 2, 10), await site.Given.ListedAsync(training, organisationId: ops.Id));
        var card = await site.Given.CardAsync(_project, "wiezi_rodzinne", [gmina]);
        await site.Given.SignAsync(card);
        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem().SourceRecordId.ShouldBe(card.Id);

        await site.Given.TakeBackAsync(card);

        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem().SourceLink.ShouldStartWith($"/panel/szkolenia/{training.Id}");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Reconcile_StaffCountForOwner_IsARuleOfTheProject(bool staffCountForOwner, int expected)
    {
        var gmina = Unit("1602022");
        var ops = await site.Given.OrganisationAsync(ownerJstId: gmina);
        var training = await site.Given.ListedTrainingAsync(_project);
        await site.Given.PresentAsync(training, new(2026, 2, 10), await site.Given.ListedAsync(training, organisationId: ops.Id));

        await site.ScopeAsync(async services =>
        {
            var db = services.GetRequiredService<Spojnia.Core.Data.SpojniaDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<JstEvidence>().ReconcileAsync(_project, [gmina], ["wiezi_rodzinne"], staffCountForOwner, "Zmieniono regułę projektu.", CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        });

        (await StandingAsync(EvidenceKinds.JstSupported)).Count.ShouldBe(expected);
    }

    [Fact]
    public async Task Sign_WithAPerson_MakesThemAParticipantAndTakingBackUndoesIt()
    {
        var person = await site.Given.IdentifiedPersonAsync();
        await KnownFromAnApplicationAsync(person);
        var card = await site.Given.CardAsync(_project, "lpdi", [Unit("1602022")], null, null, person);

        await site.Given.SignAsync(card);

        (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldHaveSingleItem().SubjectId.ShouldBe(person.Id);
        (await site.DataAsync(db => db.Participations.SingleAsync(one => one.ProjectId == _project && one.PersonId == person.Id))).State.ShouldBe(ParticipationState.Closed);
        await site.Given.TakeBackAsync(card);
        (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldBeEmpty();
        (await site.DataAsync(db => db.Participations.SingleAsync(one => one.ProjectId == _project && one.PersonId == person.Id))).State.ShouldBe(ParticipationState.Withdrawn);
    }

    [Fact]
    public async Task Contact_WithAJst_TouchesNoIndicator()
    {
        await site.DataAsync(async db =>
        {
            db.OutreachContacts.Add(new OutreachContact(_project, Unit("1602022"), new(2026, 2, 9), AdviceForm.Phone, "brak_kadry", "", null, "Doradca", new DateTime(2026, 2, 9, 12, 0, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync();
        });

        (await site.DataAsync(db => db.Evidence.AnyAsync(line => line.ProjectId == _project))).ShouldBeFalse();
    }

    /// <summary>A submitted application in another project: from it the data of a participant are known.</summary>
    private async Task KnownFromAnApplicationAsync(Spojnia.Core.People.Person person)
    {
        var earlier = await site.Given.ListedTrainingAsync(Guid.CreateVersion7());
        await site.Given.ListedAsync(earlier, person);
    }

    private Guid Unit(string code) => site.Services.GetRequiredService<Atlas>().FindByAnyCode(code, new DateOnly(2026, 2, 9))!.Id;

    private Task<List<EvidenceEntry>> StandingAsync(string kind) => site.DataAsync(db => db.Evidence.AsNoTracking()
        .Where(line => line.ProjectId == _project && line.Kind == kind && line.CancelsId == null && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == line.Id)).ToListAsync());
}
