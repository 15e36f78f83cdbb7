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
        WriteAsync(trainingId, [.. entries.Select(pair => (pair.Key, pair.Value))], [], Tested, cancellation);

    /// <summary>Writes results of tests before and after, all or none; a person may have several attempts.</summary>
    /// <returns>How many were written.</returns>
    public Task<int> ImportAsync(
        Guid trainingId, IReadOnlyList<(Guid EnrolmentId, ResultEntry Entry)> after, IReadOnlyList<(Guid EnrolmentId, PriorEntry Entry)> before, CancellationToken cancellation) =>
        WriteAsync(trainingId, [.. after.OrderBy(one => one.Entry.Attempt)], before, Tested, cancellation);

    /// <summary>Writes a document that confirms a person's qualification.</summary>
    public Task<int> RecordDocumentAsync(Guid trainingId, Guid enrolmentId, ResultEntry entry, string document, CancellationToken cancellation) =>
        WriteAsync(trainingId, [(enrolmentId, entry)], [], (training, standard, enrolment, one, attempt) =>
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

    private TestResult Tested(Training training, OutcomeStandard standard, Enrolment enrolment, ResultEntry entry, int attempt) =>
        new(training, standard, enrolment, entry, attempt, caller.Current.UserId, caller.Current.Name, clock.Now());

    private async Task<int> WriteAsync(Guid trainingId, IReadOnlyList<(Guid EnrolmentId, ResultEntry Entry)> entries, IReadOnlyList<(Guid EnrolmentId, PriorEntry Entry)> priors,
        Func<Training, OutcomeStandard, Enrolment, ResultEntry, int, TestResult> make, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var training = await LoadAsync(trainingId, cancellation);
        var standard = await db.OutcomeStandards.SingleOrDefaultAsync(one => one.Id == trainingId, cancellation);
        Refuse.If(standard is null, "Wyniki można wpisać dopiero po zapisaniu pierwszej obecności.");
        Guid[] ids = [.. entries.Select(one => one.EnrolmentId).Concat(priors.Select(one => one.EnrolmentId)).Distinct()];
        var enrolments = await db.Enrolments.Where(one => one.TrainingId == trainingId && ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
        var present = await db.Attendances.Standing().Where(one => one.TrainingId == trainingId).Select(one => one.EnrolmentId).Distinct().ToListAsync(cancellation);
        var earlier = (await db.TestResults.Where(one => one.TrainingId == trainingId && one.TakenBackAt == null).ToListAsync(cancellation))
            .GroupBy(one => one.EnrolmentId).ToDictionary(group => group.Key, group => group.OrderBy(one => one.Attempt).ToList());
        var written = await WritePriorsAsync(training, priors, enrolments, cancellation);
        foreach (var (id, entry) in entries)
        {
            if (!enrolments.TryGetValue(id, out var enrolment))
                continue;
            Refuse.If(!present.Contains(enrolment.Id), $"{enrolment.PersonName}: ta osoba nie ma zapisanej obecności, więc nie może mieć wyniku.");
            var known = earlier.TryGetValue(id, out var standing) ? standing : earlier[id] = [];
            var result = make(training, standard!, enrolment, entry, entry.Attempt ?? (known.LastOrDefault()?.Attempt ?? 0) + 1);
            // Compared with the attempt it names, or with the latest one when it names none.
            var same = entry.Attempt is { } attempt ? known.Find(one => one.Attempt == attempt) : known.LastOrDefault();
            if (same is not null && (same.Kind, same.Points, same.ExamOn, same.Document) == (result.Kind, result.Points, result.ExamOn, result.Document))
                continue;
            Refuse.If(entry.Attempt is not null && same is not null, $"{enrolment.PersonName}: próba {entry.Attempt} ma już inny wynik. Cofnij go z podaniem powodu albo podaj numer następnej próby.");
            known.Add(result);
            db.TestResults.Add(result);
            acts.Add(CertifyingActs.ResultRecorded(enrolment, result));
            written++;
        }

        await db.SaveChangesAsync(cancellation);
        await completion.SettleAsync(training, cancellation);
        await transaction.CommitAsync(cancellation);
        return written;
    }

    private async Task<int> WritePriorsAsync(
        Training training, IReadOnlyList<(Guid EnrolmentId, PriorEntry Entry)> priors, Dictionary<Guid, Enrolment> enrolments, CancellationToken cancellation)
    {
        var known = priors.Count == 0 ? [] : await db.PriorResults.Where(one => one.TrainingId == training.Id).ToDictionaryAsync(one => one.Id, cancellation);
        var written = 0;
        foreach (var (id, entry) in priors)
        {
            if (!enrolments.TryGetValue(id, out var enrolment))
                continue;
            if (known.TryGetValue(id, out var result))
            {
                if ((result.Points, result.MaxPoints, result.TakenOn) == (entry.Points, entry.MaxPoints, entry.TakenOn))
                    continue;
                result.Take(training, entry, caller.Current.Name, clock.Now());
            }
            else
                db.PriorResults.Add(known[id] = result = new PriorResult(training, enrolment, entry, caller.Current.Name, clock.Now()));
            acts.Add(CertifyingActs.PriorRecorded(enrolment, result));
            written++;
        }

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
