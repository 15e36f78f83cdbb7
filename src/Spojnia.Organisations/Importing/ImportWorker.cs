using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spojnia.Core.Data;

namespace Spojnia.Organisations.Importing;

/// <summary>How far a draft is, for the page that waits; and the bell that wakes the worker.</summary>
internal sealed class ImportProgress
{
    private readonly ConcurrentDictionary<Guid, int> _done = [];
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = [];
    private readonly Channel<Guid> _bell = Channel.CreateUnbounded<Guid>();

    public ChannelReader<Guid> Bell => _bell.Reader;

    /// <summary>Rows of the running step that are done.</summary>
    public int Of(Guid draftId) => _done.GetValueOrDefault(draftId);

    public void Tell(Guid draftId, int rows) => _done[draftId] = rows;

    /// <summary>Wakes the worker and waits a little: a small file is done before the page is drawn again.</summary>
    public async Task RingAsync(Guid draftId, TimeSpan atMost, CancellationToken cancellation)
    {
        var done = _waiting.GetOrAdd(draftId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _bell.Writer.TryWrite(draftId);
        await Task.WhenAny(done.Task, Task.Delay(atMost, cancellation));
    }

    public void Finish(Guid draftId)
    {
        _done.TryRemove(draftId, out _);
        if (_waiting.TryRemove(draftId, out var done))
            done.TrySetResult();
    }
}

/// <summary>Takes the long steps one by one, away from the requests; at start also those that a stopped process left behind.</summary>
internal sealed class ImportWorker(IServiceScopeFactory scopes, ImportProgress progress, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await DoAllAsync(stoppingToken);
            // Another node may have stopped in the middle of its draft, hence a look now and then without a bell.
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(progress.Bell.WaitToReadAsync(wait.Token).AsTask(), Task.Delay(TimeSpan.FromMinutes(5), clock, wait.Token));
            await wait.CancelAsync();
            while (progress.Bell.TryRead(out _))
            {
                // Several rings are one look.
            }
        }
    }

    private async Task DoAllAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var draft in await WaitingAsync(cancellation))
                await DoAsync(draft, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A database that is away for a moment must not stop the site.
            log.LogError(failure, "Imports could not be looked through.");
        }
    }

    private async Task<List<Guid>> WaitingAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SpojniaDbContext>().OrganisationImports
            .Where(draft => draft.State == ImportState.Checking || draft.State == ImportState.Applying).OrderBy(draft => draft.Id).Select(draft => draft.Id).ToListAsync(cancellation);
    }

    private async Task DoAsync(Guid draftId, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ImportWork>().DoAsync(draftId, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogInformation("Import {Draft}: another node was quicker.", draftId);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Import {Draft} failed; nothing of the step was kept.", draftId);
            await GiveBackAsync(draftId, cancellation);
        }
        finally
        {
            progress.Finish(draftId);
        }
    }

    private async Task GiveBackAsync(Guid draftId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpojniaDbContext>();
        if (await db.OrganisationImports.FirstOrDefaultAsync(draft => draft.Id == draftId, cancellation) is not { } draft)
            return;
        draft.GoBack("Coś poszło nie tak po naszej stronie i nic z tego kroku nie zostało zapisane. Spróbuj jeszcze raz; jeśli to się powtórzy, powiadom administratora.");
        await db.SaveChangesAsync(cancellation);
    }
}
