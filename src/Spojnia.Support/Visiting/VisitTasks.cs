using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Visiting;

/// <summary>Reports that are due, for those who went and those who lead, with the days left; data of travel that a person has yet to give.</summary>
internal sealed class VisitTasks(SpojniaDbContext db, TimeProvider clock) : ITaskSource
{
    private const int MostTasks = 10;

    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var tasks = new List<WaitingTask>();
        var today = clock.Today();
        var awaited = db.Trainings.AsNoTracking().Where(visit => visit.ReportDays != null && visit.LastDay < today
            && (visit.State == TrainingState.InProgress || visit.State == TrainingState.Completed)
            && !db.Set<VisitReport>().Any(report => report.Id == visit.Id));
        if (caller.PersonId is { } person)
        {
            var present = db.Attendances.Standing().Where(one => one.PersonId == person);
            var mine = await db.Enrolments.AsNoTracking().OwnedBy(caller).Where(one => present.Any(at => at.EnrolmentId == one.Id))
                .Join(awaited, one => one.TrainingId, visit => visit.Id, (one, visit) => new { one.Id, visit }).Take(MostTasks).ToListAsync(cancellation);
            tasks.AddRange(mine.Select(one => Due(one.visit, $"/moje/zgloszenia/{one.Id}/sprawozdanie", today)));
            var cards = db.Set<TravelCard>();
            var abroad = await db.Enrolments.AsNoTracking().OwnedBy(caller)
                .Where(one => (one.State == EnrolmentState.Qualified || one.State == EnrolmentState.Confirmed) && !cards.Any(card => card.EnrolmentId == one.Id))
                .Join(db.Trainings.Where(visit => visit.IsAbroad && visit.FirstDay >= today), one => one.TrainingId, visit => visit.Id, (one, visit) => new { one.Id, visit.Title, visit.FirstDay })
                .Take(MostTasks).ToListAsync(cancellation);
            tasks.AddRange(abroad.Select(one => new WaitingTask($"Podaj dane do wyjazdu: {one.Title}.", $"/moje/zgloszenia/{one.Id}/podroz", one.FirstDay)));
        }

        if (caller.Has(VisitingPermissions.ReportVisits))
        {
            var led = await awaited.VisibleTo(caller).OrderBy(visit => visit.LastDay).Take(MostTasks).ToListAsync(cancellation);
            tasks.AddRange(led.Select(visit => Due(visit, $"/panel/szkolenia/{visit.Id}/wizyta", today)));
        }

        return tasks;
    }

    private static WaitingTask Due(Training visit, string link, DateOnly today)
    {
        var due = visit.ReportDueOn!.Value;
        var left = due.DayNumber - today.DayNumber;
        return new WaitingTask(left >= 0 ? $"Złóż sprawozdanie z wizyty „{visit.Title}”: zostało dni: {left}." : $"Minął termin sprawozdania z wizyty „{visit.Title}”. Złóż je teraz.", link, due);
    }
}
