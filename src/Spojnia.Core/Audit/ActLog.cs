using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Core.Audit;

/// <summary>Adds acts to the coming save.</summary>
public sealed class ActLog(SpojniaDbContext db, CallerAccessor caller, TimeProvider clock)
{
    /// <summary>Adds an act of the current caller to the coming save; <paramref name="reason"/> is what the person gave as the reason.</summary>
    public void Add(IActRecord record, string? reason = null) => db.Acts.Add(new Act(record, caller.Current, reason, clock.Now()));
}
