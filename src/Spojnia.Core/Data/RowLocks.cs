using Microsoft.EntityFrameworkCore;

namespace Spojnia.Core.Data;

/// <summary>One at a time: whoever counts and then writes (places, running numbers) first holds a row.</summary>
public static class RowLocks
{
    /// <summary>
    /// Loads a row by its key and holds it until the transaction ends: <c>FOR UPDATE</c> on PostgreSQL; on SQLite the transaction that
    /// EF begins is immediate, so nobody else writes meanwhile. An explicit transaction must be open.
    /// </summary>
    /// <returns>The tracked row as it stands now; <c>null</c> when there is none.</returns>
    public static async Task<T?> FindLockedAsync<T>(this SpojniaDbContext db, Guid id, CancellationToken cancellation = default)
        where T : class
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A row is held only inside a transaction.");
        // A copy read before the lock is stale; identity resolution would hand it out again.
        if (db.Set<T>().Local.FindEntry(id) is { } stale)
            stale.State = EntityState.Detached;
        if (db.Database.IsSqlite())
            return await db.Set<T>().SingleOrDefaultAsync(row => EF.Property<Guid>(row, "Id") == id, cancellation);
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
#pragma warning disable EF1002 // The table's name comes from the model, never from a person.
        var rows = await db.Set<T>().FromSqlRaw($"SELECT * FROM \"{table}\" WHERE \"Id\" = {{0}} FOR UPDATE", id).ToListAsync(cancellation);
#pragma warning restore EF1002
        return rows.SingleOrDefault();
    }

    /// <summary>
    /// Holds what has no row of its own, such as the evidence of a project, until the transaction ends: an advisory lock on PostgreSQL; on SQLite
    /// the immediate transaction is enough. Whoever holds rows too takes this last.
    /// </summary>
    public static Task HoldAsync(this SpojniaDbContext db, Guid key, CancellationToken cancellation = default)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Something is held only inside a transaction.");
        return db.Database.IsSqlite() ? Task.CompletedTask
            : db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(key.ToByteArray(), 8)})", cancellation);
    }
}
