using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Support.Privacy;

/// <summary>Tables of clauses, consents, demands and erasure.</summary>
internal static class PrivacyData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<Clause> Clauses => db.Set<Clause>();
        public DbSet<ClauseSeen> ClausesSeen => db.Set<ClauseSeen>();
        public DbSet<Consent> Consents => db.Set<Consent>();
        public DbSet<PrivacyRequest> PrivacyRequests => db.Set<PrivacyRequest>();
        public DbSet<ErasurePlan> ErasurePlans => db.Set<ErasurePlan>();
        public DbSet<ProjectPayment> ProjectPayments => db.Set<ProjectPayment>();

        /// <summary>People whose processing is restricted now: left out of lists and exports that the law does not demand.</summary>
        public IQueryable<Guid> RestrictedPeople => db.Set<PrivacyRequest>()
            .Where(request => request.Kind == RequestKind.Restriction && request.State == RequestState.Accepted).Select(request => request.PersonId);
    }

    extension(IQueryable<PrivacyRequest> requests)
    {
        /// <summary>Those who decide see all, others their own.</summary>
        public IQueryable<PrivacyRequest> VisibleTo(Caller caller)
        {
            var person = caller.PersonId ?? Guid.Empty;
            return caller.Has(PrivacyPermissions.DecideRequests) ? requests : requests.Where(request => request.PersonId == person);
        }
    }
}
