using Microsoft.EntityFrameworkCore.Storage;

namespace Spojnia.Core.Data;

/// <summary>
/// The transaction of an act that may be part of a greater one: alone it begins and commits its own, inside another it leaves both to whoever began.
/// </summary>
public sealed class OwnTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? _own;

    internal OwnTransaction(IDbContextTransaction? own) => _own = own;

    public Task CommitAsync(CancellationToken cancellation = default) => _own?.CommitAsync(cancellation) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Beginning a transaction unless one runs.</summary>
public static class OwnTransactions
{
    public static async Task<OwnTransaction> BeginUnlessBegunAsync(this SpojniaDbContext db, CancellationToken cancellation = default) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null);
}
