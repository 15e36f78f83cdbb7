using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Recording;

/// <summary>Takes answers and corrections of a record in, and lets the evidence follow: complete it counts from its first attendance, incomplete nowhere.</summary>
internal sealed class RecordDesk(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, RecordBook book, IProjectCatalogue projects,
    AttendanceEvidence evidence, ParticipationBook participations)
{
    /// <summary>Writes answers; a frozen record takes only what is missing.</summary>
    public Task FillAsync(Guid participationId, IReadOnlyDictionary<string, string> answers, CancellationToken cancellation) =>
        ChangeAsync(participationId, async (participation, record) =>
        {
            var changed = record.Fill(await book.LabelAsync(answers, cancellation), clock.Now());
            if (changed.Count > 0)
                acts.Add(RecordingActs.Filled(participation, changed.Count));
        }, cancellation);

    /// <summary>Corrects one answer of the data at entry, with a reason.</summary>
    public Task CorrectAsync(Guid participationId, string field, string value, string? reason, CancellationToken cancellation) =>
        ChangeAsync(participationId, async (participation, record) =>
        {
            var answer = (await book.LabelAsync(new Dictionary<string, string> { [field] = value.Trim() }, cancellation))[field];
            db.RecordCorrections.Add(record.Correct(field, answer, reason, caller.Current.Name, clock.Now()));
            if (participation.State == ParticipationState.Reported)
                participation.Correct();
            acts.Add(RecordingActs.Corrected(participation, RecordLabels.Of(field)), reason);
        }, cancellation);

    private async Task ChangeAsync(Guid id, Func<Participation, ParticipantRecord, Task> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var participation = await db.FindLockedAsync<Participation>(id, cancellation);
        var record = await db.FindLockedAsync<ParticipantRecord>(id, cancellation);
        Refuse.If(participation is null || record is null, "Nie ma takiego zapisu uczestnika.");
        await change(participation!, record!);
        var was = participation!.IsComplete;
        book.Assess(participation, record!);
        await db.SaveChangesAsync(cancellation);
        if (participation.IsComplete != was)
        {
            acts.Add(participation.IsComplete ? RecordingActs.Completed(participation) : RecordingActs.Incompleted(participation));
            await FollowAsync(participation, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task FollowAsync(Participation participation, CancellationToken cancellation)
    {
        var rules = (await projects.FindAsync(participation.ProjectId, cancellation))?.Rules ?? new ProjectRules();
        // The day's attendance may be entered at this moment; whoever holds the project last sees both.
        await db.HoldAsync(participation.ProjectId, cancellation);
        var touched = await db.Attendances.Standing().AsNoTracking().Where(one => one.ProjectId == participation.ProjectId && one.PersonId == participation.PersonId).ToListAsync(cancellation);
        await evidence.ReconcileAsync(touched, rules.StaffCountForOwner,
            participation.IsComplete ? "Uzupełniono dane uczestnika." : "Dane uczestnika są niekompletne.", cancellation);
        await participations.ReconcileResultsAsync(participation.ProjectId, [participation.PersonId], rules, cancellation);
    }
}
