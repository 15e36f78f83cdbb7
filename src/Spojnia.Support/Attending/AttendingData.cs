using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Support.Attending;

/// <summary>Tables of attendance and participation.</summary>
internal static class AttendingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<Attendance> Attendances => db.Set<Attendance>();
        public DbSet<PartPass> PartPasses => db.Set<PartPass>();
        public DbSet<Participation> Participations => db.Set<Participation>();
    }

    extension(IQueryable<Attendance> attendances)
    {
        /// <summary>Those not taken back.</summary>
        public IQueryable<Attendance> Standing() => attendances.Where(attendance => attendance.TakenBackAt == null);
    }
}
