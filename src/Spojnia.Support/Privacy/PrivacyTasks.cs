using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Privacy;

/// <summary>Demands that wait for an answer and lists that wait for approval.</summary>
internal sealed class PrivacyTasks(SpojniaDbContext db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        var tasks = new List<WaitingTask>();
        if (caller.Has(PrivacyPermissions.DecideRequests))
        {
            var open = await db.PrivacyRequests.Where(one => one.State == RequestState.Open).OrderBy(one => one.DueOn).Take(20)
                .Select(one => new { one.Id, one.Kind, one.DueOn }).ToListAsync(cancellation);
            tasks.AddRange(open.Select(one => new WaitingTask($"Odpowiedz na żądanie: {one.Kind.InPolish().ToLowerInvariant()}.", $"/panel/prywatnosc/{one.Id}", one.DueOn)));
        }

        if (caller.Has(PrivacyPermissions.ApproveErasure))
        {
            var plans = await db.ErasurePlans.Where(plan => plan.State == PlanState.Proposed && plan.MadeBy != caller.UserId).Select(plan => plan.Id).Take(5).ToListAsync(cancellation);
            tasks.AddRange(plans.Select(id => new WaitingTask("Sprawdź wykaz danych do usunięcia.", $"/panel/retencja/{id}")));
        }

        return tasks;
    }
}
