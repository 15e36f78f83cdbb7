using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Core.Audit;

/// <summary>The permission with which the history of a kind of record may be read; each module registers its own kinds. A kind without one is open to all who read history.</summary>
/// <param name="SubjectKind">As in <see cref="Subject.Kind"/>.</param>
/// <param name="Permission">Whoever holds it may read what was done with such records.</param>
public sealed record ActDoor(string SubjectKind, string Permission);

/// <summary>Acts speak of people: whoever may not see the people may not read of them in the history either.</summary>
public sealed class ActDoors(SpojniaDbContext db, IEnumerable<ActDoor> doors, CallerAccessor caller)
{
    /// <summary>The acts that the caller may read.</summary>
    public IQueryable<Act> Open()
    {
        var closed = doors.Where(door => !caller.Current.Has(door.Permission)).Select(door => door.SubjectKind).ToList();
        return closed.Count == 0 ? db.Acts : db.Acts.Where(act => !closed.Contains(act.SubjectKind));
    }
}
