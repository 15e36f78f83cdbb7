using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.People;

namespace Spojnia.Support.Attending;

/// <summary>
/// Keeps the evidence equal to its grounds: for each person, institution and JST the earliest attendance that counts. Marking and taking back
/// both end here, in the same transaction: a line whose ground is gone is cancelled, and where another attendance still stands a new line rests on that.
/// </summary>
internal sealed class AttendanceEvidence(SpojniaDbContext db, DueEvidence due, JstEvidence jst)
{
    /// <summary>Call after the attendance has been saved, inside the same transaction.</summary>
    /// <param name="touched">Attendances marked or taken back; all of one project.</param>
    /// <param name="staffCountForOwner">Rule of the project: support to staff is support to the municipality that owns the institution.</param>
    /// <param name="reason">Why lines are cancelled, a sentence without personal data.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task ReconcileAsync(IReadOnlyCollection<Attendance> touched, bool staffCountForOwner, string reason, CancellationToken cancellation)
    {
        var counting = touched.Where(attendance => attendance.Counts).ToList();
        if (counting.Count == 0)
            return;
        var project = counting[0].ProjectId;
        // Two trainings may touch one person at once: the one must see what the other took back before it decides what stands.
        await db.HoldAsync(project, cancellation);
        var people = counting.Select(one => one.PersonId).Distinct().ToList();
        var institutions = counting.Select(one => one.InstitutionId).OfType<Guid>().Distinct().ToList();
        var units = counting.Select(one => one.OwnerJstId).OfType<Guid>().Distinct().ToList();

        var grounds = await (
            from attendance in db.Attendances.Standing()
            join training in db.Trainings on attendance.TrainingId equals training.Id
            where attendance.ProjectId == project && attendance.Counts
                && (people.Contains(attendance.PersonId)
                    || (attendance.InstitutionId != null && institutions.Contains(attendance.InstitutionId.Value)))
            orderby attendance.Day, attendance.MarkedAt, attendance.Id
            select new Ground(attendance.Id, attendance.TrainingId, attendance.SessionId, attendance.PersonId, attendance.InstitutionId, attendance.OwnerJstId, attendance.Day,
                training.TaskNumber, training.Actions)).ToListAsync(cancellation);
        var sexes = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Sex, cancellation);

        var wanted = new Dictionary<DueKey, Achievement?>();
        foreach (var person in people)
        {
            wanted[new DueKey(EvidenceKinds.PersonSupported, person)] = grounds.Find(ground => ground.PersonId == person) is { } first
                ? first.Proves(EvidenceKinds.PersonSupported, person, project) with { Sex = sexes[person]?.ToString() ?? "" } : null;
        }

        foreach (var institution in institutions)
        {
            wanted[new DueKey(EvidenceKinds.InstitutionSupported, institution)] = grounds.Find(ground => ground.InstitutionId == institution) is { } first
                ? first.Proves(EvidenceKinds.InstitutionSupported, institution, project) : null;
        }

        await due.MakeSoAsync(project, wanted, reason, cancellation);
        await jst.ReconcileAsync(project, units, await ThemesOfAsync(counting, cancellation), staffCountForOwner, reason, cancellation);
    }

    private async Task<List<string>> ThemesOfAsync(List<Attendance> counting, CancellationToken cancellation)
    {
        var trainings = counting.Select(one => one.TrainingId).Distinct().ToList();
        var themes = await db.Trainings.Where(training => trainings.Contains(training.Id)).Select(training => training.Themes).ToListAsync(cancellation);
        return [.. themes.SelectMany(one => one).Distinct()];
    }

    private sealed record Ground(
        Guid Id, Guid TrainingId, Guid SessionId, Guid PersonId, Guid? InstitutionId, Guid? OwnerJstId, DateOnly Day, int? TaskNumber, int[] Actions)
    {
        public Achievement Proves(string kind, Guid subject, Guid project) => new(kind, subject, project, Day, SupportSource.Attendance(TrainingId, SessionId, Id))
        {
            UnitId = OwnerJstId,
            TaskNumber = TaskNumber,
            ActionNumber = Actions.Length > 0 ? Actions[0] : null,
        };
    }
}
