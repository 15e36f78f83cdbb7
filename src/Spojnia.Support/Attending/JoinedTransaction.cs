using Microsoft.EntityFrameworkCore.Storage;
using Spojnia.Core.Data;

namespace Spojnia.Support.Attending;

/// <summary>Desks that call one another write in one transaction: the outermost begins and commits it.</summary>
internal static class JoinedTransaction
{
    extension(SpojniaDbContext db)
    {
        /// <summary>A new transaction; <c>null</c> inside one that has begun, which is not ours to commit.</summary>
        public async Task<IDbContextTransaction?> BeginOrJoinAsync(CancellationToken cancellation) =>
            db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
    }
}
