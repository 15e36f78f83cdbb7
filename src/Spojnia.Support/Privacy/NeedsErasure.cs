using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Privacy;

/// <summary>Special needs are health data: they go when the event is settled or cancelled, or some weeks after it has ended. Looks every hour; nodes may do it at once.</summary>
internal sealed class NeedsErasure(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NeedsErasure> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        try
        {
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                try
                {
                    await EraseDueAsync(scope.ServiceProvider, stoppingToken);
                }
                catch (DbUpdateException failure)
                {
                    log.LogInformation(failure, "Special needs are being erased elsewhere");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    internal static async Task EraseDueAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (db, clock) = (services.GetRequiredService<SpojniaDbContext>(), services.GetRequiredService<TimeProvider>());
        var before = clock.Today().AddDays(-services.GetRequiredService<PrivacyRules>().SpecialNeedsDays);
        var trainings = db.Trainings.Where(training => training.State == TrainingState.Settled || training.State == TrainingState.Cancelled
            || training.State == TrainingState.Completed && training.LastDay < before).Select(training => training.Id);
        var due = await db.Enrolments.Where(enrolment => enrolment.SpecialNeeds != "" && trainings.Contains(enrolment.TrainingId)).ToListAsync(cancellation);
        foreach (var training in due.GroupBy(enrolment => enrolment.TrainingId))
        {
            foreach (var enrolment in training)
                enrolment.EraseSpecialNeeds();
            services.GetRequiredService<ActLog>().Add(PrivacyActs.NeedsErased(training.Key, training.Count()));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
