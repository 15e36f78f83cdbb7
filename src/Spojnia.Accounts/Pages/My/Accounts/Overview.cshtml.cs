using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.Pages.My.Accounts;

internal sealed class OverviewModel(SpojniaDbContext db, CallerAccessor caller, OrganisationNames organisations) : PageModel
{
    public Caller Caller => caller.Current;
    public bool TwoFactorEnabled { get; private set; }
    public int Passkeys { get; private set; }
    public IReadOnlyList<Row> Memberships { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        TwoFactorEnabled = await db.Accounts.AnyAsync(account => account.Id == Caller.UserId && account.TwoFactorEnabled, cancellation);
        Passkeys = await db.Passkeys.CountAsync(passkey => passkey.AccountId == Caller.UserId, cancellation);
        var rows = new List<Row>();
        foreach (var membership in await db.Memberships.AsNoTracking().Where(membership => membership.PersonId == Caller.PersonId)
            .OrderByDescending(membership => membership.OpenedAt).ToListAsync(cancellation))
        {
            var organisation = await organisations.FindAsync(membership.OrganisationId, cancellation);
            rows.Add(new Row(organisation?.Name ?? "—", Roles.All[membership.Role], membership.State, membership.Reason));
        }

        Memberships = rows;
    }

    internal sealed record Row(string Organisation, string Role, MembershipState State, string Reason);
}
