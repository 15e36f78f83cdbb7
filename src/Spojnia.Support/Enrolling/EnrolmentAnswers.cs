using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Enrolling;

/// <summary>What happens to an application after it came in: answers of the person, the employer and staff. Whatever may free a place holds the queue first.</summary>
internal sealed class EnrolmentAnswers(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, SupportNotices notices, TimeProvider clock, SupportRules rules, FreedPlaces freed, RecordOpening records)
{
    public Task ResignAsync(Guid id, string? reason, CancellationToken cancellation) => HoldingQueueAsync(id, (training, enrolment, now) =>
    {
        var wasOnList = EnrolmentStates.OnList.Contains(enrolment.State);
        enrolment.Resign(rules.IsLateResignation(training.FirstDay, now), reason);
        acts.Add(SupportActs.Resigned(enrolment), reason);
        notices.Resigned(training, enrolment, wasOnList);
    }, cancellation);

    public Task AcceptOfferAsync(Guid id, CancellationToken cancellation) => HoldingQueueAsync(id, (training, enrolment, now) =>
    {
        enrolment.AcceptOffer(now);
        acts.Add(SupportActs.OfferAccepted(enrolment));
        notices.Confirmed(training, enrolment);
    }, cancellation);

    public Task DeclineOfferAsync(Guid id, CancellationToken cancellation) => HoldingQueueAsync(id, (_, enrolment, now) =>
    {
        enrolment.DeclineOffer(now);
        acts.Add(SupportActs.OfferDeclined(enrolment));
    }, cancellation);

    /// <summary>Ends an offer whose time is over; does nothing where another node or the person was quicker.</summary>
    public Task ExpireOfferAsync(Guid id, CancellationToken cancellation) => HoldingQueueAsync(id, (training, enrolment, now) =>
    {
        if (enrolment.State != EnrolmentState.Offered || now < enrolment.OfferUntil)
            return;
        enrolment.ExpireOffer(now);
        acts.Add(SupportActs.OfferExpired(enrolment));
        notices.OfferExpired(training, enrolment);
    }, cancellation);

    public Task ConfirmAsync(Guid id, CancellationToken cancellation) => HoldingQueueAsync(id, (_, enrolment, _) =>
    {
        enrolment.Confirm();
        acts.Add(SupportActs.Confirmed(enrolment));
    }, cancellation);

    public Task ConfirmDelegationAsync(Guid id, CancellationToken cancellation) => HoldingQueueAsync(id, (training, enrolment, now) =>
    {
        if (enrolment.Delegation == DelegationState.Confirmed)
            return;
        enrolment.ConfirmDelegation(caller.Current.UserId, caller.Current.Name, now);
        acts.Add(SupportActs.DelegationConfirmed(enrolment));
        notices.DelegationDecided(training, enrolment);
    }, cancellation);

    public Task RefuseDelegationAsync(Guid id, string? reason, CancellationToken cancellation) => HoldingQueueAsync(id, (training, enrolment, now) =>
    {
        enrolment.RefuseDelegation(caller.Current.UserId, caller.Current.Name, reason, now);
        acts.Add(SupportActs.DelegationRefused(enrolment), reason);
        notices.DelegationDecided(training, enrolment);
    }, cancellation);

    public Task RejectAsync(Guid id, int version, string? reason, CancellationToken cancellation) => HoldingQueueAsync(id, (training, enrolment, _) =>
    {
        db.ExpectVersion(enrolment, version);
        enrolment.Reject(reason);
        acts.Add(SupportActs.Rejected(enrolment), reason);
        notices.Rejected(training, enrolment);
    }, cancellation);

    public Task ReturnForCorrectionAsync(Guid id, int version, string? reason, CancellationToken cancellation) => HoldingQueueAsync(id, (training, enrolment, _) =>
    {
        db.ExpectVersion(enrolment, version);
        enrolment.ReturnForCorrection(reason);
        acts.Add(SupportActs.ReturnedForCorrection(enrolment), reason);
        notices.Returned(training, enrolment);
    }, cancellation);

    public Task OverrideEligibilityAsync(Guid id, int version, string? reason, CancellationToken cancellation) => HoldingQueueAsync(id, (_, enrolment, _) =>
    {
        db.ExpectVersion(enrolment, version);
        enrolment.OverrideEligibility(reason);
        acts.Add(SupportActs.EligibilityOverridden(enrolment), reason);
    }, cancellation);

    private async Task HoldingQueueAsync(Guid id, Action<Training, Enrolment, DateTime> answer, CancellationToken cancellation)
    {
        var trainingId = await db.Enrolments.Where(enrolment => enrolment.Id == id).Select(enrolment => enrolment.TrainingId).SingleAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var queue = await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.Include(training => training.Sessions).SingleAsync(training => training.Id == trainingId, cancellation);
        var enrolment = await db.FindLockedAsync<Enrolment>(id, cancellation);
        var now = clock.Now();
        var held = enrolment!.HoldsPlace;
        var onList = EnrolmentStates.OnList.Contains(enrolment.State);
        answer(training, enrolment, now);
        if (held && !enrolment.HoldsPlace)
            queue!.Release();
        await db.SaveChangesAsync(cancellation);
        await freed.PassOnAsync(training, queue!, now, cancellation);
        if (onList != EnrolmentStates.OnList.Contains(enrolment.State))
            await records.OpenAsync(training, [enrolment.PersonId], cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
