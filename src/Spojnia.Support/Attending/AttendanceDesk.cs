using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>Writes who was at a session and all that follows from it: participation, evidence, acts, in one transaction.</summary>
internal sealed class AttendanceDesk(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, IOrganisationDirectory organisations, IProjectCatalogue projects,
    Atlas atlas, AttendanceEvidence evidence, ParticipationBook participations, CompletionDesk completion)
{
    /// <summary>
    /// Brings a list from what the person saw to what they ticked: only differences are written, so a second submit does nothing and two people's
    /// ticks add up.
    /// </summary>
    /// <param name="trainingId">Training, already known to be in the caller's scope.</param>
    /// <param name="sessionId">Its session.</param>
    /// <param name="seen">Enrolments that the page showed as present.</param>
    /// <param name="present">Enrolments that are ticked now.</param>
    /// <param name="reason">Why presence is taken back; needed when any is.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<AttendanceChange> MarkAsync(
        Guid trainingId, Guid sessionId, IReadOnlyCollection<Guid> seen, IReadOnlyCollection<Guid> present, string? reason, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        // Whoever marks holds the training's queue, so two lists of one training are written one after the other.
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.Include(training => training.Sessions).SingleAsync(training => training.Id == trainingId, cancellation);
        var session = training.Sessions.SingleOrDefault(session => session.Id == sessionId);
        Refuse.If(session is null, "Tych zajęć już nie ma w planie. Otwórz listę obecności od nowa.");
        Refuse.If(training.State == TrainingState.Settled, "Szkolenie jest rozliczone i obecności nie można już zmieniać.");

        var standing = await db.Attendances.Standing().Where(one => one.SessionId == sessionId).ToDictionaryAsync(one => one.EnrolmentId, cancellation);
        var coming = present.Except(seen).Where(id => !standing.ContainsKey(id)).ToHashSet();
        var going = seen.Except(present).Where(standing.ContainsKey).Select(id => standing[id]).ToList();
        if (coming.Count == 0 && going.Count == 0)
            return new AttendanceChange(0, 0);

        if (coming.Count > 0 && training.State != TrainingState.Completed)
            training.Begin();
        await db.FreezeStandardAsync(training, clock.Now(), cancellation);
        var rules = (await projects.FindAsync(training.ProjectId, cancellation))?.Rules ?? new ProjectRules();
        var enrolments = await db.Enrolments.Where(one => one.TrainingId == trainingId).ToDictionaryAsync(one => one.Id, cancellation);
        var added = await AddAsync(training, session!, [.. coming.Where(enrolments.ContainsKey).Select(id => enrolments[id])], rules, cancellation);
        TakeBack(session!, going, enrolments, reason);
        acts.Add(AttendingActs.ListMarked(training, session!, added.Count, going.Count), going.Count > 0 ? reason : null);
        await db.SaveChangesAsync(cancellation);

        await StepBackAsync([.. going.Select(one => enrolments[one.EnrolmentId])], cancellation);
        List<Attendance> touched = [.. added, .. going];
        if (training.State == TrainingState.Completed)
            await completion.SettleAsync(training, cancellation);
        if (training.IsSupport)
        {
            await participations.RefreshAsync(training.ProjectId, [.. touched.Select(one => one.PersonId).Distinct()], rules, cancellation);
            await evidence.ReconcileAsync(touched, rules.StaffCountForOwner, "Zmieniono zapis obecności.", cancellation);
            await participations.ReconcileResultsAsync(training.ProjectId, [.. touched.Select(one => one.PersonId).Distinct()], rules, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
        return new AttendanceChange(added.Count, going.Count);
    }

    private async Task<List<Attendance>> AddAsync(
        Training training, Session session, List<Enrolment> coming, ProjectRules rules, CancellationToken cancellation)
    {
        var cards = await organisations.FindAsync([.. coming.Select(one => one.OrganisationId).OfType<Guid>().Distinct()], cancellation);
        var added = new List<Attendance>();
        foreach (var enrolment in coming)
        {
            var institution = enrolment.OrganisationId is { } id ? cards.GetValueOrDefault(id) : null;
            var attendance = new Attendance(training, session, enrolment, institution?.Id, OwnerOf(institution, session.Day), rules.EmployeesOnly,
                caller.Current.UserId, caller.Current.Name, clock.Now());
            enrolment.BeginParticipation();
            acts.Add(AttendingActs.Marked(enrolment, session));
            added.Add(attendance);
        }

        db.Attendances.AddRange(added);
        return added;
    }

    private void TakeBack(Session session, List<Attendance> going, Dictionary<Guid, Enrolment> enrolments, string? reason)
    {
        foreach (var attendance in going)
        {
            attendance.TakeBack(reason, caller.Current.Name, clock.Now());
            acts.Add(AttendingActs.TakenBack(enrolments[attendance.EnrolmentId], session), reason);
        }
    }

    private async Task StepBackAsync(List<Enrolment> enrolments, CancellationToken cancellation)
    {
        var ids = enrolments.Select(one => one.Id).ToList();
        var present = await db.Attendances.Standing().Where(one => ids.Contains(one.EnrolmentId)).Select(one => one.EnrolmentId).Distinct().ToListAsync(cancellation);
        foreach (var enrolment in enrolments.Where(one => !present.Contains(one.Id)))
            enrolment.TakeBackParticipation();
    }

    // The voivodeship runs the project, and supporting its own units covers no municipality.
    private Guid? OwnerOf(OrganisationCard? institution, DateOnly day) =>
        institution?.OwnerJstId is { } owner && atlas.Find(owner, day)?.Level is UnitLevel.Gmina or UnitLevel.Powiat ? atlas.JstOf(institution.OwnerJstId!.Value) : null;
}

/// <summary>What a submit of the list changed.</summary>
internal readonly record struct AttendanceChange(int Marked, int TakenBack);
