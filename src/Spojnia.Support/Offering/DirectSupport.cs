using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Offering;

/// <summary>
/// Support that staff enter for persons they name, without enrolment: advice, supervision, coaching. It is a record like any training, so participation,
/// attendance, taking back and evidence work as everywhere.
/// </summary>
internal sealed class DirectSupport(SpojniaDbContext db, TimeProvider clock)
{
    /// <summary>Opens a record with its sessions. Adds to the coming save.</summary>
    public Training Open(TrainingOutline outline, IReadOnlyList<SessionOutline> sessions)
    {
        var training = Training.OpenDirectly(outline, clock.Now());
        training.Schedule([.. sessions.Select(session => ((Guid?)null, session))], new HashSet<Guid>());
        db.Trainings.Add(training);
        db.EnrolmentQueues.Add(new EnrolmentQueue(training.Id));
        return training;
    }

    /// <summary>
    /// Puts a person on the list with the data they gave on their latest application. Adds to the coming save. Who has never applied is refused:
    /// a participant's data come from the participant.
    /// </summary>
    public async Task<Enrolment> PutOnListAsync(Training training, Person person, CancellationToken cancellation)
    {
        if (await db.Enrolments.SingleOrDefaultAsync(one => one.TrainingId == training.Id && one.PersonId == person.Id, cancellation) is { } known)
            return known;
        var latest = await db.Enrolments.AsNoTracking().Where(one => one.PersonId == person.Id && one.OrganisationName != "" && one.ReceivedAt != null)
            .OrderByDescending(one => one.ReceivedAt).FirstOrDefaultAsync(cancellation);
        Refuse.If(!person.IsIdentified || latest is null,
            $"{person.FullName}: brakuje danych uczestnika. Ta osoba musi najpierw podać je w zgłoszeniu na jedną z form wsparcia.");
        var queue = await db.EnrolmentQueues.FindAsync([training.Id], cancellation);
        var regulation = await db.Regulations.Where(one => one.InForceFrom <= clock.Today()).OrderByDescending(one => one.Number).Select(one => one.Id).FirstAsync(cancellation);
        var enrolment = new Enrolment(training, person, EnrolmentSource.Staff, clock.Now());
        enrolment.Fill(new EnrolmentForm
        {
            OrganisationId = latest!.OrganisationId,
            OrganisationName = latest.OrganisationName,
            Position = latest.Position,
            Relation = latest.Relation,
            IsSocialWorker = latest.IsSocialWorker,
            Education = latest.Education,
            Phone = latest.Phone,
        });
        enrolment.Submit(queue!.Receive(), queue.TryTake(int.MaxValue), "", isNewcomer: false, regulation, clock.Now());
        enrolment.Qualify("Wsparcie wpisane przez pracownika centrum.");
        db.Enrolments.Add(enrolment);
        return enrolment;
    }
}
