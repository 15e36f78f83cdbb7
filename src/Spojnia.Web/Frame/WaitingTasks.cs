using Spojnia.Core.Access;
using Spojnia.Core.Contracts;

namespace Spojnia.Web.Frame;

/// <summary>What waits for the caller in all modules: the soonest first, then what has no day.</summary>
internal sealed class WaitingTasks(IEnumerable<ITaskSource> sources, CallerAccessor caller)
{
    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Func<WaitingTask, bool> wanted, CancellationToken cancellation)
    {
        List<WaitingTask> tasks = [];
        foreach (var source in sources)
            tasks.AddRange(await source.ListAsync(caller.Current, cancellation));
        return [.. tasks.Where(wanted).OrderBy(task => task.DueOn ?? DateOnly.MaxValue)];
    }
}
