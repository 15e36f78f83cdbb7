using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Projects.Claiming;

namespace Spojnia.Projects.Pages.Panel.Projects.Claims;

/// <summary>What a frozen number counted: its lines as they were frozen, with what came after told beside them.</summary>
internal sealed class LinesModel(ProjectCatalogue catalogue, ClaimBook book, SnapshotDesk desk, FrozenNames names) : PageModel
{
    private const int PageSize = 50;
    private const int AtOnce = 500;

    [BindProperty(SupportsGet = true, Name = "tylko")]
    public string? Only { get; set; }

    internal KnownProject Project { get; private set; } = null!;
    internal PeriodCard Card { get; private set; } = null!;
    internal ClaimSnapshot Snapshot { get; private set; } = null!;
    internal FrozenClaim Frozen { get; private set; } = null!;
    internal FrozenFigure Figure { get; private set; } = null!;
    internal Sorting Sorting { get; private set; }
    internal Paging Paging { get; private set; } = Paging.Of(1, 0, PageSize);
    internal IReadOnlyList<NamedLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, int number, int turn, string indicator, string? eksport, string? sortuj, int? strona, CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(code, cancellation) is not { Now.CountedHere: true } project || await book.FindAsync(project.Id, number, cancellation) is not { } card
            || card.Snapshots.FirstOrDefault(one => one.Turn == turn) is not { } snapshot)
            return NotFound();
        Frozen = await desk.ReadAsync(snapshot.Id, cancellation);
        if (Frozen.FindFigure(indicator) is not { } figure)
            return NotFound();
        (Project, Card, Snapshot, Figure) = (project, card, snapshot, figure);
        Sorting = Sorting.Of(sortuj, "-dzien", "dzien", "wpis");
        var chosen = Chosen();
        if (SheetExport.Asked(eksport) is { } format)
            return LinesSheet(format, chosen, cancellation);
        Paging = Paging.Of(strona, chosen.Count, PageSize);
        Lines = await names.TellAsync(Frozen, figure, [.. chosen.Skip(Paging.Skip).Take(PageSize)], cancellation);
        return Page();
    }

    private List<FrozenLine> Chosen()
    {
        var lines = Only == "okres" ? Figure.Lines.Where(line => line.Day >= Frozen.From) : Figure.Lines;
        return [.. (Sorting.Key, Sorting.Descending) switch
        {
            ("wpis", false) => lines,
            ("wpis", true) => lines.Reverse(),
            (_, false) => lines.OrderBy(line => line.Day).ThenBy(line => line.Id),
            _ => lines.OrderByDescending(line => line.Day).ThenByDescending(line => line.Id),
        }];
    }

    private SheetResult<NamedLine> LinesSheet(SheetFormat format, List<FrozenLine> chosen, CancellationToken cancellation) => SheetExport.Of(
        format, $"wnp-{Snapshot.ClaimNumber}-{Project.Code}-migawka-{Snapshot.Turn}-{Figure.Code}",
        [
            new("Wpis", line => line.Id.ToString()),
            new("Dzień", line => line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("Kogo lub czego dotyczy", line => line.Subject),
            new("Identyfikator", line => line.SubjectId.ToString()),
            new("Płeć", line => line.Sex),
            new("Temat", line => line.Theme),
            new("Zapisano", line => line.RecordedAt is { } at ? PolishTime.ToLocal(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : ""),
            new("Po migawce", line => line.TakenBack),
            new("Źródło", line => line.SourceLink),
        ],
        TellAllAsync(chosen, cancellation));

    private async IAsyncEnumerable<NamedLine> TellAllAsync(List<FrozenLine> chosen, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var chunk in chosen.Chunk(AtOnce))
        {
            foreach (var line in await names.TellAsync(Frozen, Figure, chunk, cancellation))
                yield return line;
        }
    }
}
