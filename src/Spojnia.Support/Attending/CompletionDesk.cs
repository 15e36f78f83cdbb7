using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>Ends a training and says of each person how it ended; called again when results come in or attendance is corrected.</summary>
internal sealed class CompletionDesk(SpojniaDbContext db, ActLog acts, TimeProvider clock, IProjectCatalogue projects, ParticipationBook participations)
{
    /// <summary>Marks the training as completed and settles everyone on its list.</summary>
    public async Task CompleteAsync(Guid trainingId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.Include(training => training.Sessions).SingleAsync(training => training.Id == trainingId, cancellation);
        Refuse.If(training.LastDay is { } last && last > clock.Today(), $"Ostatnie zajęcia są dopiero {training.LastDay:d MMMM yyyy}. Zakończ szkolenie po nich.");
        training.Complete();
        await SettleAsync(training, cancellation);
        var states = await db.Enrolments.Where(one => one.TrainingId == trainingId).Select(one => one.State).ToListAsync(cancellation);
        acts.Add(AttendingActs.Completed(training, states.Count(state => state == EnrolmentState.Completed),
            states.Count(state => state is EnrolmentState.NotCompleted or EnrolmentState.NoShow), states.Count(state => state == EnrolmentState.InProgress)));
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
    }

    /// <summary>Settles the people of a completed training anew and what follows for their participation. Saves; call inside a transaction.</summary>
    public async Task SettleAsync(Training training, CancellationToken cancellation)
    {
        var hours = (await db.Attendances.Standing().Where(one => one.TrainingId == training.Id).Select(one => new { one.EnrolmentId, one.Hours }).ToListAsync(cancellation))
            .ToLookup(one => one.EnrolmentId, one => one.Hours);
        var results = (await db.TestResults.Where(one => one.TrainingId == training.Id && one.TakenBackAt == null).ToListAsync(cancellation)).ToLookup(one => one.EnrolmentId);
        var enrolments = await db.Enrolments.Where(one => one.TrainingId == training.Id && EnrolmentStates.OnList.Contains(one.State)).ToListAsync(cancellation);
        if (training.State is TrainingState.Completed)
        {
            var all = training.Sessions.Sum(session => session.Hours);
            foreach (var enrolment in enrolments)
            {
                var passed = results[enrolment.Id].Any() ? results[enrolment.Id].Any(result => result.Passed) : (bool?)null;
                if (Completion.Of(training, hours[enrolment.Id].Sum(), all, passed) is { } outcome)
                {
                    if (outcome != enrolment.State)
                        enrolment.Finish(outcome);
                }
                else
                    enrolment.AwaitResult();
            }
        }

        await db.SaveChangesAsync(cancellation);
        if (!training.IsSupport)
            return;
        var rules = (await projects.FindAsync(training.ProjectId, cancellation))?.Rules ?? new ProjectRules();
        Guid[] people = [.. enrolments.Select(one => one.PersonId)];
        await participations.RefreshAsync(training.ProjectId, people, rules, cancellation);
        await participations.ReconcileResultsAsync(training.ProjectId, people, rules, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
