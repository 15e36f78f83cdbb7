using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support;

/// <summary>The tables of this module and who sees what of them.</summary>
internal static class SupportData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<SupportKind> SupportKinds => db.Set<SupportKind>();
        public DbSet<Regulation> Regulations => db.Set<Regulation>();
        public DbSet<Training> Trainings => db.Set<Training>();
        public DbSet<Session> Sessions => db.Set<Session>();
        public DbSet<EnrolmentQueue> EnrolmentQueues => db.Set<EnrolmentQueue>();
        public DbSet<Enrolment> Enrolments => db.Set<Enrolment>();
        public DbSet<IdentityQuestion> IdentityQuestions => db.Set<IdentityQuestion>();

        /// <summary>What an employer prepared for this person's address under a person of its own making, not knowing whose address it is.</summary>
        public IQueryable<Enrolment> ProposedTo(Guid trainingId, Person owner) => db.Set<Enrolment>().Where(enrolment => enrolment.TrainingId == trainingId
            && enrolment.State == EnrolmentState.Draft && enrolment.Source == EnrolmentSource.Coordinator && enrolment.PersonId != owner.Id
            && db.Set<Person>().Any(prepared => prepared.Id == enrolment.PersonId && prepared.FoldedEmail == owner.FoldedEmail));
    }

    extension(IQueryable<Training> trainings)
    {
        /// <summary>Staff see all, a trainer those that they lead, nobody else any: what the public sees is <see cref="Published"/>.</summary>
        public IQueryable<Training> VisibleTo(Caller caller)
        {
            if (!caller.Has(SupportPermissions.SeeTrainings))
                return trainings.Where(training => false);
            if (caller.Has(SupportPermissions.SeeEveryTraining))
                return trainings;
            var person = caller.PersonId ?? Guid.Empty;
            return trainings.Where(training => training.TrainerIds.Contains(person));
        }

        /// <summary>What a passer-by sees.</summary>
        public IQueryable<Training> Published() => trainings.Where(training => !training.IsDirect && TrainingStates.Public.Contains(training.State));
    }

    extension(IQueryable<Enrolment> enrolments)
    {
        /// <summary>The person's own.</summary>
        public IQueryable<Enrolment> OwnedBy(Caller caller)
        {
            var person = caller.PersonId ?? Guid.Empty;
            return enrolments.Where(enrolment => enrolment.PersonId == person);
        }

        /// <summary>Those of the institution on whose behalf the caller acts.</summary>
        public IQueryable<Enrolment> OfEmployer(Caller caller)
        {
            var organisation = caller.Has(SupportPermissions.Delegate) ? caller.OrganisationId ?? Guid.Empty : Guid.Empty;
            return enrolments.Where(enrolment => enrolment.OrganisationId == organisation);
        }
    }
}
