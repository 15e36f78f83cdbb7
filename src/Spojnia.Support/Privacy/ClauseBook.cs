using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Privacy;

/// <summary>Clauses in force, who saw them, and the free consents beside them.</summary>
internal sealed class ClauseBook(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock)
{
    /// <summary>The versions in force today for a form of support, or for an event that is none.</summary>
    public async Task<IReadOnlyList<Clause>> InForceAsync(bool isSupport, CancellationToken cancellation)
    {
        var (codes, today) = (ClauseKinds.For(isSupport), clock.Today());
        var known = await db.Clauses.AsNoTracking().Where(clause => codes.Contains(clause.Code) && clause.InForceFrom <= today).ToListAsync(cancellation);
        return [.. codes.Select(code => known.Where(clause => clause.Code == code).OrderBy(clause => clause.InForceFrom).ThenBy(clause => clause.Number).LastOrDefault()).OfType<Clause>()];
    }

    /// <summary>Those to show with an application for this training.</summary>
    public async Task<IReadOnlyList<Clause>> ForTrainingAsync(Guid trainingId, CancellationToken cancellation) =>
        await InForceAsync(await db.Trainings.Where(training => training.Id == trainingId).Select(training => training.IsSupport).SingleOrDefaultAsync(cancellation), cancellation);

    /// <summary>
    /// Adds to the coming save, that of the application: which versions stood on the page, and what the person freely agreed to. A version that has changed since the page
    /// was opened must be shown first.
    /// </summary>
    /// <param name="trainingId">Training applied for.</param>
    /// <param name="shown">Ids of the versions that stood on the page.</param>
    /// <param name="form">What was freely agreed to; unticked is not a withdrawal: that is done on the person's own page.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task RecordAsync(Guid trainingId, IReadOnlyCollection<Guid> shown, EnrolmentForm form, CancellationToken cancellation)
    {
        if (caller.Current.PersonId is not { } person)
            return;
        var inForce = await ForTrainingAsync(trainingId, cancellation);
        Refuse.If(inForce.Any(clause => !shown.Contains(clause.Id)), "Informacja o przetwarzaniu danych zmieniła się, odkąd otwarto tę stronę. Przeczytaj ją jeszcze raz i wyślij formularz.");
        db.ClausesSeen.AddRange(inForce.Select(clause => new ClauseSeen(person, clause.Id, "training", trainingId, clock.Now())));
        if (form.ImageConsent)
            await ConsentAsync(person, ConsentKind.Image, true, cancellation);
        if (form.NewsletterConsent)
            await ConsentAsync(person, ConsentKind.Newsletter, true, cancellation);
    }

    /// <summary>Gives or withdraws in the coming save; saying the same again changes nothing.</summary>
    public async Task<bool> ConsentAsync(Guid person, ConsentKind kind, bool isGiven, CancellationToken cancellation)
    {
        var stands = await db.Consents.Where(consent => consent.PersonId == person && consent.Kind == kind)
            .OrderByDescending(consent => consent.At).ThenByDescending(consent => consent.Id).Select(consent => consent.IsGiven).FirstOrDefaultAsync(cancellation);
        if (stands == isGiven)
            return false;
        db.Consents.Add(new Consent(person, kind, isGiven, clock.Now()));
        acts.Add(PrivacyActs.Consented(person, kind, isGiven));
        return true;
    }

    /// <summary>A new version; the earlier ones stay as they are.</summary>
    public async Task<Clause> WriteAsync(string code, string title, string text, DateOnly inForceFrom, CancellationToken cancellation)
    {
        Refuse.If(inForceFrom < clock.Today(), "Nowa wersja może obowiązywać najwcześniej od dziś.");
        var last = await db.Clauses.Where(clause => clause.Code == code).MaxAsync(clause => (int?)clause.Number, cancellation) ?? 0;
        var written = new Clause(code, last + 1, title, text, inForceFrom, clock.Now());
        db.Clauses.Add(written);
        acts.Add(PrivacyActs.Written(written));
        await db.SaveOrRefuseAsync("Ktoś w tej samej chwili zapisał inną wersję tej klauzuli. Sprawdź ją i spróbuj jeszcze raz.", cancellation);
        return written;
    }
}
