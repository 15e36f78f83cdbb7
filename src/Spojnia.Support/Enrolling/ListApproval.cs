using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Enrolling;

/// <summary>Approves the list as the rules propose it and tells everybody, all in one transaction.</summary>
internal sealed class ListApproval(SpojniaDbContext db, ActLog acts, SupportNotices notices, TimeProvider clock, RecordOpening records)
{
    /// <summary><paramref name="fingerprint"/> is that of the list which the person saw; <c>null</c> approves whatever the rules say now.</summary>
    public async Task ApproveAsync(Guid trainingId, string? fingerprint, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var queue = await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.Include(training => training.Sessions).SingleAsync(training => training.Id == trainingId, cancellation);
        var enrolments = await db.Enrolments.Where(enrolment => enrolment.TrainingId == trainingId
            && (enrolment.State == EnrolmentState.Submitted || enrolment.State == EnrolmentState.ToCorrect)).ToListAsync(cancellation);
        var lines = ListProposal.Of(training, enrolments);
        Refuse.If(fingerprint is not null && fingerprint != ListProposal.FingerprintOf(lines),
            "Zgłoszenia zmieniły się od chwili, gdy wyświetlono listę. Sprawdź listę poniżej i zatwierdź ją jeszcze raz.");
        training.ApproveList(clock.Now());
        foreach (var line in lines)
            Settle(training, line);
        queue!.Recount(lines.Count(line => line.Verdict == Verdict.Qualify));
        acts.Add(SupportActs.ListApproved(training, lines.Count(line => line.Verdict == Verdict.Qualify),
            lines.Count(line => line.Verdict == Verdict.Reserve), lines.Count(line => line.Verdict == Verdict.Reject)));
        await db.SaveChangesAsync(cancellation);
        await records.OpenAsync(training, [.. lines.Where(line => line.Verdict == Verdict.Qualify).Select(line => line.Enrolment.PersonId)], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private void Settle(Training training, ProposedLine line)
    {
        var enrolment = line.Enrolment;
        switch (line.Verdict)
        {
            case Verdict.Qualify:
                enrolment.Qualify(line.Why);
                acts.Add(SupportActs.Qualified(enrolment), line.Why);
                notices.Qualified(training, enrolment);
                break;
            case Verdict.Reserve:
                enrolment.PutOnReserve(line.Number, line.Why);
                acts.Add(SupportActs.Reserved(enrolment), line.Why);
                notices.Reserved(training, enrolment, line.Number);
                break;
            default:
                enrolment.Reject(line.Why);
                acts.Add(SupportActs.Rejected(enrolment), line.Why);
                notices.Rejected(training, enrolment);
                break;
        }
    }
}
