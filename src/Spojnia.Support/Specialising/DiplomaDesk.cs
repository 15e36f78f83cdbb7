using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Specialising;

/// <summary>
/// Keeps the register of diplomas. A diploma is a document that confirms a qualification: where the course was attended in a project here,
/// the result and what follows for participation and evidence are written in the same transaction, and taken back with the diploma.
/// </summary>
internal sealed class DiplomaDesk(SpojniaDbContext db, CallerAccessor caller, ActLog acts, SpecialisingNotices notices, CompletionDesk completion, TimeProvider clock)
{
    public async Task<Guid> IssueAsync(Guid fileId, CancellationToken cancellation)
    {
        var degree = await db.ExamFiles.Where(one => one.Id == fileId).Select(one => one.Degree).SingleAsync(cancellation);
        var year = clock.Today().Year;
        await OpenBookAsync(year, degree, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var book = await db.FindLockedAsync<DiplomaBook>(DiplomaBook.IdOf(year, degree), cancellation);
        var file = await db.ExamFiles.SingleAsync(one => one.Id == fileId, cancellation);
        Refuse.If(file.State != FileState.Passed, "Dyplom można wydać po zdanym egzaminie.");
        Refuse.If(await db.Diplomas.AnyAsync(one => one.FileId == fileId && one.CancelledAt == null, cancellation), "Ta osoba ma już ważny dyplom z tej teczki. Można wydać jego duplikat.");
        var result = await db.ExamResults.Where(one => one.FileId == fileId).OrderByDescending(one => one.Attempt).FirstAsync(cancellation);
        var sitting = await db.Sittings.SingleAsync(one => one.Id == result.SittingId, cancellation);
        Refuse.If(sitting.State != SittingState.Closed, "Dyplomy wydaje się po zamknięciu posiedzenia.");
        var issuer = await db.Commissions.Where(one => one.Id == sitting.CommissionId).Select(one => one.Name).SingleAsync(cancellation);
        var diploma = new Diploma(year, book!.Next(), file, result, sitting.Day, issuer, caller.Current.Name, clock.Now());
        db.Diplomas.Add(diploma);
        acts.Add(SpecialisingActs.Issued(diploma));
        notices.Issued(file, diploma);
        await CountAsync(file, diploma, cancellation);
        await db.SaveOrRefuseAsync("Ktoś w tej samej chwili wydał ten dyplom. Otwórz teczkę od nowa.", cancellation);
        await transaction.CommitAsync(cancellation);
        return diploma.Id;
    }

    public async Task CancelAsync(Guid diplomaId, string? reason, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var diploma = await db.Diplomas.SingleAsync(one => one.Id == diplomaId, cancellation);
        diploma.Cancel(reason, clock.Now());
        acts.Add(SpecialisingActs.Cancelled(diploma), reason);
        if (diploma.TestResultId is { } id && await db.TestResults.SingleOrDefaultAsync(one => one.Id == id && one.TakenBackAt == null, cancellation) is { } counted)
        {
            var training = await LockedAsync(counted.TrainingId, cancellation);
            counted.TakeBack($"Unieważniono dyplom nr {diploma.Number}.", clock.Now());
            acts.Add(CertifyingActs.ResultTakenBack(await db.Enrolments.SingleAsync(one => one.Id == counted.EnrolmentId, cancellation), counted), reason);
            await db.SaveChangesAsync(cancellation);
            await completion.SettleAsync(training, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task DuplicateAsync(Guid diplomaId, string? reason, CancellationToken cancellation)
    {
        var diploma = await db.Diplomas.Include(one => one.Duplicates).SingleAsync(one => one.Id == diplomaId, cancellation);
        var duplicate = diploma.IssueDuplicate(reason, caller.Current.Name, clock.Today());
        db.Add(duplicate);
        acts.Add(SpecialisingActs.DuplicateIssued(diploma, duplicate), reason);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Writes the qualification where the person attended the edition here; a course given elsewhere raises no figure of our project.</summary>
    private async Task CountAsync(ExamFile file, Diploma diploma, CancellationToken cancellation)
    {
        if (file.EditionId is not { } edition || await db.Enrolments.SingleOrDefaultAsync(one => one.TrainingId == edition && one.PersonId == file.PersonId, cancellation) is not { } enrolment
            || !await db.Attendances.Standing().AnyAsync(one => one.EnrolmentId == enrolment.Id, cancellation)
            || await db.OutcomeStandards.SingleOrDefaultAsync(one => one.Id == edition, cancellation) is not { } standard)
        {
            return;
        }

        var training = await LockedAsync(edition, cancellation);
        var attempt = (await db.TestResults.Where(one => one.EnrolmentId == enrolment.Id && one.TakenBackAt == null).MaxAsync(one => (int?)one.Attempt, cancellation) ?? 0) + 1;
        var counted = new TestResult(training, standard, enrolment, new ResultEntry(null, null, diploma.ExamOn, diploma.IssuedOn, null, diploma.Issuer),
            $"Dyplom specjalizacji {file.Degree.OfDegree()} nr {diploma.Number}, {diploma.Issuer}", attempt, caller.Current.UserId, caller.Current.Name, clock.Now());
        db.TestResults.Add(counted);
        acts.Add(CertifyingActs.ResultRecorded(enrolment, counted));
        diploma.CountBy(counted.Id);
        await db.SaveChangesAsync(cancellation);
        await completion.SettleAsync(training, cancellation);
    }

    private async Task<Training> LockedAsync(Guid trainingId, CancellationToken cancellation)
    {
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        return await db.Trainings.Include(one => one.Sessions).SingleAsync(one => one.Id == trainingId, cancellation);
    }

    private async Task OpenBookAsync(int year, Degree degree, CancellationToken cancellation)
    {
        if (await db.DiplomaBooks.AnyAsync(book => book.Year == year && book.Degree == degree, cancellation))
            return;
        var opened = db.DiplomaBooks.Add(new DiplomaBook(year, degree));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (failure.IsUniqueConflict())
        {
            opened.State = EntityState.Detached;
        }
    }
}
