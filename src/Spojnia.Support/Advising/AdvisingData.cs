using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Support.Supervising;

namespace Spojnia.Support.Advising;

/// <summary>Tables of advice and who sees what of them.</summary>
internal static class AdvisingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<AdvisingWord> AdvisingWords => db.Set<AdvisingWord>();
        public DbSet<AdvisoryCard> AdvisoryCards => db.Set<AdvisoryCard>();
        public DbSet<OutreachContact> OutreachContacts => db.Set<OutreachContact>();
        public DbSet<SupervisionContract> SupervisionContracts => db.Set<SupervisionContract>();
        public DbSet<SupervisionMeeting> SupervisionMeetings => db.Set<SupervisionMeeting>();
    }

    extension(IQueryable<AdvisoryCard> cards)
    {
        /// <summary>An adviser sees the cards of their own advice or writing; managers see all.</summary>
        public IQueryable<AdvisoryCard> VisibleTo(Caller caller)
        {
            if (!caller.Has(AdvisingPermissions.SeeAdvice))
                return cards.Where(card => false);
            if (caller.Has(AdvisingPermissions.SeeEveryAdvice))
                return cards;
            var (person, user) = (caller.PersonId ?? Guid.Empty, caller.UserId ?? Guid.Empty);
            return cards.Where(card => card.AdviserId == person || card.CreatedBy == user);
        }
    }

    extension(IQueryable<OutreachContact> contacts)
    {
        public IQueryable<OutreachContact> VisibleTo(Caller caller)
        {
            if (!caller.Has(AdvisingPermissions.SeeAdvice))
                return contacts.Where(contact => false);
            var person = caller.PersonId ?? Guid.Empty;
            return caller.Has(AdvisingPermissions.SeeEveryAdvice) ? contacts : contacts.Where(contact => contact.ByPersonId == person);
        }
    }

    extension(IQueryable<SupervisionContract> contracts)
    {
        public IQueryable<SupervisionContract> VisibleTo(Caller caller) =>
            caller.Has(AdvisingPermissions.SeeSupervision) ? contracts : contracts.Where(contract => false);
    }
}
