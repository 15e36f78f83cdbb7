using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Enrolling;

/// <summary>Prepares applications on the employer's behalf. They take no number and no place until the person completes them.</summary>
internal sealed class DelegationDesk(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, SupportNotices notices, TimeProvider clock, IMembershipDirectory memberships, IInvitations invitations)
{
    /// <summary>Delegates members by their person's id and people by rows. Who has applied already gets the delegation confirmed.</summary>
    /// <returns>How many were delegated.</returns>
    public async Task<int> DelegateAsync(Guid trainingId, IReadOnlyCollection<Guid> memberIds, IReadOnlyList<DelegatedRow> rows, CancellationToken cancellation)
    {
        var employer = caller.Current.OrganisationId;
        Refuse.If(employer is null || !caller.Current.Has(SupportPermissions.Delegate), "Delegować może kierownik albo koordynator instytucji. Wybierz, w czyim imieniu działasz.");
        var members = await memberships.OfOrganisationAsync(employer!.Value, null, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.SingleAsync(training => training.Id == trainingId, cancellation);
        Refuse.If(!training.EnrolmentIsOpen(clock.Now()), "Nabór na to szkolenie nie trwa, więc nie można na nie delegować.");

        var count = 0;
        foreach (var member in members.Where(member => memberIds.Contains(member.PersonId)).DistinctBy(member => member.PersonId))
            count += await DelegateAsync(training, (await db.People.FindAsync([member.PersonId], cancellation))!, "", cancellation) ? 1 : 0;
        foreach (var row in rows)
        {
            // Only a member's address names a known person; anybody else is a new one, so that an employer cannot find out who has an account.
            var member = members.FirstOrDefault(member => string.Equals(member.Email, row.Email, StringComparison.OrdinalIgnoreCase));
            var person = member is null ? await PreparedAsync(employer.Value, row, cancellation) : (await db.People.FindAsync([member.PersonId], cancellation))!;
            if (await DelegateAsync(training, person, row.Position, cancellation))
                count++;
            if (member is null)
                await invitations.InviteEmployeeAsync(person.Id, row.Email, person.FullName, employer.Value, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return count;
    }

    private async Task<bool> DelegateAsync(Training training, Person person, string position, CancellationToken cancellation)
    {
        var (employer, name) = (caller.Current.OrganisationId!.Value, caller.Current.OrganisationName ?? "");
        var enrolment = await db.Enrolments.SingleOrDefaultAsync(known => known.TrainingId == training.Id && known.PersonId == person.Id, cancellation);
        if (enrolment is not null)
        {
            if (enrolment.OrganisationId != employer || enrolment.Delegation != DelegationState.Requested)
                return false;
            enrolment.ConfirmDelegation(caller.Current.UserId, caller.Current.Name, clock.Now());
            acts.Add(SupportActs.DelegationConfirmed(enrolment));
            return true;
        }

        enrolment = new Enrolment(training, person, EnrolmentSource.Coordinator, clock.Now());
        enrolment.ProposeBy(employer, name, position);
        if (training.DelegationRequired)
            enrolment.ConfirmDelegation(caller.Current.UserId, caller.Current.Name, clock.Now());
        db.Enrolments.Add(enrolment);
        acts.Add(SupportActs.Proposed(enrolment));
        notices.Proposed(training, enrolment, name);
        return true;
    }

    /// <summary>A person whom this employer wrote down before, or a new one.</summary>
    private async Task<Person> PreparedAsync(Guid employer, DelegatedRow row, CancellationToken cancellation)
    {
        var folded = Fold.Text(row.Email);
        var known = await db.Enrolments.Where(enrolment => enrolment.OrganisationId == employer && enrolment.Source == EnrolmentSource.Coordinator)
            .Join(db.People.Where(person => person.FoldedEmail == folded), enrolment => enrolment.PersonId, person => person.Id, (_, person) => person).FirstOrDefaultAsync(cancellation);
        if (known is not null)
            return known;
        var person = new Person(row.GivenName, row.FamilyName, row.Email);
        db.People.Add(person);
        return person;
    }
}
