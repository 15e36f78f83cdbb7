using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Offering;

/// <summary>
/// Support that nobody applies for: staff open it, write down who takes part and when, and mark who came. From there on it is a training like any
/// other: participation, evidence and taking back come from the same desks. Joins the caller's transaction when there is one.
/// </summary>
internal sealed class DirectSupport(
    SpojniaDbContext db, ActLog acts, TimeProvider clock, PersonalKeys keys, IOrganisationDirectory organisations, AttendanceDesk attendance, CompletionDesk completion)
{
    /// <summary>Opens support of the outline's kind with its sessions; adds to the coming save.</summary>
    public Training Open(TrainingOutline outline, IReadOnlyList<SessionOutline> sessions)
    {
        var training = new Training(outline with
        {
            Places = Math.Max(1, outline.Places),
            EnrolmentOpensOn = null,
            EnrolmentClosesOn = null,
            DelegationRequired = false,
            OnlyFromRegion = false,
        });
        training.Schedule([.. sessions.Select(session => ((Guid?)null, session))], new HashSet<Guid>());
        training.OpenDirectly(clock.Now());
        db.Trainings.Add(training);
        db.EnrolmentQueues.Add(new EnrolmentQueue(training.Id));
        acts.Add(SupportActs.OpenedDirectly(training));
        return training;
    }

    /// <summary>
    /// The person of this PESEL, known or new. Without one a person of the same name and address is taken to be the same only where nothing is known
    /// against it; otherwise a new person is written down. Adds to the coming save.
    /// </summary>
    public async Task<Person> PersonAsync(DirectPerson stated, CancellationToken cancellation)
    {
        Refuse.If(string.IsNullOrWhiteSpace(stated.GivenName) || string.IsNullOrWhiteSpace(stated.FamilyName), "Podaj imię i nazwisko osoby.");
        if (stated.Identity.Pesel is { } pesel)
        {
            var hash = keys.HashOf(pesel);
            var known = db.People.Local.FirstOrDefault(person => person.PeselHash == hash)
                ?? await db.People.FirstOrDefaultAsync(person => person.PeselHash == hash, cancellation);
            if (known is not null)
            {
                Refuse.If(known.FoldedName != Fold.Text($"{stated.FamilyName.Trim()} {stated.GivenName.Trim()}"),
                    "Ten numer PESEL ma w serwisie osoba o innym imieniu lub nazwisku. Sprawdź numer i dane osoby.");
                return known;
            }
        }

        var (email, name) = (Fold.Text(stated.Email.Trim()), Fold.Text($"{stated.FamilyName.Trim()} {stated.GivenName.Trim()}"));
        var person = email.Length == 0 ? null
            : await db.People.FirstOrDefaultAsync(one => one.FoldedEmail == email && one.FoldedName == name && one.PeselHash == null, cancellation);
        if (person is null)
            db.People.Add(person = new Person(stated.GivenName, stated.FamilyName, stated.Email));
        stated.Identity.ApplyTo(person, keys, clock.Today());
        return person;
    }

    /// <summary>Writes a person down on the list; saves. A person already there stays as they are.</summary>
    public async Task<Enrolment> EnlistAsync(Training training, Person person, EnrolmentForm form, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        var queue = (await db.FindLockedAsync<EnrolmentQueue>(training.Id, cancellation))!;
        if (await db.Enrolments.FirstOrDefaultAsync(one => one.TrainingId == training.Id && one.PersonId == person.Id, cancellation) is { } known)
            return known;
        var employer = form.OrganisationId is { } id ? await organisations.FindAsync(id, cancellation) : null;
        var now = clock.Now();
        training.SeatDirectly(queue.PlacesTaken + 1);
        queue.TryTake(training.Places);
        var enrolment = new Enrolment(training, person, EnrolmentSource.Staff, now);
        enrolment.Fill(employer is null ? form : form with { OrganisationId = employer.Id, OrganisationName = employer.Name });
        enrolment.Enlist(queue.Receive(), now);
        db.Enrolments.Add(enrolment);
        acts.Add(SupportActs.Enlisted(enrolment));
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
            await transaction.CommitAsync(cancellation);
        return enrolment;
    }

    /// <summary>Adds a session to those that there are; adds to the coming save.</summary>
    public static Session AddSession(Training training, SessionOutline outline)
    {
        var known = training.Sessions.Select(session => session.Id).ToHashSet();
        var all = training.Sessions.Select(session => ((Guid?)session.Id, OutlineOf(session))).Append((null, outline)).ToList();
        training.Schedule(all, known);
        return training.Sessions.Single(session => !known.Contains(session.Id));
    }

    /// <summary>Brings the presence at a session to exactly these enrolments.</summary>
    /// <param name="trainingId">Direct support, already known to be in the caller's scope.</param>
    /// <param name="sessionId">Its session.</param>
    /// <param name="present">Enrolments of those who came.</param>
    /// <param name="reason">Why presence is taken back, where any is.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<AttendanceChange> MarkAsync(Guid trainingId, Guid sessionId, IReadOnlyCollection<Guid> present, string? reason, CancellationToken cancellation)
    {
        var seen = await db.Attendances.Standing().Where(one => one.SessionId == sessionId).Select(one => one.EnrolmentId).ToListAsync(cancellation);
        return await attendance.MarkAsync(trainingId, sessionId, seen, present, reason, cancellation);
    }

    /// <summary>The support has ended as planned: everyone on the list is settled.</summary>
    public Task CompleteAsync(Guid trainingId, CancellationToken cancellation) => completion.CompleteAsync(trainingId, cancellation);

    private static SessionOutline OutlineOf(Session session) => new(session.Day, TimeOnly.FromDateTime(PolishTime.ToLocal(session.StartsAt)),
        TimeOnly.FromDateTime(PolishTime.ToLocal(session.EndsAt)), session.Hours, session.Place, session.Topic);
}

/// <summary>A person as staff write them down: who they are and how to reach them.</summary>
internal sealed record DirectPerson(string GivenName, string FamilyName, string Email, Identity Identity);
