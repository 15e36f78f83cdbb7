using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Support.Recording;

/// <summary>Tables of the participant record.</summary>
internal static class RecordingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<ParticipantRecord> ParticipantRecords => db.Set<ParticipantRecord>();
        public DbSet<RecordCorrection> RecordCorrections => db.Set<RecordCorrection>();
        public DbSet<RecordTerm> RecordTerms => db.Set<RecordTerm>();
        public DbSet<InstitutionLink> InstitutionLinks => db.Set<InstitutionLink>();
    }
}
