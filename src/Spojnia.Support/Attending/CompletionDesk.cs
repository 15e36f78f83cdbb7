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
        await using var transaction = await db.BeginUnlessBegunAsync(cancellation);
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.Include(training => training.Sessions).SingleAsync(training => training.Id == trainingId, cancellation);
        Refuse.If(training.LastDay is { } last && last > clock.Today(), $"Ostatnie zajęcia są dopiero {training.LastDay:d MMMM yyyy}. Zakończ szkolenie po nich.");
        training.Complete();
        await SettleAsync(training, cancellation);
        var states = await db.Enrolments.Where(one => one.TrainingId == trainingId).Select(one => one.State).ToListAsync(cancellation);
        acts.Add(AttendingActs.Completed(training, states.Count(state => state == EnrolmentState.Completed),
            states.Count(state => state is EnrolmentState.NotCompleted or EnrolmentState.NoShow), states.Count(state => state == EnrolmentState.InProgress)));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Settles the people of a completed training anew and what follows for their participation. Saves; call inside a transaction.</summary>
    public async Task SettleAsync(Training training, CancellationToken cancellation)
    {
        var hours = (await db.Attendances.Standing().Where(one => one.TrainingId == training.Id).Select(one => new { one.EnrolmentId, one.SessionId, one.Hours }).ToListAsync(cancellation))
            .ToLookup(one => one.EnrolmentId);
        await db.Entry(training).Collection(one => one.Parts).LoadAsync(cancellation);
        var passes = training.Parts.Count == 0 ? [] : (await db.PartPasses.Where(one => one.TrainingId == training.Id && one.TakenBackAt == null)
            .Select(one => new { one.EnrolmentId, one.PartNumber }).ToListAsync(cancellation)).Select(one => (one.EnrolmentId, one.PartNumber)).ToHashSet();
        var results = (await db.TestResults.Where(one => one.TrainingId == training.Id && one.TakenBackAt == null).ToListAsync(cancellation)).ToLookup(one => one.EnrolmentId);
        var enrolments = await db.Enrolments.Where(one => one.TrainingId == training.Id && EnrolmentStates.OnList.Contains(one.State)).ToListAsync(cancellation);
        if (training.State is TrainingState.Completed)
        {
            var all = training.Sessions.Sum(session => session.Hours);
            foreach (var enrolment in enrolments)
            {
                var passed = results[enrolment.Id].Any() ? results[enrolment.Id].Any(result => result.Passed) : (bool?)null;
                var attended = hours[enrolment.Id].ToLookup(one => training.Sessions.FirstOrDefault(session => session.Id == one.SessionId)?.Part ?? 0, one => one.Hours);
                var parts = training.Parts.Select(part => new PartProgress(part, attended[part.Number].Sum(),
                    training.Sessions.Where(session => session.Part == part.Number).Sum(session => session.Hours), passes.Contains((enrolment.Id, part.Number)))).ToList();
                var progress = new Progress(hours[enrolment.Id].Sum(one => one.Hours), passed, results[enrolment.Id].Any(result => result.Kind == ResultKind.Qualification), parts);
                if (Completion.Of(training, progress, all) is { } outcome)
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
