using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.People;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Attending;

/// <summary>
/// Keeps the evidence equal to its grounds: for each person, institution and JST the earliest attendance or signed advisory card that counts. Marking,
/// signing and taking back all end here, in the same transaction: a line whose ground is gone is cancelled, and where another still stands a new line rests on that.
/// </summary>
internal sealed class AttendanceEvidence(SpojniaDbContext db, EvidenceLedger ledger, AdviceGrounds advice)
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
        var people = counting.Select(one => one.PersonId).Distinct().ToList();
        var institutions = counting.Select(one => one.InstitutionId).OfType<Guid>().Distinct().ToList();
        var units = staffCountForOwner ? counting.Select(one => one.OwnerJstId).OfType<Guid>().Distinct().ToList() : [];
        await ReconcileAsync(new Touched(project, people, institutions, units, await ThemesOfAsync(counting, cancellation), staffCountForOwner), reason, cancellation);
    }

    /// <summary>The same after an advisory card was signed or taken back; it has been saved, inside the same transaction.</summary>
    public Task ReconcileAsync(AdvisoryCard card, bool staffCountForOwner, string reason, CancellationToken cancellation) => ReconcileAsync(new Touched(
        card.ProjectId, [], [.. card.Bodies.Select(body => body.OrganisationId).OfType<Guid>().Distinct()],
        [.. card.Bodies.Select(body => body.JstId ?? (staffCountForOwner ? body.OwnerJstId : null)).OfType<Guid>().Distinct()], [card.Topic], staffCountForOwner),
        reason, cancellation);

    private async Task ReconcileAsync(Touched touched, string reason, CancellationToken cancellation)
    {
        var (project, people, institutions, units, themesTouched, staffCountForOwner) = touched;
        // Two trainings may touch one person at once: the one must see what the other took back before it decides what stands.
        await db.HoldAsync(project, cancellation);
        var cards = await advice.OfAsync(project, institutions, units, staffCountForOwner, cancellation);
        var grounds = await (
            from attendance in db.Attendances.Standing()
            join training in db.Trainings on attendance.TrainingId equals training.Id
            where attendance.ProjectId == project && attendance.Counts
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
            due[(EvidenceKinds.InstitutionSupported, institution, "")] = Earlier(
                grounds.Find(ground => ground.InstitutionId == institution)?.Proves(EvidenceKinds.InstitutionSupported, institution, project),
                Proves(cards.Find(card => card.InstitutionId == institution), EvidenceKinds.InstitutionSupported, institution, project));
        }

        foreach (var (unit, theme) in units.SelectMany(unit => themesTouched.Select(theme => (unit, theme))))
        {
            var card = cards.Find(card => card.UnitId == unit && card.Topic == theme);
            due[(EvidenceKinds.JstSupported, unit, theme)] = Earlier(
                staffCountForOwner && grounds.Find(ground => ground.OwnerJstId == unit && ground.Themes.Contains(theme)) is { } first
                    ? first.Proves(EvidenceKinds.JstSupported, unit, project) with { Theme = theme } : null,
                Proves(card, EvidenceKinds.JstSupported, unit, project) is { } supported ? supported with { Theme = theme } : null);
            if (theme == Lpdi)
                due[(EvidenceKinds.JstAdvised, unit, theme)] = Proves(card, EvidenceKinds.JstAdvised, unit, project) is { } advised ? advised with { Theme = theme } : null;
        }

        await MakeSoAsync(project, due, reason, cancellation);
    }

    private static Achievement? Earlier(Achievement? attended, Achievement? advised) =>
        attended is null || advised is not null && advised.HappenedOn < attended.HappenedOn ? advised : attended;

    private static Achievement? Proves(AdviceGround? card, string kind, Guid subject, Guid project) => card is null ? null
        : new(kind, subject, project, card.Day, SupportSource.Advice(card.CardId)) { UnitId = card.UnitId, TaskNumber = card.TaskNumber };

    private async Task MakeSoAsync(
        Guid project, Dictionary<(string Kind, Guid Subject, string Theme), Achievement?> due, string reason, CancellationToken cancellation)
    {
        var subjects = due.Keys.Select(key => key.Subject).Distinct().ToList();
        string[] kinds = [EvidenceKinds.PersonSupported, EvidenceKinds.InstitutionSupported, EvidenceKinds.JstSupported, EvidenceKinds.JstAdvised];
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
                // A line of another module rests on other grounds and is not ours to move.
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

    /// <summary>Theme of advice on local plans of deinstitutionalisation, counted also as advice.</summary>
    private const string Lpdi = "lpdi";

    private sealed record Touched(Guid Project, List<Guid> People, List<Guid> Institutions, List<Guid> Units, List<string> Themes, bool StaffCountForOwner);

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

    public static EvidenceSource Advice(Guid cardId) => new(Module, cardId, $"/panel/doradztwo/{cardId}");

    public static EvidenceSource Result(Guid trainingId, Guid id) => new(Module, id, $"/panel/szkolenia/{trainingId}/wyniki");
}
