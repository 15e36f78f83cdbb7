using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support;

/// <summary>What of enrolment waits for somebody.</summary>
internal sealed class SupportTasks(SpojniaDbContext db, TimeProvider clock) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var tasks = new List<WaitingTask>();
        if (caller.PersonId is not null)
            await AddOwnAsync(tasks, caller, cancellation);
        if (caller.Has(SupportPermissions.Delegate))
        {
            var requests = await db.Enrolments.OfEmployer(caller).CountAsync(enrolment => enrolment.Delegation == DelegationState.Requested
                && (enrolment.State == EnrolmentState.Submitted || enrolment.State == EnrolmentState.ToCorrect), cancellation);
            if (requests > 0)
                tasks.Add(new WaitingTask($"{PolishFormat.Count(requests, "zgłoszenie pracownika czeka", "zgłoszenia pracowników czekają", "zgłoszeń pracowników czeka")} na potwierdzenie delegowania.", "/panel/delegacje"));
        }

        if (caller.Has(SupportPermissions.DecideEnrolments))
            await AddStaffAsync(tasks, caller, cancellation);
        return tasks;
    }

    private async Task AddOwnAsync(List<WaitingTask> tasks, Caller caller, CancellationToken cancellation)
    {
        var trainings = db.Trainings;
        var own = await db.Enrolments.AsNoTracking().OwnedBy(caller)
            .Where(enrolment => enrolment.State == EnrolmentState.Offered || enrolment.State == EnrolmentState.ToCorrect || enrolment.State == EnrolmentState.Draft)
            .Join(trainings, enrolment => enrolment.TrainingId, training => training.Id,
                (enrolment, training) => new { enrolment.Id, enrolment.State, enrolment.OfferUntil, training.Title, TrainingId = training.Id, training.EnrolmentClosesOn, IsOpen = training.State == TrainingState.Published })
            .Take(20).ToListAsync(cancellation);
        foreach (var one in own)
        {
            if (one.State == EnrolmentState.Offered)
                tasks.Add(new WaitingTask($"Odpowiedz na propozycję miejsca: {one.Title}.", $"/moje/zgloszenia/{one.Id}/oferta", PolishTime.DayOf(one.OfferUntil!.Value.AddTicks(-1))));
            else if (one.State == EnrolmentState.ToCorrect || one.IsOpen && one.EnrolmentClosesOn >= clock.Today())
                tasks.Add(new WaitingTask($"Uzupełnij zgłoszenie: {one.Title}.", $"/szkolenia/{one.TrainingId}/zapis", one.EnrolmentClosesOn));
        }
    }

    private async Task AddStaffAsync(List<WaitingTask> tasks, Caller caller, CancellationToken cancellation)
    {
        var today = clock.Today();
        var lists = await db.Trainings.AsNoTracking().VisibleTo(caller)
            .Where(training => training.State == TrainingState.EnrolmentClosed || training.State == TrainingState.Published && training.EnrolmentClosesOn < today)
            .OrderBy(training => training.FirstDay).Select(training => new { training.Id, training.Title, training.FirstDay }).Take(20).ToListAsync(cancellation);
        tasks.AddRange(lists.Select(training => new WaitingTask($"Zatwierdź listę: {training.Title}.", $"/panel/szkolenia/{training.Id}/lista", training.FirstDay)));
        var visible = db.Trainings.VisibleTo(caller).Select(training => training.Id);
        var checks = await db.Enrolments.CountAsync(enrolment => enrolment.State == EnrolmentState.Submitted && enrolment.EligibilityProblem != "" && visible.Contains(enrolment.TrainingId), cancellation);
        if (checks > 0)
            tasks.Add(new WaitingTask($"{PolishFormat.Count(checks, "zgłoszenie czeka", "zgłoszenia czekają", "zgłoszeń czeka")} na sprawdzenie warunków udziału.", "/panel/zgloszenia"));
        var identities = await db.IdentityQuestions.CountAsync(question => question.SettledAt == null, cancellation);
        if (identities > 0)
            tasks.Add(new WaitingTask($"{PolishFormat.Count(identities, "sprawa czeka", "sprawy czekają", "spraw czeka")} na wyjaśnienie numeru PESEL.", "/panel/zgloszenia/tozsamosc"));
    }
}
