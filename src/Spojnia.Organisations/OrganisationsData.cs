using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Organisations.Duplicates;
using Spojnia.Organisations.Importing;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations;

/// <summary>The tables of this module and who sees what of them.</summary>
internal static class OrganisationsData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<Organisation> Organisations => db.Set<Organisation>();
        public DbSet<ToldApart> OrganisationsToldApart => db.Set<ToldApart>();
        public DbSet<ImportDraft> OrganisationImports => db.Set<ImportDraft>();
        public DbSet<ImportRow> OrganisationImportRows => db.Set<ImportRow>();
    }

    extension(IQueryable<Organisation> organisations)
    {
        /// <summary>Staff see all; an institution's people see their own record; nobody else any.</summary>
        public IQueryable<Organisation> VisibleTo(Caller caller)
        {
            if (caller.Has(OrganisationsPermissions.See))
                return organisations;
            var own = caller.Has(OrganisationsPermissions.SeeOwn) ? caller.OrganisationId ?? Guid.Empty : Guid.Empty;
            return organisations.Where(organisation => organisation.Id == own);
        }

        /// <summary>Neither closed before the day nor merged away.</summary>
        public IQueryable<Organisation> ActiveOn(DateOnly day) =>
            organisations.Where(organisation => organisation.MergedIntoId == null && (organisation.ClosedOn == null || organisation.ClosedOn >= day));
    }
}
