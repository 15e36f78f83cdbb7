using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Enrolling;

/// <summary>Every minute ends the offers whose time is over, so that places move on. Every node may run it: each offer is ended under its queue's lock.</summary>
internal sealed class OfferExpiry(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OfferExpiry> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        try
        {
            do
            {
                await ExpireAllAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    private async Task ExpireAllAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ExpireDueAsync(scope.ServiceProvider, clock.Now(), stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.LogError(failure, "Offers could not be ended; trying again in a minute");
        }
    }

    /// <summary>Ends every offer whose time is over at <paramref name="now"/>.</summary>
    public static async Task ExpireDueAsync(IServiceProvider services, DateTime now, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<SpojniaDbContext>();
        var due = await db.Enrolments.Where(enrolment => enrolment.State == EnrolmentState.Offered && enrolment.OfferUntil <= now)
            .OrderBy(enrolment => enrolment.OfferUntil).Select(enrolment => enrolment.Id).Take(200).ToListAsync(cancellation);
        foreach (var id in due)
        {
            await services.GetRequiredService<EnrolmentAnswers>().ExpireOfferAsync(id, cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
