using CsCheck;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Attending;

public sealed class AttendanceEvidenceTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly First = new(2026, 2, 10);
    private static readonly DateOnly Second = new(2026, 2, 11);
    private readonly Guid _project = Guid.CreateVersion7();

    [Fact]
    public async Task Mark_FirstAttendance_WritesPersonSupportedOnce()
    {
        var training = await site.Given.ListedTrainingAsync(_project);
        var enrolment = await site.Given.ListedAsync(training);

        await site.Given.PresentAsync(training, First, enrolment);
        await site.Given.PresentAsync(training, Second, enrolment);

        var line = (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldHaveSingleItem();
        line.SubjectId.ShouldBe(enrolment.PersonId);
        line.HappenedOn.ShouldBe(First);
        line.Sex.ShouldBe("K");
        line.SourceLink.ShouldBe($"/panel/szkolenia/{training.Id}/obecnosc?zajecia={training.Sessions[0].Id}");
    }

    [Fact]
    public async Task Mark_SamePersonInTwoTrainings_IsOnePerson()
    {
        var person = await site.Given.IdentifiedPersonAsync();
        var (one, other) = (await site.Given.ListedTrainingAsync(_project), await site.Given.ListedTrainingAsync(_project));

        await site.Given.PresentAsync(one, First, await site.Given.ListedAsync(one, person));
        await site.Given.PresentAsync(other, First, await site.Given.ListedAsync(other, person));

        (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Mark_EarlierSessionEnteredLater_MovesTheBeginningVisibly()
    {
        var training = await site.Given.ListedTrainingAsync(_project);
        var enrolment = await site.Given.ListedAsync(training);

        await site.Given.PresentAsync(training, Second, enrolment);
        await site.Given.PresentAsync(training, First, enrolment);

        (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldHaveSingleItem().HappenedOn.ShouldBe(First);
        (await LinesAsync(EvidenceKinds.PersonSupported)).ShouldBe(3);
        (await ParticipationAsync(enrolment)).StartedOn.ShouldBe(First);
    }

    [Fact]
    public async Task Mark_Conference_WritesNothing()
    {
        var conference = await site.Given.ListedTrainingAsync(_project, outline => outline with { KindCode = "konferencja", IsSupport = false, TaskNumber = null });
        var enrolment = await site.Given.ListedAsync(conference);

        await site.Given.PresentAsync(conference, First, enrolment);

        (await site.DataAsync(db => db.Evidence.AnyAsync(line => line.ProjectId == _project))).ShouldBeFalse();
        (await site.DataAsync(db => db.Participations.AnyAsync(one => one.ProjectId == _project))).ShouldBeFalse();
    }

    [Fact]
    public async Task Mark_Volunteer_TakesPartButCountsNowhere()
    {
        var training = await site.Given.ListedTrainingAsync(_project);
        var enrolment = await site.Given.ListedAsync(training, relation: WorkRelation.Volunteer);

        await site.Given.PresentAsync(training, First, enrolment);

        (await site.DataAsync(db => db.Evidence.AnyAsync(line => line.ProjectId == _project))).ShouldBeFalse();
        (await ParticipationAsync(enrolment)).State.ShouldBe(ParticipationState.Active);
    }

    [Fact]
    public async Task Mark_WorkerOfAMunicipality_CoversTheInstitutionAndItsOwnerUnderEachTheme()
    {
        var gmina = await UnitAsync(UnitLevel.Gmina);
        var institution = await site.Given.OrganisationAsync(ownerJstId: gmina);
        var training = await site.Given.ListedTrainingAsync(_project, outline => outline with { Themes = ["wiezi_rodzinne", "piecza_zastepcza"] });

        await site.Given.PresentAsync(training, First,
            await site.Given.ListedAsync(training, organisationId: institution.Id), await site.Given.ListedAsync(training, organisationId: institution.Id));

        (await StandingAsync(EvidenceKinds.InstitutionSupported)).ShouldHaveSingleItem().SubjectId.ShouldBe(institution.Id);
        var covered = await StandingAsync(EvidenceKinds.JstSupported);
        covered.Select(line => line.Theme).Order().ShouldBe(["piecza_zastepcza", "wiezi_rodzinne"]);
        covered.ShouldAllBe(line => line.SubjectId == gmina);
    }

    [Fact]
    public async Task Mark_WorkerOfAnAssociation_CoversNoMunicipality()
    {
        var association = await site.Given.OrganisationAsync(type: "NGO", seatUnitId: await UnitAsync(UnitLevel.Gmina));
        var training = await site.Given.ListedTrainingAsync(_project);

        await site.Given.PresentAsync(training, First, await site.Given.ListedAsync(training, organisationId: association.Id));

        (await StandingAsync(EvidenceKinds.InstitutionSupported)).ShouldHaveSingleItem();
        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Mark_WorkerOfTheVoivodeship_CoversNoMunicipality()
    {
        var institution = await site.Given.OrganisationAsync(ownerJstId: await UnitAsync(UnitLevel.Voivodeship));
        var training = await site.Given.ListedTrainingAsync(_project);

        await site.Given.PresentAsync(training, First, await site.Given.ListedAsync(training, organisationId: institution.Id));

        (await StandingAsync(EvidenceKinds.JstSupported)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeBack_TheOnlyAttendance_TakesTheEvidenceBackByACancellingEntry()
    {
        var training = await site.Given.ListedTrainingAsync(_project);
        var enrolment = await site.Given.ListedAsync(training);
        await site.Given.PresentAsync(training, First, enrolment);

        await site.Given.PresentAsync(training, First);

        (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldBeEmpty();
        (await LinesAsync(EvidenceKinds.PersonSupported)).ShouldBe(2);
        (await ParticipationAsync(enrolment)).State.ShouldBe(ParticipationState.Complete);
        (await site.DataAsync(db => db.Attendances.SingleAsync(one => one.EnrolmentId == enrolment.Id))).TakenBackReason.ShouldBe("pomyłka w liście");
    }

    [Fact]
    public async Task TakeBack_AnotherAttendanceStands_RestsTheEvidenceOnThat()
    {
        var training = await site.Given.ListedTrainingAsync(_project);
        var enrolment = await site.Given.ListedAsync(training);
        await site.Given.PresentAsync(training, First, enrolment);
        await site.Given.PresentAsync(training, Second, enrolment);

        await site.Given.PresentAsync(training, First);

        (await StandingAsync(EvidenceKinds.PersonSupported)).ShouldHaveSingleItem().HappenedOn.ShouldBe(Second);
        (await ParticipationAsync(enrolment)).StartedOn.ShouldBe(Second);
    }

    [Fact]
    public async Task Mark_BeforeTheDay_IsRefused()
    {
        var training = await site.Given.ListedTrainingAsync(_project, null, new DateOnly(2026, 12, 1));
        var enrolment = await site.Given.ListedAsync(training);

        await Should.ThrowAsync<RefusedException>(() => site.Given.PresentAsync(training, new DateOnly(2026, 12, 1), enrolment));
    }

    [Fact]
    public async Task Mark_AnyHistory_CountsTheDistinctPersonsPresent()
    {
        var training = await site.Given.ListedTrainingAsync(_project);
        var second = await site.Given.ListedTrainingAsync(_project);
        var people = new List<(Enrolment One, Enrolment Other)>();
        for (var i = 0; i < 4; i++)
        {
            var person = await site.Given.IdentifiedPersonAsync();
            people.Add((await site.Given.ListedAsync(training, person), await site.Given.ListedAsync(second, person)));
        }

        var step = Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 15]);
        var history = step.Array[12].Single();
        var present = new Dictionary<(bool, bool), int>();
        foreach (var (inSecond, secondDay, who) in history)
        {
            present[(inSecond, secondDay)] = who;
            var chosen = people.Where((_, index) => (who & (1 << index)) != 0).Select(pair => inSecond ? pair.Other : pair.One);
            await site.Given.PresentAsync(inSecond ? second : training, secondDay ? Second : First, [.. chosen]);

            var expected = people.Where((_, index) => present.Values.Any(mask => (mask & (1 << index)) != 0)).Select(pair => pair.One.PersonId).Order();
            (await StandingAsync(EvidenceKinds.PersonSupported)).Select(line => line.SubjectId).Order().ShouldBe(expected);
        }
    }

    private Task<List<EvidenceEntry>> StandingAsync(string kind) => site.DataAsync(db => db.Evidence.AsNoTracking()
        .Where(line => line.ProjectId == _project && line.Kind == kind && line.CancelsId == null && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == line.Id)).ToListAsync());

    private Task<int> LinesAsync(string kind) => site.DataAsync(db => db.Evidence.CountAsync(line => line.ProjectId == _project && line.Kind == kind));

    private Task<Participation> ParticipationAsync(Enrolment enrolment) =>
        site.DataAsync(db => db.Participations.SingleAsync(one => one.PersonId == enrolment.PersonId && one.ProjectId == _project));

    private Task<Guid> UnitAsync(UnitLevel level) =>
        site.DataAsync(db => db.TerritoryUnits.Where(unit => unit.Level == level && unit.JstId == unit.Id).OrderBy(unit => unit.Id).Select(unit => unit.Id).FirstAsync());
}
