using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Support.Advising;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Advising;

public sealed class AdviceEvidenceTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly Day = new(2026, 2, 10);
    private readonly Guid _project = Guid.CreateVersion7();

    [Fact]
    public async Task Sign_TwelveVisitsToOneGmina_IsOneJst()
    {
        var gmina = await UnitAsync(UnitLevel.Gmina);
        for (var visit = 0; visit < 12; visit++)
            await SignedAsync("lpdi", Day.AddDays(-visit), [gmina]);

        (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldHaveSingleItem().SubjectId.ShouldBe(gmina);
        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem().HappenedOn.ShouldBe(Day.AddDays(-11));
    }

    [Fact]
    public async Task Sign_AboutAnotherTheme_SupportsTheJstButIsNoLpdiAdvice()
    {
        await SignedAsync("ekonomia_spoleczna", Day, [await UnitAsync(UnitLevel.Gmina)]);

        (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldBeEmpty();
        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem().Theme.ShouldBe("ekonomia_spoleczna");
    }

    [Fact]
    public async Task Sign_JointMeeting_CountsEachJstOnce()
    {
        var units = await site.DataAsync(db => db.TerritoryUnits.Where(unit => unit.Level == UnitLevel.Gmina && unit.JstId == unit.Id).OrderBy(unit => unit.Id).Select(unit => unit.Id).Take(3).ToListAsync());

        await SignedAsync("lpdi", Day, [.. units, units[0]], isGroup: true);

        (await StandingAsync(EvidenceKinds.JstAdvised)).Select(line => line.SubjectId).Order().ShouldBe(units.Order());
    }

    [Fact]
    public async Task Sign_CityWithPowiatRights_IsOneUnitAtBothLevels()
    {
        var city = await site.DataAsync(db => db.TerritoryUnits.Where(unit => unit.Level == UnitLevel.Powiat && unit.JstId != unit.Id).OrderBy(unit => unit.Id).Select(unit => new { unit.Id, unit.JstId }).FirstAsync());

        await SignedAsync("piecza_zastepcza", Day, [city.Id]);
        await SignedAsync("piecza_zastepcza", Day, [city.JstId]);

        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem().SubjectId.ShouldBe(city.JstId);
    }

    [Fact]
    public async Task Write_Voivodeship_IsRefused() =>
        await Should.ThrowAsync<RefusedException>(async () => await SignedAsync("lpdi", Day, [await UnitAsync(UnitLevel.Voivodeship)]));

    [Fact]
    public async Task Sign_AssociationInTheGmina_CoversNoJst()
    {
        var association = await site.Given.OrganisationAsync(type: "NGO", seatUnitId: await UnitAsync(UnitLevel.Gmina));

        await SignedAsync("lpdi", Day, [], [association.Id]);

        (await StandingAsync(EvidenceKinds.InstitutionSupported)).ShouldHaveSingleItem().SubjectId.ShouldBe(association.Id);
        (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Grounds_StaffOfAMunicipalInstitution_CountForItWhereTheRuleSaysSo(bool staffCountForOwner, int expected)
    {
        var gmina = await UnitAsync(UnitLevel.Gmina);
        var institution = await site.Given.OrganisationAsync(ownerJstId: gmina);
        await SignedAsync("lpdi", Day, [], [institution.Id]);

        var grounds = await site.ScopeAsync(services => services.GetRequiredService<AdviceGrounds>().OfAsync(_project, [], [gmina], staffCountForOwner, CancellationToken.None));

        grounds.Count(ground => ground.UnitId == gmina).ShouldBe(expected);
    }

    [Fact]
    public async Task TakeBack_TheOnlyCard_CancelsTheEvidenceVisibly()
    {
        var card = await SignedAsync("lpdi", Day, [await UnitAsync(UnitLevel.Gmina)]);

        await TakenBackAsync(card);

        (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldBeEmpty();
        (await site.DataAsync(db => db.Evidence.CountAsync(line => line.ProjectId == _project && line.Kind == EvidenceKinds.JstAdvised))).ShouldBe(2);
    }

    [Fact]
    public async Task TakeBack_AnAttendanceStands_RestsTheEvidenceOnThat()
    {
        var gmina = await UnitAsync(UnitLevel.Gmina);
        var institution = await site.Given.OrganisationAsync(ownerJstId: gmina);
        var training = await site.Given.ListedTrainingAsync(_project, outline => outline with { Themes = ["lpdi"] });
        await site.Given.PresentAsync(training, new DateOnly(2026, 2, 11), await site.Given.ListedAsync(training, organisationId: institution.Id));
        var card = await SignedAsync("lpdi", Day, [gmina]);
        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem().SourceRecordId.ShouldBe(card);

        await TakenBackAsync(card);

        var line = (await StandingAsync(EvidenceKinds.JstSupported)).ShouldHaveSingleItem();
        line.HappenedOn.ShouldBe(new DateOnly(2026, 2, 11));
        (await StandingAsync(EvidenceKinds.JstAdvised)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sign_PersonPresent_BecomesAParticipantAndTakingBackTakesThemBack()
    {
        var person = await site.Given.IdentifiedPersonAsync();
        var card = await site.ScopeAsync(async services =>
        {
            var desk = services.GetRequiredService<AdviceDesk>();
            var written = await desk.WriteAsync(Outline("lpdi", Day, false), [], [], CancellationToken.None);
            await desk.AddPersonAsync(written, new DirectPerson(person.GivenName, person.FamilyName, person.Email, Identity.AlreadyKnown),
                new EnrolmentForm { OrganisationName = "Ośrodek próbny", Position = "pracownik socjalny" }, CancellationToken.None);
            await desk.SignAsync(written.Id, null, CancellationToken.None);
            return written.Id;
        });

        (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldHaveSingleItem();
        (await site.DataAsync(db => db.Participations.CountAsync(one => one.ProjectId == _project))).ShouldBe(1);

        await TakenBackAsync(card);
        (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Contact_TouchesNoIndicator()
    {
        var gmina = await UnitAsync(UnitLevel.Gmina);
        await site.ScopeAsync(async services =>
        {
            await services.GetRequiredService<AdviceDesk>().ContactAsync(new OutreachContact
            {
                ProjectId = _project, JstId = gmina, JstName = "gmina próbna", Day = Day, Reason = "brak_kadry", ByName = "Doradca", WrittenAt = PolishTime.StartOf(Day),
            }, CancellationToken.None);
            return true;
        });

        (await site.DataAsync(db => db.Evidence.AnyAsync(line => line.ProjectId == _project))).ShouldBeFalse();
    }

    private CardOutline Outline(string topic, DateOnly day, bool isGroup) => new(_project, 2, topic, isGroup, MeetingForm.Remote, day, new(9, 0), new(11, 0), 2, "", null, "Dorota Doradcza",
        "Diagnoza potrzeb", "Powołać zespół");

    private Task<Guid> SignedAsync(string topic, DateOnly day, Guid[] units, Guid[]? institutions = null, bool isGroup = false) => site.ScopeAsync(async services =>
    {
        var desk = services.GetRequiredService<AdviceDesk>();
        var card = await desk.WriteAsync(Outline(topic, day, isGroup), units, institutions ?? [], CancellationToken.None);
        await desk.SignAsync(card.Id, null, CancellationToken.None);
        return card.Id;
    });

    private Task<bool> TakenBackAsync(Guid card) => site.ScopeAsync(async services =>
    {
        await services.GetRequiredService<AdviceDesk>().TakeBackAsync(card, null, "wpisano nie ten samorząd", CancellationToken.None);
        return true;
    });

    private Task<List<EvidenceEntry>> StandingAsync(string kind) => site.DataAsync(db => db.Evidence.AsNoTracking()
        .Where(line => line.ProjectId == _project && line.Kind == kind && line.CancelsId == null && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == line.Id)).ToListAsync());

    private Task<Guid> UnitAsync(UnitLevel level) =>
        site.DataAsync(db => db.TerritoryUnits.Where(unit => unit.Level == level && unit.JstId == unit.Id).OrderBy(unit => unit.Id).Select(unit => unit.Id).FirstAsync());
}
