using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.People;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Attending;

/// <summary>Keeps participations and qualifications equal to what attendance, enrolments and results say. Adds to the coming save.</summary>
internal sealed class ParticipationBook(SpojniaDbContext db, ActLog acts, TimeProvider clock, EvidenceLedger ledger, RecordBook records)
{
    private static readonly TrainingState[] Over = [TrainingState.Completed, TrainingState.Settled, TrainingState.Cancelled, TrainingState.Postponed];
    private static readonly EnrolmentState[] StillComing = [EnrolmentState.Qualified, EnrolmentState.Confirmed, EnrolmentState.InProgress];

    /// <summary>Brings the participations of these people in a project up to date. Attendance must have been saved before.</summary>
    public async Task RefreshAsync(Guid projectId, IReadOnlyCollection<Guid> people, ProjectRules rules, CancellationToken cancellation)
    {
        var days = (await db.Attendances.Standing().Where(one => one.ProjectId == projectId && one.IsSupport && people.Contains(one.PersonId))
            .OrderBy(one => one.Day).ThenBy(one => one.MarkedAt).Select(one => new { one.PersonId, one.EnrolmentId, one.Day, one.InstitutionId }).ToListAsync(cancellation))
            .ToLookup(one => one.PersonId);
        var paths = (await (
            from enrolment in db.Enrolments
            join training in db.Trainings on enrolment.TrainingId equals training.Id
            where training.ProjectId == projectId && training.IsSupport && people.Contains(enrolment.PersonId)
            select new Step(enrolment.PersonId, enrolment.Id, enrolment.State, training.State)).ToListAsync(cancellation)).ToLookup(step => step.PersonId);
        var known = await db.Participations.Where(one => one.ProjectId == projectId && people.Contains(one.PersonId)).ToDictionaryAsync(one => one.PersonId, cancellation);
        var persons = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
        var entries = paths.SelectMany(path => path).Where(step => IsComing(step)).Select(step => step.EnrolmentId).Concat(days.Select(own => own.First().EnrolmentId)).ToList();
        var enrolments = await db.Enrolments.Where(one => entries.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
        await records.LoadAsync([.. known.Values], cancellation);

        foreach (var person in people)
        {
            var own = days[person].ToList();
            var coming = paths[person].FirstOrDefault(IsComing);
            var begins = own.Count > 0 ? enrolments[own[0].EnrolmentId] : coming is null ? null : enrolments[coming.EnrolmentId];
            var participation = known.GetValueOrDefault(person);
            if (participation is null && begins is null)
                continue;
            if (participation is null)
            {
                db.Participations.Add(participation = new Participation(projectId, persons[person], begins!));
                acts.Add(AttendingActs.Drafted(participation));
            }

            if (own.Count == 0)
                AwaitOrCancel(participation, persons[person], begins);
            else
                Begin(participation, persons[person], begins!, own[0].Day);
            await records.BringUpToDateAsync(participation, persons[person], begins, cancellation);
            records.Link(participation, own.Where(one => one.InstitutionId is not null).ToLookup(one => one.InstitutionId!.Value, one => one.Day));
            if (own.Count > 0)
                Follow(participation, own.Max(one => one.Day), [.. paths[person]], own.Select(one => one.EnrolmentId).ToHashSet(), rules);
        }
    }

    private void Begin(Participation participation, Person person, Enrolment enrolment, DateOnly day)
    {
        if (participation.StartedOn == day)
            return;
        var isFirst = participation.StartedOn is null;
        participation.BeginOn(day, person, enrolment);
        acts.Add(isFirst ? AttendingActs.Begun(participation) : AttendingActs.StartCorrected(participation));
    }

    private void AwaitOrCancel(Participation participation, Person person, Enrolment? begins)
    {
        if (participation.StartedOn is not null)
        {
            participation.TakeBackBeginning();
            acts.Add(AttendingActs.Withdrawn(participation));
        }

        if (begins is null && participation.State is (ParticipationState.Draft or ParticipationState.Incomplete or ParticipationState.Complete))
        {
            participation.Cancel();
            acts.Add(AttendingActs.Cancelled(participation));
        }
        else if (begins is not null && participation.State == ParticipationState.Cancelled)
        {
            participation.Revive(person, begins);
            acts.Add(AttendingActs.Drafted(participation));
        }
    }

    /// <summary>
    /// Makes the evidence of raised qualifications equal to the results (<see cref="Qualification"/>). What was once rightly counted stays when the person
    /// comes back; it goes only when the result or the participation itself turns out to be a mistake.
    /// </summary>
    public async Task ReconcileResultsAsync(Guid projectId, IReadOnlyCollection<Guid> people, ProjectRules rules, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await db.HoldAsync(projectId, cancellation);
        var results = (await (
            from result in db.TestResults.AsNoTracking()
            join standard in db.OutcomeStandards on result.TrainingId equals standard.Id into standards
            from standard in standards.DefaultIfEmpty()
            join enrolment in db.Enrolments on result.EnrolmentId equals enrolment.Id
            join training in db.Trainings on result.TrainingId equals training.Id
            where result.ProjectId == projectId && people.Contains(result.PersonId) && training.IsSupport
            select new { result, standard, enrolment, training.TaskNumber, training.Actions }).ToListAsync(cancellation)).ToLookup(one => one.result.PersonId);
        var participations = await db.Participations.AsNoTracking().Where(one => one.ProjectId == projectId && people.Contains(one.PersonId))
            .ToDictionaryAsync(one => one.PersonId, cancellation);
        foreach (var person in people)
        {
            var supported = await ledger.StandingAsync(projectId, EvidenceKinds.PersonSupported, person, cancellation: cancellation);
            var standing = await ledger.StandingAsync(projectId, EvidenceKinds.PersonQualified, person, cancellation: cancellation);
            var participation = participations.GetValueOrDefault(person);
            var valid = results[person].Where(one => supported is not null && (one.enrolment.CountsAsEmployee || !rules.EmployeesOnly)
                && Qualification.IsProven(one.result, one.standard)).ToList();
            if (standing is not null && valid.Exists(one => one.result.Id == standing.SourceRecordId))
                continue;
            if (standing is not null)
                await ledger.CancelAsync(standing.Id, "Wynik, na którym opierał się wpis, został cofnięty.", cancellation);
            var ground = valid.Where(one => participation is not null && Qualification.CountsNow(one.result, participation, rules))
                .OrderBy(one => one.result.DayFor(rules)).FirstOrDefault();
            if (ground is null)
                continue;
            await ledger.AchieveAsync(new Achievement(EvidenceKinds.PersonQualified, person, projectId, ground.result.DayFor(rules)!.Value,
                SupportSource.Result(ground.result.TrainingId, ground.result.Id))
            {
                Sex = supported!.Sex,
                UnitId = supported.UnitId,
                TaskNumber = ground.TaskNumber,
                ActionNumber = ground.Actions.Length > 0 ? ground.Actions[0] : null,
            }, cancellation);
        }
    }

    private void Follow(Participation participation, DateOnly lastDay, List<Step> path, HashSet<Guid> attended, ProjectRules rules)
    {
        if (path.Exists(IsComing))
        {
            if (participation.ExitedOn is not null)
            {
                participation.Reopen();
                acts.Add(AttendingActs.Reopened(participation));
            }

            return;
        }

        var began = path.Where(step => attended.Contains(step.EnrolmentId)).ToList();
        var asPlanned = began.TrueForAll(step => step.Enrolment is EnrolmentState.Completed or EnrolmentState.InProgress);
        var (exit, planned) = (participation.ExitedOn, participation.EndedAsPlanned);
        participation.Exit(lastDay, asPlanned);
        if (exit != lastDay || planned != asPlanned)
            acts.Add(AttendingActs.Exited(participation));

        var resultsAwaited = began.Exists(step => step.Enrolment == EnrolmentState.InProgress);
        if (participation.IsClosed)
            return;
        participation.OpenWindow();
        if (resultsAwaited && participation.ResultsUntil(rules.ResultWindowDays) >= clock.Today())
            return;
        participation.Close(clock.Now());
        acts.Add(AttendingActs.Closed(participation));
    }

    private static bool IsComing(Step step) => StillComing.Contains(step.Enrolment) && !Over.Contains(step.Training);

    private sealed record Step(Guid PersonId, Guid EnrolmentId, EnrolmentState Enrolment, TrainingState Training);
}
