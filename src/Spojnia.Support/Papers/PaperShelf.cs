using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Files;

namespace Spojnia.Support.Papers;

/// <summary>A paper as a page shows it. <see cref="Paper"/> is <c>null</c> while nobody has done anything with it.</summary>
internal sealed record PaperView(IPaperTrail Trail, ExpectedPaper Expected, Paper? Paper, IReadOnlyList<KeptFile> Scans);

/// <summary>The record whose paper a page shows: the model of <c>_SignedPaper.cshtml</c>.</summary>
internal sealed record PaperOf(string Kind, Guid RecordId);

/// <summary>Papers that come back signed: finding, scanning, ticking, taking the tick back. What the caller does not see is not there.</summary>
internal sealed class PaperShelf(SpojniaDbContext db, CallerAccessor caller, ActLog acts, FileStore files, TimeProvider clock, IEnumerable<IPaperTrail> trails)
{
    public const string Folder = "/panel/dokumenty";

    public IReadOnlyList<IPaperTrail> Trails { get; } = [.. trails];

    public bool MayTick => caller.Current.Has(SupportPermissions.TickPapers);

    public async Task<PaperView?> FindAsync(string kind, Guid recordId, CancellationToken cancellation)
    {
        if (Trails.FirstOrDefault(trail => trail.Kind == kind) is not { } trail
            || await trail.Expected(caller.Current).AsNoTracking().SingleOrDefaultAsync(expected => expected.Id == recordId, cancellation) is not { } expected)
        {
            return null;
        }

        var paper = await db.Papers.SingleOrDefaultAsync(one => one.Kind == kind && one.RecordId == recordId, cancellation);
        IReadOnlyList<KeptFile> scans = paper is null ? [] : await db.KeptFiles.AsNoTracking().Of(paper.Subject).OrderBy(file => file.KeptAt).ToListAsync(cancellation);
        return new PaperView(trail, expected, paper, scans);
    }

    public Task PrintAsync(PaperView view, CancellationToken cancellation) => ActAsync(view, paper =>
    {
        paper.Print(clock.Today());
        return PaperActs.Printed(paper, view.Trail.Name);
    }, null, cancellation);

    public Task ReturnAsync(PaperView view, DateOnly on, CancellationToken cancellation) => ActAsync(view, paper =>
    {
        paper.Return(on, caller.Current.Name, clock.Today());
        return PaperActs.Returned(paper, view.Trail.Name);
    }, null, cancellation);

    public Task TakeBackAsync(PaperView view, string? reason, CancellationToken cancellation) => ActAsync(view, paper =>
    {
        paper.TakeBack(reason);
        return PaperActs.TakenBack(paper, view.Trail.Name);
    }, reason, cancellation);

    /// <summary>Attaches scans; all of them or, where one is not a scan, none.</summary>
    public async Task AttachAsync(PaperView view, IReadOnlyList<IFormFile> scans, CancellationToken cancellation)
    {
        Refuse.If(scans.Count == 0, "Wybierz plik ze skanem.");
        Refuse.If(scans.Count > 10, "Dodaj najwyżej 10 plików naraz.");
        var paper = PaperIn(view);
        foreach (var scan in scans)
            await files.KeepAsync(paper.Subject, scan, cancellation);
        acts.Add(PaperActs.Scanned(paper, view.Trail.Name, scans.Count));
        await db.SaveOrRefuseAsync(Busy, cancellation);
    }

    private const string Busy = "Ktoś inny właśnie oznacza ten dokument. Odśwież stronę i spróbuj jeszcze raz.";

    private async Task ActAsync(PaperView view, Func<Paper, IActRecord> change, string? reason, CancellationToken cancellation)
    {
        acts.Add(change(PaperIn(view)), reason);
        await db.SaveOrRefuseAsync(Busy, cancellation);
    }

    private Paper PaperIn(PaperView view) => view.Paper ?? db.Papers.Add(new Paper(view.Trail.Kind, view.Expected.Id)).Entity;
}
