using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Spojnia.Core.Data;

/// <summary>A race that a unique index decides is answered with the same sentence as the check before it.</summary>
public static class UniqueConflicts
{
    /// <summary>True when the save failed because a unique index already holds the value, on either database.</summary>
    public static bool IsUniqueConflict(this DbUpdateException failure) => failure.InnerException switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555,
        _ => false,
    };

    /// <summary>Saves; a unique conflict becomes <see cref="RefusedException"/> with <paramref name="sentence"/>.</summary>
    public static async Task SaveOrRefuseAsync(this SpojniaDbContext db, string sentence, CancellationToken cancellation = default)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (failure.IsUniqueConflict())
        {
            db.ChangeTracker.Clear();
            throw new RefusedException(sentence);
        }
    }
}
