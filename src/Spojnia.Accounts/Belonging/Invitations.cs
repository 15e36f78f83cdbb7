using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.Belonging;

/// <summary>Invites people on behalf of other modules.</summary>
internal sealed class Invitations(
    SpojniaDbContext db, LinkDesk links, AccountsNotices notices, ActLog acts, CallerAccessor caller, OrganisationNames organisations, TimeProvider clock)
    : IInvitations
{
    public async Task InviteEmployeeAsync(
        Guid personId, string email, string name, Guid organisationId, CancellationToken cancellation = default)
    {
        if (HasAdded(personId, organisationId) || await db.Memberships.AnyAsync(membership =>
            membership.PersonId == personId && membership.OrganisationId == organisationId && membership.State == MembershipState.Confirmed, cancellation))
            return;

        var now = clock.Now();
        var organisation = await organisations.FindAsync(organisationId, cancellation);
        Refuse.If(organisation is null || !organisation.IsActive, "Tej instytucji nie ma już w rejestrze. Wybierz inną.");
        var open = await db.Memberships.SingleOrDefaultAsync(membership => membership.PersonId == personId && membership.OrganisationId == organisationId
            && (membership.State == MembershipState.Proposed || membership.State == MembershipState.Invited), cancellation);
        if (open is { State: MembershipState.Proposed })
            open.Confirm(caller.Current.UserId, now);
        else if (open is not null)
            open.Accept(now);
        var membership = open ?? db.Memberships.Add(Membership.Confirmed(personId, organisationId, Roles.Employee, caller.Current.UserId, now)).Entity;
        acts.Add(new MembershipConfirmed(membership.Id, name, organisation!.Name, membership.Role));

        // The address may already be somebody's account: of this person (nothing more to do) or of another one (nothing we could send there).
        var normalized = Account.Normalize(email);
        if (await db.Accounts.AnyAsync(account => account.PersonId == personId || account.NormalizedEmail == normalized, cancellation))
            return;
        var (link, address) = links.Make(LinkPurpose.Invitation, email, personId: personId, membershipId: membership.Id);
        notices.EmployeeInvited(link, address, name, organisation.Name);
        acts.Add(new InvitationSent(membership.Id, name, organisation.Name, membership.Role));
    }

    private bool HasAdded(Guid personId, Guid organisationId) => db.Memberships.Local.Any(membership =>
        membership.PersonId == personId && membership.OrganisationId == organisationId && membership.State == MembershipState.Confirmed);
}
