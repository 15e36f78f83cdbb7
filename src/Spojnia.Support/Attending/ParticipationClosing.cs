using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Attending;

/// <summary>Closes participations whose window for results has passed; looks every hour. Nodes may do it at once: the later save is stale and left.</summary>
internal sealed class ParticipationClosing(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ParticipationClosing> log) : BackgroundService
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
                    await CloseDueAsync(scope.ServiceProvider, stoppingToken);
                }
                catch (DbUpdateException failure)
                {
                    log.LogInformation(failure, "Participations are being closed elsewhere");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    internal static async Task CloseDueAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<SpojniaDbContext>();
        var book = services.GetRequiredService<ParticipationBook>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        foreach (var project in await services.GetRequiredService<IProjectCatalogue>().ListAsync(cancellation))
        {
            var passed = today.AddDays(-project.Rules.ResultWindowDays);
            var people = await db.Participations.Where(one => one.ProjectId == project.Id && one.ClosedAt == null && one.ExitedOn < passed)
                .Select(one => one.PersonId).ToListAsync(cancellation);
            if (people.Count == 0)
                continue;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await book.RefreshAsync(project.Id, people, project.Rules, cancellation);
            await book.ReconcileResultsAsync(project.Id, people, project.Rules, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }
}
