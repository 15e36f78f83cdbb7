using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>Writes who passed a part and what follows for completion, in one transaction.</summary>
internal sealed class PassDesk(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, CompletionDesk completion)
{
    /// <summary>Brings the passes of a part from what the person saw to what they ticked.</summary>
    /// <returns>How many were written and taken back.</returns>
    public async Task<AttendanceChange> MarkAsync(
        Guid trainingId, int partNumber, IReadOnlyCollection<Guid> seen, IReadOnlyCollection<Guid> passed, DateOnly passedOn, string? reason, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.Include(training => training.Sessions).Include(training => training.Parts).SingleAsync(training => training.Id == trainingId, cancellation);
        var part = training.Parts.SingleOrDefault(part => part.Number == partNumber);
        Refuse.If(part is null, "Tej części już nie ma. Otwórz zaliczenia od nowa.");
        Refuse.If(training.State is not (TrainingState.InProgress or TrainingState.Completed), "Zaliczenia zapisuje się po pierwszej obecności, a przed rozliczeniem.");
        var standing = await db.PartPasses.Where(one => one.TrainingId == trainingId && one.PartNumber == partNumber && one.TakenBackAt == null)
            .ToDictionaryAsync(one => one.EnrolmentId, cancellation);
        var enrolments = await db.Enrolments.Where(one => one.TrainingId == trainingId).ToDictionaryAsync(one => one.Id, cancellation);
        var coming = passed.Except(seen).Where(id => !standing.ContainsKey(id) && enrolments.ContainsKey(id)).ToList();
        var going = seen.Except(passed).Where(standing.ContainsKey).Select(id => standing[id]).ToList();
        foreach (var id in coming)
        {
            db.PartPasses.Add(new PartPass(training, part!, enrolments[id], passedOn, caller.Current.UserId, caller.Current.Name, clock.Now()));
            acts.Add(AttendingActs.PartPassed(enrolments[id], part!, passedOn));
        }

        foreach (var pass in going)
        {
            pass.TakeBack(reason, clock.Now());
            acts.Add(AttendingActs.PartPassTakenBack(enrolments[pass.EnrolmentId], part!), reason);
        }

        await db.SaveChangesAsync(cancellation);
        await completion.SettleAsync(training, cancellation);
        await transaction.CommitAsync(cancellation);
        return new AttendanceChange(coming.Count, going.Count);
    }
}
