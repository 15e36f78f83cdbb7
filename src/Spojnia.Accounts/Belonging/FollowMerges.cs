using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.Belonging;

/// <summary>Members of an organisation that was merged away belong to the one that stayed.</summary>
internal sealed class FollowMerges(SpojniaDbContext db, ActLog acts, OrganisationNames organisations, TimeProvider clock) : IHear<OrganisationsMerged>
{
    public async Task HearAsync(OrganisationsMerged said, CancellationToken cancellation)
    {
        organisations.Forget();
        var moving = await db.Memberships.Where(membership => membership.OrganisationId == said.FromId).ToListAsync(cancellation);
        var people = moving.Select(membership => membership.PersonId).ToList();
        var already = (await db.Memberships.Where(membership => membership.OrganisationId == said.IntoId && people.Contains(membership.PersonId))
            .ToListAsync(cancellation)).Where(membership => membership.IsOpen).Select(membership => membership.PersonId).ToHashSet();
        foreach (var membership in moving)
        {
            // Two open places in what is now one organisation: the one that stood there stays.
            if (membership.IsOpen && already.Contains(membership.PersonId))
                membership.End("Instytucje połączono; członkostwo trwa w tej, która została.", clock.Now());
            membership.MoveTo(said.IntoId);
            acts.Add(new MembershipMoved(membership.Id));
        }
    }
}
