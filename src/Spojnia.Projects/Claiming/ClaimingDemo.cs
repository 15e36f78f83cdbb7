using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;

namespace Spojnia.Projects.Claiming;

/// <summary>
/// Claims of the demo: quarterly periods with snapshots of the last ones, one of them corrected because an advice had been ascribed to the wrong gmina.
/// The demo's evidence is recorded on the day it is told, so the snapshots are those of a centre that makes up for its arrears.
/// </summary>
internal sealed class ClaimingDemo(ProjectCatalogue catalogue, ClaimBook book, SnapshotDesk desk, EvidenceLedger ledger, SpojniaDbContext db, TimeProvider clock) : IDemoChapter
{
    private const int Frozen = 5;

    public int Order => 95;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        if ((await catalogue.AllAsync(cancellation)).FirstOrDefault(project => project.Now.CountedHere) is not { } project
            || await db.ClaimPeriods.AnyAsync(period => period.ProjectId == project.Id, cancellation)
            || clock.Today() <= project.Now.Start)
            return [];
        await book.AddProposedAsync(project, cancellation);
        var ended = (await book.ListAsync(project.Id, cancellation)).Select(card => card.Period).Where(period => period.To < clock.Today()).TakeLast(Frozen).ToList();
        if (ended.Count == 0)
            return [];
        foreach (var period in ended)
        {
            var snapshot = await desk.TakeAsync(period.Id, Known(), cancellation);
            if (period == ended[^1])
                break;
            await desk.ApproveAsync(snapshot.Id, cancellation);
            await desk.SubmitAsync(snapshot.Id, clock.Today(), cancellation);
        }

        await CorrectAsync(project, ended[0], cancellation);
        return [$"Wnioski o płatność: migawki {ended.Count} okresów, ostatnia czeka na zatwierdzenie, do {ended[0].Name} napisano notę korygującą."];
    }

    // A moment ago has settled here: nobody else works while the demo is told.
    private DateTime Known() => clock.Now() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)) : default;

    private async Task CorrectAsync(KnownProject project, ClaimPeriod period, CancellationToken cancellation)
    {
        var mistaken = await db.Evidence.Where(entry => entry.ProjectId == project.Id && entry.Kind == EvidenceKinds.JstAdvised
                && entry.SourceModule == ProjectsDemo.Source && entry.CancelsId == null && entry.HappenedOn <= period.To)
            .OrderByDescending(entry => entry.HappenedOn).Select(entry => entry.Id).FirstOrDefaultAsync(cancellation);
        if (mistaken == default)
            return;
        await ledger.CancelAsync(mistaken, "Porada dotyczyła innej gminy; karta doradztwa była wypełniona na podstawie błędnej listy.", cancellation);
        await db.SaveChangesAsync(cancellation);
        var corrected = await desk.TakeAsync(period.Id, Known(), cancellation);
        await desk.CorrectAsync(corrected.Id, "Wskaźnik P3 (JST objęte doradztwem) zmniejsza się o 1.",
            "Kartę doradztwa przypisano do niewłaściwej gminy. Pomyłkę wykryto przy sprawdzaniu kart przed kolejnym wnioskiem.", cancellation);
        await desk.ApproveAsync(corrected.Id, cancellation);
        await desk.SubmitAsync(corrected.Id, clock.Today(), cancellation);
    }
}
