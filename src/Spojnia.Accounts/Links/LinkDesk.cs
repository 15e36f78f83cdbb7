using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.Links;

/// <summary>Makes one-time links and finds those that people follow.</summary>
internal sealed class LinkDesk(SpojniaDbContext db, AccountsOptions options, SiteAddress site, TimeProvider clock)
{
    /// <summary>Adds a link to the coming save and gives the whole address to send.</summary>
    public (OneTimeLink Link, string Address) Make(
        LinkPurpose purpose, string email, Guid? accountId = null, Guid? personId = null, Guid? membershipId = null)
    {
        var now = clock.Now();
        var token = OneTimeLink.NewToken();
        var link = new OneTimeLink(purpose, email, token, now, now + LifeOf(purpose)) { AccountId = accountId, PersonId = personId, MembershipId = membershipId };
        db.OneTimeLinks.Add(link);
        return (link, site.Of(PathOf(purpose) + token));
    }

    /// <summary>Adds a link in place of the open ones of the same purpose and account, which stop working.</summary>
    public async Task<(OneTimeLink Link, string Address)> ReplaceAsync(
        LinkPurpose purpose, string email, Guid accountId, CancellationToken cancellation)
    {
        var older = await db.OneTimeLinks.Where(link => link.Purpose == purpose && link.AccountId == accountId && link.UsedAt == null && link.WithdrawnAt == null).ToListAsync(cancellation);
        older.ForEach(link => link.Withdraw(clock.Now()));
        return Make(purpose, email, accountId);
    }

    public async Task<(OneTimeLink? Link, LinkState State)> FindAsync(LinkPurpose purpose, string token, CancellationToken cancellation)
    {
        var hash = OneTimeLink.HashOf(token);
        var link = await db.OneTimeLinks.SingleOrDefaultAsync(link => link.TokenHash == hash && link.Purpose == purpose, cancellation);
        return (link, link?.StateAt(clock.Now()) ?? LinkState.Unknown);
    }

    private TimeSpan LifeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.FirstAdministrator => TimeSpan.FromDays(options.InvitationDays),
        LinkPurpose.Invitation => TimeSpan.FromDays(options.InvitationDays),
        LinkPurpose.ConfirmEmail => TimeSpan.FromHours(options.ConfirmationHours),
        _ => TimeSpan.FromHours(options.ResetHours),
    };

    private static string PathOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.FirstAdministrator => "/konto/pierwszy-administrator/",
        LinkPurpose.Invitation => "/konto/zaproszenie/",
        LinkPurpose.ConfirmEmail => "/konto/potwierdz/",
        _ => "/konto/haslo/nowe/",
    };
}
