using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.Belonging;

/// <summary>Who belongs where, for other modules.</summary>
internal sealed class MembershipDirectory(SpojniaDbContext db) : IMembershipDirectory
{
    public async Task<IReadOnlyList<MembershipCard>> OfPersonAsync(Guid personId, CancellationToken cancellation = default) =>
        await Cards(db.Memberships.Where(membership => membership.PersonId == personId)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<MembershipCard>> OfOrganisationAsync(
        Guid organisationId, IReadOnlyCollection<string>? roles = null, CancellationToken cancellation = default)
    {
        var members = db.Memberships.Where(membership => membership.OrganisationId == organisationId);
        if (roles is not null)
            members = members.Where(membership => roles.Contains(membership.Role));
        return await Cards(members).ToListAsync(cancellation);
    }

    private IQueryable<MembershipCard> Cards(IQueryable<Membership> memberships) =>
        from membership in memberships.AsNoTracking()
        where membership.State == MembershipState.Confirmed
        join person in db.People on membership.PersonId equals person.Id
        from account in db.Set<Account>().Where(account => account.PersonId == person.Id).DefaultIfEmpty()
        orderby person.FoldedName, membership.Id
        select new MembershipCard(
            membership.Id, account == null ? Guid.Empty : account.Id, person.Id, person.GivenName + " " + person.FamilyName,
            account == null ? person.Email : account.Email, membership.OrganisationId, membership.Role);
}
