using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Projects.Claiming;

/// <summary>Tables of claims.</summary>
internal static class ClaimingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<ClaimPeriod> ClaimPeriods => db.Set<ClaimPeriod>();
        public DbSet<ClaimSnapshot> ClaimSnapshots => db.Set<ClaimSnapshot>();
        public DbSet<SnapshotBody> SnapshotBodies => db.Set<SnapshotBody>();
        public DbSet<CorrectionNote> CorrectionNotes => db.Set<CorrectionNote>();
    }
}
