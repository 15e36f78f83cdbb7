using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Enrolling;

/// <summary>Gives free places to those next in order. The caller holds the queue's row and has saved what freed the places.</summary>
internal sealed class FreedPlaces(SpojniaDbContext db, ActLog acts, SupportNotices notices, SupportRules rules)
{
    /// <summary>
    /// Before the list is approved a free place simply passes to the next in the order of receipt; afterwards it is offered to the first on
    /// the reserve list. Saves after each, for the institution limit counts what is in the database.
    /// </summary>
    public async Task PassOnAsync(Training training, EnrolmentQueue queue, DateTime now, CancellationToken cancellation)
    {
        var isListed = TrainingStates.Running.Contains(training.State);
        if (!isListed && (training.NewcomersFirst || training.State is not (TrainingState.Published or TrainingState.EnrolmentClosed)))
            return;
        DateTime? firstSession = isListed
            ? await db.Sessions.Where(session => session.TrainingId == training.Id).MinAsync(session => (DateTime?)session.StartsAt, cancellation)
            : null;
        if (isListed && now >= firstSession)
            return;
        while (queue.PlacesTaken < training.Places && await NextAsync(training, isListed, cancellation) is { } next)
        {
            queue.TryTake(training.Places);
            if (isListed)
            {
                next.Offer(now, rules.OfferDeadline(firstSession, now));
                acts.Add(SupportActs.Offered(next));
                notices.Offered(await WithSessionsAsync(training, cancellation), next);
            }
            else
            {
                next.TakeFreedPlace();
                acts.Add(SupportActs.PlaceMoved(next));
            }

            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task<Enrolment?> NextAsync(Training training, bool isListed, CancellationToken cancellation)
    {
        var waiting = db.Enrolments.Where(enrolment => enrolment.TrainingId == training.Id && !enrolment.HoldsPlace);
        waiting = isListed
            ? waiting.Where(enrolment => enrolment.State == EnrolmentState.Reserve)
            : waiting.Where(enrolment => (enrolment.State == EnrolmentState.Submitted || enrolment.State == EnrolmentState.ToCorrect)
                && enrolment.EligibilityProblem == "");
        if (training.PlacesPerInstitution is { } limit)
        {
            var enrolments = db.Enrolments;
            waiting = waiting.Where(enrolment => enrolments.Count(other => other.TrainingId == enrolment.TrainingId
                && other.OrganisationId == enrolment.OrganisationId && other.HoldsPlace) < limit);
        }

        if (training.PlacesPerJst is { } seats)
        {
            var enrolments = db.Enrolments;
            waiting = waiting.Where(enrolment => enrolment.OwnerJstId == null || enrolments.Count(other => other.TrainingId == enrolment.TrainingId
                && other.OwnerJstId == enrolment.OwnerJstId && other.HoldsPlace) < seats);
        }

        return await waiting.OrderBy(enrolment => isListed ? enrolment.ReserveRank : enrolment.ReceiptNumber).FirstOrDefaultAsync(cancellation);
    }

    private async Task<Training> WithSessionsAsync(Training training, CancellationToken cancellation)
    {
        await db.Sessions.Where(session => session.TrainingId == training.Id).LoadAsync(cancellation);
        return training;
    }
}
