using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Recording.Checking;

/// <summary>How far a check is, for the page that waits; and the bell that wakes the worker.</summary>
internal sealed class FileCheckProgress
{
    private readonly ConcurrentDictionary<Guid, int> _done = [];
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = [];
    private readonly Channel<Guid> _bell = Channel.CreateUnbounded<Guid>();

    public ChannelReader<Guid> Bell => _bell.Reader;

    public int Of(Guid checkId) => _done.GetValueOrDefault(checkId);

    public void Tell(Guid checkId, int rows) => _done[checkId] = rows;

    /// <summary>Wakes the worker and waits a little: a small file is done before the page is drawn again.</summary>
    public async Task RingAsync(Guid checkId, TimeSpan atMost, CancellationToken cancellation)
    {
        var done = _waiting.GetOrAdd(checkId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _bell.Writer.TryWrite(checkId);
        await Task.WhenAny(done.Task, Task.Delay(atMost, cancellation));
    }

    public void Finish(Guid checkId)
    {
        _done.TryRemove(checkId, out _);
        if (_waiting.TryRemove(checkId, out var done))
            done.TrySetResult();
    }
}

/// <summary>Checks files one by one, away from the requests; at start also those that a stopped process left behind.</summary>
internal sealed class FileCheckWorker(IServiceScopeFactory scopes, FileCheckProgress progress, TimeProvider clock, ILogger<FileCheckWorker> log) : BackgroundService
{
    private const string BrokenOff = "Sprawdzanie zostało przerwane i plik przepadł. Wczytaj go jeszcze raz.";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await CheckAllAsync(stoppingToken);
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(progress.Bell.WaitToReadAsync(wait.Token).AsTask(), Task.Delay(TimeSpan.FromMinutes(5), clock, wait.Token));
            await wait.CancelAsync();
            while (progress.Bell.TryRead(out _))
            {
                // Several rings are one look.
            }
        }
    }

    private async Task CheckAllAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var waiting = await scope.ServiceProvider.GetRequiredService<SpojniaDbContext>().FileChecks.AsNoTracking()
                .Where(check => check.State == FileCheckState.Waiting).OrderBy(check => check.HandedInAt).ToListAsync(cancellation);
            foreach (var check in waiting)
                await CheckAsync(check, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A database that is away for a moment must not stop the site.
            log.LogError(failure, "Checks of files could not be looked through.");
        }
    }

    private async Task CheckAsync(FileCheck check, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<FileCheckDesk>();
        try
        {
            if (desk.HasFile(check.Id))
                await desk.CheckAsync(check.Id, cancellation);
            // Another node may have the file; after an hour nobody has.
            else if (check.HandedInAt < clock.Now().AddHours(-1))
                await desk.FailAsync(check.Id, BrokenOff, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Check {Check} failed.", check.Id);
            await desk.FailAsync(check.Id, "Coś poszło nie tak po naszej stronie. Wczytaj plik jeszcze raz; jeśli to się powtórzy, powiadom administratora.", cancellation);
        }
        finally
        {
            progress.Finish(check.Id);
        }
    }
}
