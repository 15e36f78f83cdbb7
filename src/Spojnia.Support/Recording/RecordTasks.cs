using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Recording;

/// <summary>Records that wait for answers: the participant's own, and all of them for those who may complete them.</summary>
internal sealed class RecordTasks(SpojniaDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var tasks = new List<WaitingTask>();
        var open = db.Participations.Where(one => !one.IsComplete && one.State != ParticipationState.Cancelled);
        if (caller.PersonId is { } person && await open.AnyAsync(one => one.PersonId == person, cancellation))
            tasks.Add(new WaitingTask("Uzupełnij dane uczestnika projektu.", "/moje/dane-uczestnika"));
        if (caller.Has(RecordingPermissions.EditRecords))
        {
            var count = await open.CountAsync(one => one.StartedOn != null, cancellation);
            if (count > 0)
                tasks.Add(new WaitingTask($"{PolishFormat.Count(count, "uczestnik ma", "uczestników ma", "uczestników ma")} niekompletne dane i nie wchodzi do wskaźników.", "/panel/uczestnicy/do-uzupelnienia"));
        }

        return tasks;
    }
}
