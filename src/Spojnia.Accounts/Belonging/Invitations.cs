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
        // Also one that the same request has just made.
        var open = db.Memberships.Local.FirstOrDefault(membership => membership.PersonId == personId && membership.OrganisationId == organisationId && membership.IsOpen)
            ?? await db.Memberships.SingleOrDefaultAsync(membership => membership.PersonId == personId && membership.OrganisationId == organisationId
                && (membership.State == MembershipState.Proposed || membership.State == MembershipState.Invited || membership.State == MembershipState.Confirmed), cancellation);
        if (open is { State: not MembershipState.Proposed })
            return;

        var now = clock.Now();
        var organisation = await organisations.FindAsync(organisationId, cancellation);
        Refuse.If(organisation is null || !organisation.IsActive, "Tej instytucji nie ma już w rejestrze. Wybierz inną.");
        if (open is not null)
        {
            open.Confirm(caller.Current.UserId, now);
            acts.Add(new MembershipConfirmed(open.Id, name, organisation!.Name, open.Role));
            return;
        }

        // The address may already be somebody's account: of this person (nothing more to do) or of another one (nothing we could send there).
        var normalized = Account.Normalize(email);
        if (await db.Accounts.AnyAsync(account => account.PersonId == personId || account.NormalizedEmail == normalized, cancellation))
            return;
        // The employer says who works for it; the person becomes a member by accepting.
        var membership = db.Memberships.Add(Membership.Invite(personId, organisationId, Roles.Employee, caller.Current.UserId, now)).Entity;
        var (link, address) = links.Make(LinkPurpose.Invitation, email, personId: personId, membershipId: membership.Id);
        notices.EmployeeInvited(link, address, name, organisation!.Name);
        acts.Add(new InvitationSent(membership.Id, name, organisation.Name, membership.Role));
    }
}
