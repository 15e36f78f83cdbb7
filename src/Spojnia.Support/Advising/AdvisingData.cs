using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Support.Advising;

/// <summary>Tables of advice and who sees what of them.</summary>
internal static class AdvisingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<AdvisoryCard> AdvisoryCards => db.Set<AdvisoryCard>();
        public DbSet<AdvisedUnit> AdvisedUnits => db.Set<AdvisedUnit>();
        public DbSet<AdvisedPerson> AdvisedPersons => db.Set<AdvisedPerson>();
        public DbSet<OutreachContact> OutreachContacts => db.Set<OutreachContact>();
    }

    extension(IQueryable<AdvisoryCard> cards)
    {
        /// <summary>An adviser sees their own, others of the centre all.</summary>
        public IQueryable<AdvisoryCard> VisibleTo(Caller caller)
        {
            if (caller.Has(AdvisingPermissions.SeeEveryCard))
                return cards;
            var person = caller.Has(AdvisingPermissions.SeeAdvice) ? caller.PersonId ?? Guid.Empty : Guid.Empty;
            return cards.Where(card => card.AdviserId == person);
        }
    }
}
