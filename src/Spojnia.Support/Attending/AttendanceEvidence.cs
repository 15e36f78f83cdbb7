using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.People;

namespace Spojnia.Support.Attending;

/// <summary>
/// Keeps the evidence equal to its grounds: for each person, institution and JST the earliest attendance that counts. Marking and taking back
/// both end here, and so does a record that became complete or ceased to be, for an incomplete one feeds no indicator. In the same transaction a line whose ground is gone is cancelled, and where another attendance still stands a new line rests on that.
/// </summary>
internal sealed class AttendanceEvidence(SpojniaDbContext db, EvidenceLedger ledger)
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
        await db.SaveChangesAsync(cancellation);
        await db.HoldAsync(project, cancellation);
        var people = counting.Select(one => one.PersonId).Distinct().ToList();
        var institutions = counting.Select(one => one.InstitutionId).OfType<Guid>().Distinct().ToList();
        var units = staffCountForOwner ? counting.Select(one => one.OwnerJstId).OfType<Guid>().Distinct().ToList() : [];
        var themesTouched = await ThemesOfAsync(counting, cancellation);

        var grounds = await (
            from attendance in db.Attendances.Standing()
            join training in db.Trainings on attendance.TrainingId equals training.Id
            join participation in db.Participations on new { attendance.ProjectId, attendance.PersonId } equals new { participation.ProjectId, participation.PersonId }
            where attendance.ProjectId == project && attendance.Counts && participation.IsComplete
                && (people.Contains(attendance.PersonId)
                    || (attendance.InstitutionId != null && institutions.Contains(attendance.InstitutionId.Value))
                    || (attendance.OwnerJstId != null && units.Contains(attendance.OwnerJstId.Value)))
            orderby attendance.Day, attendance.MarkedAt, attendance.Id
            select new Ground(attendance.Id, attendance.TrainingId, attendance.SessionId, attendance.PersonId, attendance.InstitutionId, attendance.OwnerJstId, attendance.Day,
                training.TaskNumber, training.Actions, training.Themes)).ToListAsync(cancellation);
        var sexes = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Sex, cancellation);

        var due = new Dictionary<(string Kind, Guid Subject, string Theme), Achievement?>();
        foreach (var person in people)
        {
            due[(EvidenceKinds.PersonSupported, person, "")] = grounds.Find(ground => ground.PersonId == person) is { } first
                ? first.Proves(EvidenceKinds.PersonSupported, person, project) with { Sex = sexes[person]?.ToString() ?? "" } : null;
        }

        foreach (var institution in institutions)
        {
            due[(EvidenceKinds.InstitutionSupported, institution, "")] = grounds.Find(ground => ground.InstitutionId == institution) is { } first
                ? first.Proves(EvidenceKinds.InstitutionSupported, institution, project) : null;
        }

        foreach (var (unit, theme) in units.SelectMany(unit => themesTouched.Select(theme => (unit, theme))))
        {
            due[(EvidenceKinds.JstSupported, unit, theme)] = grounds.Find(ground => ground.OwnerJstId == unit && ground.Themes.Contains(theme)) is { } first
                ? first.Proves(EvidenceKinds.JstSupported, unit, project) with { Theme = theme } : null;
        }

        await MakeSoAsync(project, due, reason, cancellation);
    }

    private async Task MakeSoAsync(
        Guid project, Dictionary<(string Kind, Guid Subject, string Theme), Achievement?> due, string reason, CancellationToken cancellation)
    {
        var subjects = due.Keys.Select(key => key.Subject).Distinct().ToList();
        string[] kinds = [EvidenceKinds.PersonSupported, EvidenceKinds.InstitutionSupported, EvidenceKinds.JstSupported];
        var standing = (await db.Evidence.AsNoTracking()
                .Where(entry => entry.ProjectId == project && entry.CancelsId == null && kinds.Contains(entry.Kind) && subjects.Contains(entry.SubjectId)
                    && !db.Set<EvidenceEntry>().Any(other => other.CancelsId == entry.Id))
                .ToListAsync(cancellation))
            .ToDictionary(entry => (entry.Kind, entry.SubjectId, entry.Theme));
        var wanted = new List<Achievement>();
        foreach (var (key, achievement) in due)
        {
            if (standing.TryGetValue(key, out var line))
            {
                // A line of another module (advice given to the JST) rests on other grounds and is not ours to move.
                if (line.SourceModule != SupportSource.Module || (achievement is not null && achievement.Source.RecordId == line.SourceRecordId))
                    continue;
                await ledger.CancelAsync(line.Id, reason, cancellation);
            }

            if (achievement is not null)
                wanted.Add(achievement);
        }

        if (wanted.Count > 0)
            await ledger.AchieveAsync(wanted, cancellation);
    }

    private async Task<List<string>> ThemesOfAsync(List<Attendance> counting, CancellationToken cancellation)
    {
        var trainings = counting.Select(one => one.TrainingId).Distinct().ToList();
        var themes = await db.Trainings.Where(training => trainings.Contains(training.Id)).Select(training => training.Themes).ToListAsync(cancellation);
        return [.. themes.SelectMany(one => one).Distinct()];
    }

    private sealed record Ground(
        Guid Id, Guid TrainingId, Guid SessionId, Guid PersonId, Guid? InstitutionId, Guid? OwnerJstId, DateOnly Day, int? TaskNumber, int[] Actions, string[] Themes)
    {
        public Achievement Proves(string kind, Guid subject, Guid project) => new(kind, subject, project, Day, SupportSource.Attendance(TrainingId, SessionId, Id))
        {
            UnitId = OwnerJstId,
            TaskNumber = TaskNumber,
            ActionNumber = Actions.Length > 0 ? Actions[0] : null,
        };
    }
}

/// <summary>Where this module's evidence comes from.</summary>
internal static class SupportSource
{
    public const string Module = "Support";

    public static EvidenceSource Attendance(Guid trainingId, Guid sessionId, Guid id) => new(Module, id, $"/panel/szkolenia/{trainingId}/obecnosc?zajecia={sessionId}");

    public static EvidenceSource Result(Guid trainingId, Guid id) => new(Module, id, $"/panel/szkolenia/{trainingId}/wyniki");
}
