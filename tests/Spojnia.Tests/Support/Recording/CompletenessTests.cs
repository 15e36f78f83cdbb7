using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Evidence;
using Spojnia.Support.Attending;
using Spojnia.Support.Demo;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Recording;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Recording;

/// <summary>An incomplete record feeds no indicator; a refusal is an answer; data at entry change only by correction.</summary>
public sealed class CompletenessTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly First = new(2026, 2, 10);
    private readonly Guid _project = Guid.CreateVersion7();

    [Fact]
    public async Task Attendance_OfAnIncompleteRecord_CountsNowhereButStandsAmongParticipants()
    {
        var (_, enrolment) = await AttendedAsync(complete: false);

        (await StandingAsync()).ShouldBeEmpty();
        var participation = await ParticipationAsync(enrolment);
        (participation.State, participation.IsComplete, participation.StartedOn).ShouldBe((ParticipationState.Active, false, First));
    }

    [Fact]
    public async Task Fill_TheLastGap_CountsFromTheFirstAttendance()
    {
        var (_, enrolment) = await AttendedAsync(complete: false);
        var participation = await ParticipationAsync(enrolment);

        await FillAsync(participation.Id, DemoRecords.Of(0));

        (await StandingAsync()).Select(line => (line.Kind, line.HappenedOn)).ShouldContain((EvidenceKinds.PersonSupported, First));
    }

    [Fact]
    public async Task Fill_WithRefusals_IsComplete()
    {
        var (_, enrolment) = await AttendedAsync(complete: false);
        var answers = DemoRecords.Of(1);
        foreach (var field in new[] { RecordFields.ForeignOrigin, RecordFields.ThirdCountry, RecordFields.Minority, RecordFields.Homeless, RecordFields.Disability })
            answers[field] = RecordFields.Refused;

        await FillAsync((await ParticipationAsync(enrolment)).Id, answers);

        (await ParticipationAsync(enrolment)).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task Fill_WithoutASensitiveAnswer_IsMissingNotRefused()
    {
        var (_, enrolment) = await AttendedAsync(complete: false);
        var answers = DemoRecords.Of(1);
        answers.Remove(RecordFields.Minority);
        var id = (await ParticipationAsync(enrolment)).Id;

        await FillAsync(id, answers);

        (await RecordAsync(id)).Missing.ShouldBe([RecordFields.Minority]);
    }

    [Fact]
    public async Task Fill_AnotherAnswerAfterEntry_IsRefused()
    {
        var (_, enrolment) = await AttendedAsync();
        var id = (await ParticipationAsync(enrolment)).Id;

        (await Should.ThrowAsync<RefusedException>(() => FillAsync(id, new() { [RecordFields.Locality] = "Gdzie Indziej" }))).Message.ShouldContain("sprostować");
    }

    [Fact]
    public async Task Correct_AMandatoryAnswerAway_TakesTheEvidenceBackAndKeepsTheOldValue()
    {
        var (_, enrolment) = await AttendedAsync();
        var id = (await ParticipationAsync(enrolment)).Id;
        (await StandingAsync()).ShouldNotBeEmpty();

        await CorrectAsync(id, RecordFields.Locality, "");

        (await StandingAsync()).ShouldBeEmpty();
        var correction = await site.DataAsync(db => db.RecordCorrections.SingleAsync(one => one.RecordId == id));
        (correction.OldValue, correction.NewValue, correction.Reason).ShouldBe(("Opole", "", "pomyłka w adresie"));
    }

    [Fact]
    public async Task Profile_ChangedAfterEntry_DoesNotReachTheRecord()
    {
        var (training, enrolment) = await AttendedAsync();
        var before = await RecordAsync((await ParticipationAsync(enrolment)).Id);
        await site.DataAsync(async db =>
        {
            (await db.Set<Spojnia.Core.People.Person>().SingleAsync(one => one.Id == enrolment.PersonId)).Rename("Inna", "Osoba");
            await db.SaveChangesAsync();
        });

        await site.Given.PresentAsync(training, First.AddDays(1), enrolment);

        (await RecordAsync(before.Id))[RecordFields.FamilyName].ShouldBe(before[RecordFields.FamilyName]);
    }

    [Fact]
    public async Task SecondEmployer_AddsALinkAndNoParticipant()
    {
        var (one, other) = (await site.Given.OrganisationAsync(), await site.Given.OrganisationAsync());
        var person = await site.Given.IdentifiedPersonAsync();
        foreach (var institution in new[] { one, other })
        {
            var training = await site.Given.ListedTrainingAsync(_project);
            await site.Given.PresentAsync(training, First, await site.Given.ListedAsync(training, person, institution.Id));
        }

        var participation = await site.DataAsync(db => db.Participations.SingleAsync(known => known.PersonId == person.Id && known.ProjectId == _project));
        (await site.DataAsync(db => db.InstitutionLinks.CountAsync(link => link.ParticipationId == participation.Id))).ShouldBe(2);
        (await StandingAsync()).Count(line => line.Kind == EvidenceKinds.InstitutionSupported).ShouldBe(2);
    }

    private async Task<(Spojnia.Support.Offering.Training Training, Enrolment Enrolment)> AttendedAsync(bool complete = true)
    {
        site.SetTo(2026, 3, 2);
        var training = await site.Given.ListedTrainingAsync(_project);
        var enrolment = await site.Given.ListedAsync(training, complete: complete);
        await site.Given.PresentAsync(training, First, enrolment);
        return (training, enrolment);
    }

    private Task<bool> FillAsync(Guid id, Dictionary<string, string> answers) => site.ScopeAsync(async services =>
    {
        await services.GetRequiredService<RecordDesk>().FillAsync(id, answers, CancellationToken.None);
        return true;
    });

    private Task<bool> CorrectAsync(Guid id, string field, string value) => site.ScopeAsync(async services =>
    {
        await services.GetRequiredService<RecordDesk>().CorrectAsync(id, field, value, "pomyłka w adresie", CancellationToken.None);
        return true;
    });

    private Task<Participation> ParticipationAsync(Enrolment enrolment) =>
        site.DataAsync(db => db.Participations.AsNoTracking().SingleAsync(one => one.PersonId == enrolment.PersonId && one.ProjectId == _project));

    private Task<ParticipantRecord> RecordAsync(Guid id) => site.DataAsync(db => db.ParticipantRecords.AsNoTracking().SingleAsync(one => one.Id == id));

    private Task<List<EvidenceEntry>> StandingAsync() => site.DataAsync(db => db.Evidence.AsNoTracking().Where(line => line.ProjectId == _project && line.CancelsId == null
        && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == line.Id)).ToListAsync());
}
