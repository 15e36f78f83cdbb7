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

namespace Spojnia.Support.Attending;

/// <summary>Keeps participations and qualifications equal to what attendance, enrolments and results say. Adds to the coming save.</summary>
internal sealed class ParticipationBook(SpojniaDbContext db, ActLog acts, TimeProvider clock, EvidenceLedger ledger)
{
    private static readonly TrainingState[] Over = [TrainingState.Completed, TrainingState.Settled, TrainingState.Cancelled, TrainingState.Postponed];
    private static readonly EnrolmentState[] StillComing = [EnrolmentState.Qualified, EnrolmentState.Confirmed, EnrolmentState.InProgress];

    /// <summary>Brings the participations of these people in a project up to date. Attendance must have been saved before.</summary>
    public async Task RefreshAsync(Guid projectId, IReadOnlyCollection<Guid> people, ProjectRules rules, CancellationToken cancellation)
    {
        var days = (await db.Attendances.Standing().Where(one => one.ProjectId == projectId && one.IsSupport && people.Contains(one.PersonId))
            .OrderBy(one => one.Day).ThenBy(one => one.MarkedAt).Select(one => new { one.PersonId, one.EnrolmentId, one.Day }).ToListAsync(cancellation))
            .ToLookup(one => one.PersonId);
        var paths = (await (
            from enrolment in db.Enrolments
            join training in db.Trainings on enrolment.TrainingId equals training.Id
            where training.ProjectId == projectId && training.IsSupport && people.Contains(enrolment.PersonId)
            select new Step(enrolment.PersonId, enrolment.Id, enrolment.State, training.State)).ToListAsync(cancellation)).ToLookup(step => step.PersonId);
        var known = await db.Participations.Where(one => one.ProjectId == projectId && people.Contains(one.PersonId)).ToDictionaryAsync(one => one.PersonId, cancellation);
        var persons = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
        var entries = days.Select(own => own.First().EnrolmentId).ToList();
        var enrolments = await db.Enrolments.Where(one => entries.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);

        foreach (var person in people)
        {
            var participation = known.GetValueOrDefault(person);
            if (days[person].FirstOrDefault() is not { } first)
            {
                if (participation is not null && participation.State != ParticipationState.Withdrawn)
                {
                    participation.Withdraw();
                    acts.Add(AttendingActs.Withdrawn(participation));
                }

                continue;
            }

            if (participation is null)
            {
                db.Participations.Add(participation = new Participation(projectId, persons[person], enrolments[first.EnrolmentId], first.Day));
                acts.Add(AttendingActs.Begun(participation));
            }
            else if (participation.StartedOn != first.Day || participation.State == ParticipationState.Withdrawn)
            {
                participation.BeginOn(first.Day, persons[person], enrolments[first.EnrolmentId]);
                acts.Add(AttendingActs.StartCorrected(participation));
            }

            Follow(participation, days[person].Max(one => one.Day), [.. paths[person]], days[person].Select(one => one.EnrolmentId).ToHashSet(), rules);
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
        if (path.Exists(step => StillComing.Contains(step.Enrolment) && !Over.Contains(step.Training)))
        {
            if (participation.State is ParticipationState.Exited or ParticipationState.Closed)
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
        if (participation.State == ParticipationState.Exited && (!resultsAwaited || participation.ResultsUntil(rules.ResultWindowDays) < clock.Today()))
        {
            participation.Close(clock.Now());
            acts.Add(AttendingActs.Closed(participation));
        }
    }

    private sealed record Step(Guid PersonId, Guid EnrolmentId, EnrolmentState Enrolment, TrainingState Training);
}
