using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Accounts;

/// <summary>Tables of the module and who sees what in them.</summary>
internal static class AccountsData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<Passkey> Passkeys => db.Set<Passkey>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<OneTimeLink> OneTimeLinks => db.Set<OneTimeLink>();
    }

    extension(IQueryable<Membership> memberships)
    {
        /// <summary>An administrator sees all, a head those of their own organisation, others none.</summary>
        public IQueryable<Membership> VisibleTo(Caller caller) =>
            caller.Has(AccountsPermissions.Manage) ? memberships
            : caller.Has(AccountsPermissions.ManageOwnMembers) ? memberships.Where(membership => membership.OrganisationId == caller.OrganisationId)
            : memberships.Where(_ => false);
    }
}
