using Microsoft.EntityFrameworkCore;

namespace Spojnia.Core.Data;

/// <summary>A record that two people may edit at once: the later save of a stale copy is refused.</summary>
public interface IVersioned
{
    /// <summary>Starts at 1, raised by every save that changes the record; forms carry it in a hidden field.</summary>
    int Version { get; }
}

/// <summary>What an edit form does with the version that it carried.</summary>
public static class Versions
{
    /// <summary>Makes the coming save fail with <see cref="DbUpdateConcurrencyException"/> unless the row still has the version the person saw.</summary>
    public static void ExpectVersion(this SpojniaDbContext db, IVersioned record, int seen) =>
        db.Entry(record).Property(nameof(IVersioned.Version)).OriginalValue = seen;
}
