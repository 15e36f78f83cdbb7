using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;

namespace Spojnia.Projects.Claiming;

/// <summary>Reminds of claims: periods that ended without a snapshot, and snapshots approved but not yet submitted.</summary>
internal sealed class ClaimingTasks(ProjectCatalogue catalogue, ClaimBook book, TimeProvider clock) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        if (!caller.Has(ClaimingPermissions.TakeSnapshots))
            return [];
        List<WaitingTask> tasks = [];
        var today = clock.Today();
        foreach (var project in (await catalogue.AllAsync(cancellation)).Where(project => project.Now.CountedHere))
        {
            var cards = await book.ListAsync(project.Id, cancellation);
            foreach (var card in cards.Where(card => card.Period.To < today))
            {
                var link = $"/panel/projekty/{project.Code}/wnioski/{card.Period.Number}";
                if (card.Newest is null)
                    tasks.Add(new WaitingTask($"Okres {card.Period.Name} projektu {project.Now.ShortTitle} skończył się i nie ma jeszcze migawki.", link));
                else if (card.StateOf(card.Newest) == SnapshotState.Approved)
                    tasks.Add(new WaitingTask($"Migawka {card.Newest.Turn} wniosku {card.Period.Name} projektu {project.Now.ShortTitle} jest zatwierdzona i czeka na złożenie.", link));
            }
        }

        return tasks;
    }
}
