using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Accounts;

/// <summary>Requests to join that wait for the caller's decision.</summary>
internal sealed class AccountsTasks(SpojniaDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var waiting = db.Memberships.VisibleTo(caller).Where(membership => membership.State == MembershipState.Proposed && membership.PersonId != caller.PersonId);
        // A head decides on all but heads; the administrator is called for those, and may look at the rest.
        waiting = caller.Has(AccountsPermissions.Manage)
            ? waiting.Where(membership => membership.Role == Roles.InstitutionHead)
            : waiting.Where(membership => membership.Role != Roles.InstitutionHead);
        var count = await waiting.CountAsync(cancellation);
        return count == 0 ? [] : [new WaitingTask($"Prośby o przyjęcie, które czekają na decyzję: {count}.", "/panel/instytucja/czlonkowie?stan=Proposed")];
    }
}
