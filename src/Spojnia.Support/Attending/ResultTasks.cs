using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>What waits for those who enter results, end trainings and issue certificates.</summary>
internal sealed class ResultTasks(SpojniaDbContext db, IProjectCatalogue projects, TimeProvider clock) : ITaskSource
{
    private const int MostTasks = 10;

    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var tasks = new List<WaitingTask>();
        var today = clock.Today();
        if (caller.Has(SupportPermissions.EnterResults))
        {
            var windows = (await projects.ListAsync(cancellation)).ToDictionary(project => project.Id, project => project.Rules.ResultWindowDays);
            var waiting = await db.Trainings.VisibleTo(caller).Where(training => training.State == TrainingState.Completed && training.TestMax != null)
                .Select(training => new
                {
                    training.Id,
                    training.Title,
                    training.ProjectId,
                    training.LastDay,
                    People = db.Set<Enrolment>().Count(one => one.TrainingId == training.Id && one.State == EnrolmentState.InProgress),
                })
                .Where(one => one.People > 0).OrderBy(one => one.LastDay).Take(MostTasks).ToListAsync(cancellation);
            foreach (var one in waiting)
            {
                var due = one.LastDay!.Value.AddDays(windows.GetValueOrDefault(one.ProjectId, 28));
                var left = due.DayNumber - today.DayNumber;
                tasks.Add(new WaitingTask(left >= 0
                    ? $"Wpisz wyniki testu szkolenia „{one.Title}”: brakuje {one.People}, zostało dni: {left}."
                    : $"Minął czas na wyniki szkolenia „{one.Title}”: brakuje {one.People} i nie wejdą już do wskaźników.", $"/panel/szkolenia/{one.Id}/wyniki", due));
            }
        }

        if (caller.Has(SupportPermissions.CompleteTrainings))
        {
            tasks.AddRange((await db.Trainings.VisibleTo(caller).Where(training => training.State == TrainingState.InProgress && training.LastDay < today)
                    .OrderBy(training => training.LastDay).Take(MostTasks).Select(training => new { training.Id, training.Title }).ToListAsync(cancellation))
                .Select(one => new WaitingTask($"Szkolenie „{one.Title}” już się odbyło. Sprawdź obecności i zakończ je.", $"/panel/szkolenia/{one.Id}/wyniki")));
        }

        if (caller.Has(SupportPermissions.IssueCertificates))
        {
            var certified = (await db.SupportKinds.AsNoTracking().ToListAsync(cancellation)).Where(kind => kind.Has(SupportSteps.Certificate)).Select(kind => kind.Code).ToList();
            var trainings = db.Trainings;
            var missing = await db.Enrolments.CountAsync(one => one.State == EnrolmentState.Completed
                && trainings.Any(training => training.Id == one.TrainingId && certified.Contains(training.KindCode))
                && !db.Set<Certificate>().Any(certificate => certificate.EnrolmentId == one.Id), cancellation);
            if (missing > 0)
                tasks.Add(new WaitingTask($"Zaświadczenia czekają na wystawienie: {missing}.", "/panel/zaswiadczenia"));
            // Attendance or a result was taken back after the paper had gone out.
            var groundless = await db.Set<Certificate>().CountAsync(paper => paper.CancelledAt == null
                && db.Set<Enrolment>().Any(one => one.Id == paper.EnrolmentId && one.State != EnrolmentState.Completed), cancellation);
            if (groundless > 0)
                tasks.Add(new WaitingTask($"Ważne zaświadczenia osób, których udziału już nie uznajemy za ukończony: {groundless}. Unieważnij je albo popraw obecność i wyniki.", "/panel/zaswiadczenia?stan=bez-podstawy"));
        }

        return tasks;
    }
}
