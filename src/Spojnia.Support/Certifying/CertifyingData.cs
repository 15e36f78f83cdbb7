using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Support.Certifying;

/// <summary>Tables of results and certificates, and who sees what of them.</summary>
internal static class CertifyingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<OutcomeStandard> OutcomeStandards => db.Set<OutcomeStandard>();
        public DbSet<TestResult> TestResults => db.Set<TestResult>();
        public DbSet<PriorResult> PriorResults => db.Set<PriorResult>();
        public DbSet<Certificate> Certificates => db.Set<Certificate>();
        public DbSet<CertificateYear> CertificateYears => db.Set<CertificateYear>();
    }

    extension(IQueryable<Certificate> certificates)
    {
        /// <summary>Those of trainings that the caller sees.</summary>
        public IQueryable<Certificate> VisibleTo(Caller caller, SpojniaDbContext db)
        {
            var trainings = db.Trainings.VisibleTo(caller).Select(training => training.Id);
            return certificates.Where(certificate => trainings.Contains(certificate.TrainingId));
        }

        /// <summary>The person's own.</summary>
        public IQueryable<Certificate> OwnedBy(Caller caller)
        {
            var person = caller.PersonId ?? Guid.Empty;
            return certificates.Where(certificate => certificate.PersonId == person);
        }
    }
}
