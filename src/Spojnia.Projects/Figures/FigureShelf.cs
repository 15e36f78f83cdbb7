using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;

namespace Spojnia.Projects.Figures;

/// <summary>
/// Figures of recent questions, kept for at most a minute and thrown away as soon as the ledger has a newer entry: public pages stay quick and
/// never show an old number for longer than that minute.
/// </summary>
internal sealed class FigureShelf(TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private const int Most = 500;
    private readonly ConcurrentDictionary<(Guid Project, DateOnly AsOf), Kept> _kept = [];

    /// <summary>Figures on a day, as known now, with how they grew.</summary>
    public async Task<IReadOnlyList<Standing>> ReadAsync(SpojniaDbContext db, FigureBook book, KnownProject project, DateOnly asOf, CancellationToken cancellation)
    {
        var now = clock.Now();
        var version = project.Versions[^1].Id;
        var newest = await db.Evidence.OrderByDescending(entry => entry.Id).Select(entry => (Guid?)entry.Id).FirstOrDefaultAsync(cancellation);
        if (_kept.TryGetValue((project.Id, asOf), out var kept) && kept.Newest == newest && kept.Version == version && (now - kept.At).Duration() < Longest)
            return kept.Standings;

        var figures = asOf == clock.Today()
            ? await book.ReadCurrentAsync(project, asOf, now, cancellation)
            : await book.ReadAsync(project, asOf, now, cancellation);
        List<Standing> standings = [];
        foreach (var figure in figures)
            standings.Add(new Standing(figure, await book.ReadGrowthAsync(project, figure, cancellation)));
        if (_kept.Count >= Most)
            _kept.Clear();
        _kept[(project.Id, asOf)] = new Kept(now, newest, version, standings);
        return standings;
    }

    private sealed record Kept(DateTime At, Guid? Newest, Guid Version, IReadOnlyList<Standing> Standings);
}
