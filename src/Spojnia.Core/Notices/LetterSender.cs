using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Spojnia.Core.Notices;

/// <summary>Looks into the outbox every few seconds. Every node may run it.</summary>
internal sealed class LetterSender(IServiceScopeFactory scopes, MailSettings settings, ILogger<LetterSender> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.EverySeconds));
        try
        {
            do
            {
                await SendAllAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping.
        }
    }

    private async Task SendAllAsync(CancellationToken stopping)
    {
        try
        {
            var sent = 1;
            while (sent > 0)
            {
                await using var scope = scopes.CreateAsyncScope();
                sent = await scope.ServiceProvider.GetRequiredService<LetterRound>().SendDueAsync(stopping);
            }
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.LogError(failure, "The outbox could not be read; trying again in {Seconds} s", settings.EverySeconds);
        }
    }
}
