using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>Tables of specialisation and who sees what of them.</summary>
internal static class SpecialisingData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<SpecialisationTerm> SpecialisationTerms => db.Set<SpecialisationTerm>();
        public DbSet<Curriculum> Curricula => db.Set<Curriculum>();
        public DbSet<Edition> Editions => db.Set<Edition>();
        public DbSet<ModulePass> ModulePasses => db.Set<ModulePass>();
        public DbSet<ExamFile> ExamFiles => db.Set<ExamFile>();
        public DbSet<Commission> Commissions => db.Set<Commission>();
        public DbSet<Sitting> Sittings => db.Set<Sitting>();
        public DbSet<ExamResult> ExamResults => db.Set<ExamResult>();
        public DbSet<Diploma> Diplomas => db.Set<Diploma>();
        public DbSet<DiplomaBook> DiplomaBooks => db.Set<DiplomaBook>();
    }

    extension(IQueryable<ExamFile> files)
    {
        /// <summary>Staff see the files that were sent in; what a person only prepares is theirs.</summary>
        public IQueryable<ExamFile> VisibleTo(Caller caller) =>
            caller.Has(SpecialisingPermissions.See) ? files.Where(file => file.AppliedOn != null) : files.Where(file => false);

        /// <summary>The person's own.</summary>
        public IQueryable<ExamFile> OwnedBy(Caller caller)
        {
            var person = caller.PersonId ?? Guid.Empty;
            return files.Where(file => file.PersonId == person);
        }
    }

    extension(IQueryable<Diploma> diplomas)
    {
        public IQueryable<Diploma> VisibleTo(Caller caller) => caller.Has(SpecialisingPermissions.See) ? diplomas : diplomas.Where(diploma => false);
    }

    extension(IQueryable<Sitting> sittings)
    {
        public IQueryable<Sitting> VisibleTo(Caller caller) => caller.Has(SpecialisingPermissions.See) ? sittings : sittings.Where(sitting => false);
    }
}
