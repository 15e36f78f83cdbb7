using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Support.Visiting;

/// <summary>Tables of study visits.</summary>
internal static class VisitingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<TravelCard> TravelCards => db.Set<TravelCard>();
        public DbSet<VisitReport> VisitReports => db.Set<VisitReport>();
        public DbSet<GoodPractice> GoodPractices => db.Set<GoodPractice>();
    }
}
