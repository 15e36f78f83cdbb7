using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Certifying;

/// <summary>Issues certificates to those who completed a training, numbered one after another in the year.</summary>
internal sealed class CertificateDesk(
    SpojniaDbContext db, CallerAccessor caller, ActLog acts, CertificateNotices notices, TimeProvider clock,
    IProjectCatalogue projects, IOrganisationDirectory organisations, IConfiguration configuration)
{
    /// <summary>Issues what is still missing: for all who completed the training, or for the chosen enrolments among them. Returns how many.</summary>
    public async Task<int> IssueAsync(Guid trainingId, IReadOnlyCollection<Guid>? chosen, CancellationToken cancellation)
    {
        var year = clock.Today().Year;
        await OpenBookAsync(year, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // The book is held first: two who issue at once wait for each other and the second finds nothing left to do.
        var book = await db.FindLockedAsync<CertificateYear>(CertificateYear.IdOf(year), cancellation);
        var training = await db.Trainings.Include(training => training.Sessions).SingleAsync(training => training.Id == trainingId, cancellation);
        Refuse.If(training.State is not (TrainingState.Completed or TrainingState.Settled), "Zaświadczenia wystawia się po zakończeniu szkolenia. Najpierw je zakończ.");
        Refuse.If(!(await db.KindOfAsync(training, cancellation)).Has(SupportSteps.Certificate), "Ten rodzaj nie kończy się zaświadczeniem centrum.");
        var enrolments = await db.Enrolments
            .Where(one => one.TrainingId == trainingId && one.State == EnrolmentState.Completed
                && !db.Set<Certificate>().Any(certificate => certificate.EnrolmentId == one.Id && certificate.CancelledAt == null))
            .OrderBy(one => one.FoldedName).ThenBy(one => one.Id).ToListAsync(cancellation);
        if (chosen is not null)
            enrolments = [.. enrolments.Where(one => chosen.Contains(one.Id))];
        var common = await CommonAsync(training, cancellation);
        var results = (await db.TestResults.Where(one => one.TrainingId == trainingId && one.TakenBackAt == null && one.Passed).ToListAsync(cancellation))
            .ToLookup(one => one.EnrolmentId);
        var hours = (await db.Attendances.Standing().Where(one => one.TrainingId == trainingId).Select(one => new { one.EnrolmentId, one.Hours }).ToListAsync(cancellation))
            .ToLookup(one => one.EnrolmentId, one => one.Hours);
        var standard = await db.OutcomeStandards.SingleOrDefaultAsync(one => one.Id == trainingId, cancellation);
        foreach (var enrolment in enrolments)
        {
            var result = results[enrolment.Id].FirstOrDefault(one => Qualification.IsProven(one, standard));
            var certificate = new Certificate(year, book!.Next(), common with
            {
                Kind = result is null ? CertificateKind.Completion : CertificateKind.Competence,
                EnrolmentId = enrolment.Id,
                PersonId = enrolment.PersonId,
                PersonName = enrolment.PersonName,
                Hours = hours[enrolment.Id].Sum(),
                Outcomes = standard?.Outcomes ?? training.LearningOutcomes,
                Validator = result?.Validator ?? "",
            }, caller.Current.UserId, caller.Current.Name, clock.Now());
            db.Certificates.Add(certificate);
            acts.Add(CertifyingActs.Issued(certificate));
            notices.Issued(certificate, enrolment.Email);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return enrolments.Count;
    }

    public async Task CancelAsync(Guid certificateId, string? reason, CancellationToken cancellation)
    {
        var certificate = await db.Certificates.SingleAsync(one => one.Id == certificateId, cancellation);
        certificate.Cancel(reason, clock.Now());
        acts.Add(CertifyingActs.Cancelled(certificate), reason);
        notices.Cancelled(certificate, await db.Enrolments.Where(one => one.Id == certificate.EnrolmentId).Select(one => one.Email).SingleAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task OpenBookAsync(int year, CancellationToken cancellation)
    {
        if (await db.CertificateYears.AnyAsync(book => book.Year == year, cancellation))
            return;
        var opened = db.CertificateYears.Add(new CertificateYear(year));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (failure.IsUniqueConflict())
        {
            opened.State = EntityState.Detached;
        }
    }

    private async Task<CertificateFace> CommonAsync(Training training, CancellationToken cancellation)
    {
        var project = await projects.FindAsync(training.ProjectId, cancellation);
        var centre = await organisations.FindCentreAsync(cancellation);
        var kind = await db.SupportKinds.Where(one => one.Code == training.KindCode).Select(one => one.Name).SingleAsync(cancellation);
        return new CertificateFace(CertificateKind.Completion, configuration["Support:CertificatePrefix"] ?? "ROPS", default, training.Id, default, training.ProjectId,
            "", training.Title, kind, training.FirstDay!.Value, training.LastDay!.Value, 0,
            training.Place.Length > 0 ? training.Place : "spotkanie zdalne", "", "", centre?.Name ?? "Regionalny Ośrodek Polityki Społecznej",
            project?.Title ?? "", project?.Code ?? "", project?.Programme ?? "");
    }
}
