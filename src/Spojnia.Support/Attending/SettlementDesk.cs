using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Visiting;

namespace Spojnia.Support.Attending;

/// <summary>Settles a training for good. What was kept only to organise it goes: special needs and data of travel.</summary>
internal sealed class SettlementDesk(SpojniaDbContext db, ActLog acts)
{
    public async Task SettleAsync(Guid trainingId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.SingleAsync(training => training.Id == trainingId, cancellation);
        var waiting = await db.Enrolments.CountAsync(one => one.TrainingId == trainingId && one.State == EnrolmentState.InProgress, cancellation);
        Refuse.If(waiting > 0, $"Na wynik, zaliczenie albo dyplom czekają jeszcze osoby: {waiting}. Uzupełnij wyniki, a potem rozlicz.");
        training.Settle();
        var needs = await db.Enrolments.Where(one => one.TrainingId == trainingId && one.SpecialNeeds != "").ToListAsync(cancellation);
        foreach (var enrolment in needs)
            enrolment.EraseSpecialNeeds();
        var travel = await db.TravelCards.Where(card => card.TrainingId == trainingId).ToListAsync(cancellation);
        db.TravelCards.RemoveRange(travel);
        acts.Add(AttendingActs.Settled(training, needs.Count, travel.Count));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
