using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Certifying;

/// <summary>Writes checked results and what follows from them: completion, participation, evidence, in one transaction.</summary>
internal sealed class ResultDesk(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, CompletionDesk completion)
{
    /// <summary>Writes points of several people, all or none. An entry equal to the person's latest standing result is a second submit and is left out.</summary>
    /// <returns>How many were written.</returns>
    public Task<int> RecordAsync(Guid trainingId, IReadOnlyDictionary<Guid, ResultEntry> entries, CancellationToken cancellation) =>
        WriteAsync(trainingId, entries, (training, standard, enrolment, entry, attempt) =>
            new TestResult(training, standard, enrolment, entry, attempt, caller.Current.UserId, caller.Current.Name, clock.Now()), cancellation);

    /// <summary>Writes a document that confirms a person's qualification.</summary>
    public Task<int> RecordDocumentAsync(Guid trainingId, Guid enrolmentId, ResultEntry entry, string document, CancellationToken cancellation) =>
        WriteAsync(trainingId, new Dictionary<Guid, ResultEntry> { [enrolmentId] = entry }, (training, standard, enrolment, one, attempt) =>
            new TestResult(training, standard, enrolment, one, document, attempt, caller.Current.UserId, caller.Current.Name, clock.Now()), cancellation);

    public async Task TakeBackAsync(Guid trainingId, Guid resultId, string? reason, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var training = await LoadAsync(trainingId, cancellation);
        var result = await db.TestResults.SingleOrDefaultAsync(one => one.Id == resultId && one.TrainingId == trainingId, cancellation);
        Refuse.If(result is null, "Nie ma takiego wyniku. Otwórz listę wyników od nowa.");
        result!.TakeBack(reason, clock.Now());
        acts.Add(CertifyingActs.ResultTakenBack(await db.Enrolments.SingleAsync(one => one.Id == result.EnrolmentId, cancellation), result), reason);
        await db.SaveChangesAsync(cancellation);
        await completion.SettleAsync(training, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<int> WriteAsync(Guid trainingId, IReadOnlyDictionary<Guid, ResultEntry> entries,
        Func<Training, OutcomeStandard, Enrolment, ResultEntry, int, TestResult> make, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var training = await LoadAsync(trainingId, cancellation);
        var standard = await db.OutcomeStandards.SingleOrDefaultAsync(one => one.Id == trainingId, cancellation);
        Refuse.If(standard is null, "Wyniki można wpisać dopiero po zapisaniu pierwszej obecności.");
        Guid[] ids = [.. entries.Keys];
        var enrolments = await db.Enrolments.Where(one => one.TrainingId == trainingId && ids.Contains(one.Id)).ToListAsync(cancellation);
        var present = await db.Attendances.Standing().Where(one => one.TrainingId == trainingId).Select(one => one.EnrolmentId).Distinct().ToListAsync(cancellation);
        var earlier = (await db.TestResults.Where(one => one.TrainingId == trainingId && one.TakenBackAt == null).ToListAsync(cancellation)).ToLookup(one => one.EnrolmentId);
        var written = 0;
        foreach (var enrolment in enrolments)
        {
            Refuse.If(!present.Contains(enrolment.Id), $"{enrolment.PersonName}: ta osoba nie ma zapisanej obecności, więc nie może mieć wyniku.");
            var latest = earlier[enrolment.Id].MaxBy(one => one.Attempt);
            var result = make(training, standard!, enrolment, entries[enrolment.Id], (latest?.Attempt ?? 0) + 1);
            if (latest is not null && (latest.Kind, latest.Points, latest.ExamOn, latest.Document) == (result.Kind, result.Points, result.ExamOn, result.Document))
                continue;
            db.TestResults.Add(result);
            acts.Add(CertifyingActs.ResultRecorded(enrolment, result));
            written++;
        }

        await db.SaveChangesAsync(cancellation);
        await completion.SettleAsync(training, cancellation);
        await transaction.CommitAsync(cancellation);
        return written;
    }

    private async Task<Training> LoadAsync(Guid trainingId, CancellationToken cancellation)
    {
        await db.FindLockedAsync<EnrolmentQueue>(trainingId, cancellation);
        var training = await db.Trainings.Include(training => training.Sessions).SingleAsync(training => training.Id == trainingId, cancellation);
        Refuse.If(training.State is not (TrainingState.InProgress or TrainingState.Completed), "Wyniki można zmieniać w szkoleniu, które trwa albo się zakończyło i nie jest rozliczone.");
        return training;
    }
}
