using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Evidence;
using Spojnia.Core.People;
using Spojnia.Support;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support.Certifying;

/// <summary>When a result raises qualifications: each rule by its name.</summary>
public sealed class QualificationTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly First = new(2026, 2, 10);
    private static readonly DateOnly Last = new(2026, 2, 11);
    private readonly Guid _project = Guid.CreateVersion7();

    [Fact]
    public async Task Result_PassedAndParticipationClosed_Counts()
    {
        var (training, enrolment) = await AttendedAsync();
        await site.Given.CompletedAsync(training);

        await site.Given.ResultAsync(training, enrolment, 12, Last);

        (await QualifiedAsync()).ShouldHaveSingleItem().HappenedOn.ShouldBe(Last);
        (await ParticipationAsync(enrolment)).State.ShouldBe(ParticipationState.Closed);
        (await StateAsync(enrolment)).ShouldBe(EnrolmentState.Completed);
    }

    [Fact]
    public async Task AttendanceCertificate_Alone_NeverCounts()
    {
        var training = await site.Given.ListedTrainingAsync(_project, outline => outline with { LearningOutcomes = "Zna metody pracy z rodziną." });
        var enrolment = await site.Given.ListedAsync(training);
        await site.Given.PresentAsync(training, First, enrolment);
        await site.Given.PresentAsync(training, Last, enrolment);
        await site.Given.CompletedAsync(training);

        await site.Given.CertificatesAsync(training);

        (await site.DataAsync(db => db.Certificates.SingleAsync(one => one.EnrolmentId == enrolment.Id))).Kind.ShouldBe(CertificateKind.Completion);
        (await QualifiedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Result_BelowTheThreshold_DoesNotCount()
    {
        var (training, enrolment) = await AttendedAsync();
        await site.Given.CompletedAsync(training);

        await site.Given.ResultAsync(training, enrolment, 11.99m, Last);

        (await QualifiedAsync()).ShouldBeEmpty();
        (await StateAsync(enrolment)).ShouldBe(EnrolmentState.NotCompleted);
    }

    [Fact]
    public async Task Result_SecondAttemptPassed_Counts()
    {
        var (training, enrolment) = await AttendedAsync();
        await site.Given.CompletedAsync(training);
        await site.Given.ResultAsync(training, enrolment, 3, Last);

        await site.Given.ResultAsync(training, enrolment, 20, Last.AddDays(5));

        (await QualifiedAsync()).ShouldHaveSingleItem();
        (await site.DataAsync(db => db.TestResults.Where(one => one.EnrolmentId == enrolment.Id).MaxAsync(one => one.Attempt))).ShouldBe(2);
    }

    [Fact]
    public async Task Result_OnThe28thDayAfterExit_CountsAndOnThe29thDoesNot()
    {
        site.SetTo(2026, 3, 20);
        var (training, enrolment) = await AttendedAsync();
        var (other, late) = await AttendedAsync();
        await site.Given.CompletedAsync(training);
        await site.Given.CompletedAsync(other);

        await site.Given.ResultAsync(training, enrolment, 15, Last.AddDays(28));
        await site.Given.ResultAsync(other, late, 15, Last.AddDays(29));

        (await QualifiedAsync()).ShouldHaveSingleItem().SubjectId.ShouldBe(enrolment.PersonId);
    }

    [Fact]
    public async Task Result_WhileParticipationLasts_DoesNotCountYet()
    {
        var (training, enrolment) = await AttendedAsync();

        await site.Given.ResultAsync(training, enrolment, 15, Last);
        (await QualifiedAsync()).ShouldBeEmpty();
        await site.Given.CompletedAsync(training);

        (await QualifiedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Result_OutcomesWrittenAfterTheStart_DoesNotCount()
    {
        var (training, enrolment) = await AttendedAsync(outcomes: "");
        await site.DataAsync(async db =>
        {
            var known = await db.Trainings.Include(one => one.Sessions).SingleAsync(one => one.Id == training.Id);
            known.Change(Outline(known) with { LearningOutcomes = "Dopisane później." }, 1, 1);
            await db.SaveChangesAsync();
        });
        await site.Given.CompletedAsync(training);

        await site.Given.ResultAsync(training, enrolment, 20, Last);

        (await QualifiedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Result_CheckedByTheTrainer_IsRefused()
    {
        var (training, enrolment) = await AttendedAsync();

        var refused = await Should.ThrowAsync<RefusedException>(() => site.Given.ResultAsync(training, enrolment, 20, Last, validator: "tomasz TRENER"));

        refused.Message.ShouldContain("ktoś inny niż osoba prowadząca");
    }

    [Fact]
    public async Task Result_SentTwice_IsOneAttempt()
    {
        var (training, enrolment) = await AttendedAsync();

        await site.Given.ResultAsync(training, enrolment, 20, Last);
        (await site.Given.ResultAsync(training, enrolment, 20, Last)).ShouldBe(0);

        (await site.DataAsync(db => db.TestResults.CountAsync(one => one.EnrolmentId == enrolment.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task TakeBack_TheResult_TakesTheEvidenceBack()
    {
        var (training, enrolment) = await AttendedAsync();
        await site.Given.CompletedAsync(training);
        await site.Given.ResultAsync(training, enrolment, 20, Last);
        var result = await site.DataAsync(db => db.TestResults.SingleAsync(one => one.EnrolmentId == enrolment.Id));

        await site.ScopeAsync(async services =>
        {
            await services.GetRequiredService<ResultDesk>().TakeBackAsync(training.Id, result.Id, "wynik innej osoby", CancellationToken.None);
            return true;
        });

        (await QualifiedAsync()).ShouldBeEmpty();
        (await StateAsync(enrolment)).ShouldBe(EnrolmentState.InProgress);
    }

    [Fact]
    public async Task TakeBack_EveryAttendance_LeavesNobodyQualifiedWhoWasNotSupported()
    {
        var (training, enrolment) = await AttendedAsync();
        await site.Given.CompletedAsync(training);
        await site.Given.ResultAsync(training, enrolment, 20, Last);

        await site.Given.PresentAsync(training, First);
        await site.Given.PresentAsync(training, Last);

        (await QualifiedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Return_AfterTheExit_ReopensTheSameParticipationAndKeepsTheEntry()
    {
        var (training, enrolment) = await AttendedAsync();
        await site.Given.CompletedAsync(training);
        await site.Given.ResultAsync(training, enrolment, 20, Last);
        var person = await site.DataAsync(db => db.People.SingleAsync(one => one.Id == enrolment.PersonId));
        var before = await ParticipationAsync(enrolment);
        var again = await site.Given.ListedTrainingAsync(_project, null, new DateOnly(2026, 2, 25));

        await site.Given.PresentAsync(again, new DateOnly(2026, 2, 25), await site.Given.ListedAsync(again, person, relation: WorkRelation.Appointed));

        var after = await ParticipationAsync(enrolment);
        (after.Id, after.StartedOn, after.EntryRelation, after.State).ShouldBe((before.Id, First, WorkRelation.Employee, ParticipationState.Active));
        (await QualifiedAsync()).ShouldHaveSingleItem("what was once rightly counted stays");
    }

    [Fact]
    public async Task Window_Passed_ClosesTheParticipationWithoutResults()
    {
        site.SetTo(2026, 3, 2);
        var (training, enrolment) = await AttendedAsync();
        await site.Given.CompletedAsync(training);
        (await ParticipationAsync(enrolment)).State.ShouldBe(ParticipationState.ResultsWindow);

        site.SetTo(2026, 3, 12);
        await site.ScopeAsync(async services =>
        {
            var book = services.GetRequiredService<ParticipationBook>();
            await book.RefreshAsync(_project, [enrolment.PersonId], new Spojnia.Core.Contracts.ProjectRules(), CancellationToken.None);
            return await services.GetRequiredService<Spojnia.Core.Data.SpojniaDbContext>().SaveChangesAsync();
        });

        (await ParticipationAsync(enrolment)).State.ShouldBe(ParticipationState.Closed);
    }

    private async Task<(Training Training, Enrolment Enrolment)> AttendedAsync(string outcomes = "Umie poprowadzić rozmowę wspierającą.")
    {
        if (site.Clock.GetUtcNow() < new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero))
            site.SetTo(2026, 3, 2);
        var training = await site.Given.ListedTrainingAsync(_project, outline => outline with
        {
            LearningOutcomes = outcomes,
            TestMax = 20,
            Trainers = "Tomasz Trener",
            Validator = "Walery Walidator",
        });
        var enrolment = await site.Given.ListedAsync(training);
        await site.Given.PresentAsync(training, First, enrolment);
        await site.Given.PresentAsync(training, Last, enrolment);
        return (training, enrolment);
    }

    private static TrainingOutline Outline(Training known) => Given.PastOutline(known.ProjectId) with
    {
        TestMax = known.TestMax,
        Trainers = known.Trainers,
        Validator = known.Validator,
    };

    private Task<List<EvidenceEntry>> QualifiedAsync() => site.DataAsync(db => db.Evidence.AsNoTracking()
        .Where(line => line.ProjectId == _project && line.Kind == EvidenceKinds.PersonQualified && line.CancelsId == null
            && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == line.Id)).ToListAsync());

    private Task<Participation> ParticipationAsync(Enrolment enrolment) =>
        site.DataAsync(db => db.Participations.AsNoTracking().SingleAsync(one => one.PersonId == enrolment.PersonId && one.ProjectId == _project));

    private Task<EnrolmentState> StateAsync(Enrolment enrolment) =>
        site.DataAsync(db => db.Enrolments.Where(one => one.Id == enrolment.Id).Select(one => one.State).SingleAsync());
}
