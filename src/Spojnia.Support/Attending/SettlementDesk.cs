using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Visiting;

namespace Spojnia.Support.Attending;

/// <summary>Settles a training for good. What was kept only to organise it goes: special needs and data of travel.</summary>
internal sealed class SettlementDesk(SpojniaDbContext db, ActLog acts, TimeProvider clock, CompletionDesk completion)
{
    /// <summary>As long as results may still come in, nobody who waits for one is settled.</summary>
    private const int ResultDays = 28;

    public async Task SettleAsync(Guid trainingId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.SingleAsync(training => training.Id == trainingId, cancellation);
        var waiting = await db.Enrolments.Where(one => one.TrainingId == trainingId && one.State == EnrolmentState.InProgress).ToListAsync(cancellation);
        Refuse.If(waiting.Count > 0 && training.LastDay?.AddDays(ResultDays) >= clock.Today(),
            $"Na wynik, zaliczenie albo dyplom czekają jeszcze osoby: {waiting.Count}. Uzupełnij wyniki albo poczekaj, aż minie {ResultDays} dni od ostatnich zajęć.");
        training.Settle();
        var needs = await db.Enrolments.Where(one => one.TrainingId == trainingId && one.SpecialNeeds != "").ToListAsync(cancellation);
        foreach (var enrolment in needs)
            enrolment.EraseSpecialNeeds();
        var travel = await db.TravelCards.Where(card => card.TrainingId == trainingId).ToListAsync(cancellation);
        db.TravelCards.RemoveRange(travel);
        foreach (var enrolment in waiting)
            enrolment.Finish(EnrolmentState.NotCompleted, "Do dnia rozliczenia nie było wyniku.");
        acts.Add(AttendingActs.Settled(training, needs.Count, travel.Count));
        await completion.SettleAsync(training, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
