using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Projects.Claiming;

namespace Spojnia.Projects.Pages.Panel.Projects.Claims;

/// <summary>What changed between two snapshots of a project: figure by figure, and line by line with the reason.</summary>
internal sealed class DifferenceModel(ProjectCatalogue catalogue, ClaimBook book, SnapshotDesk desk, DifferenceBook differences, FrozenNames names) : PageModel
{
    private const int PageSize = 50;

    /// <summary>«3.1»: claim and snapshot.</summary>
    [BindProperty(SupportsGet = true, Name = "od")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "do")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "wskaznik")]
    public string? Indicator { get; set; }

    internal KnownProject Project { get; private set; } = null!;
    internal ClaimSnapshot Before { get; private set; } = null!;
    internal ClaimSnapshot After { get; private set; } = null!;
    internal SnapshotDifference Difference { get; private set; } = null!;
    internal Paging Paging { get; private set; } = Paging.Of(1, 0, PageSize);
    internal IReadOnlyList<ChangedLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, string? eksport, int? strona, CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(code, cancellation) is not { Now.CountedHere: true } project)
            return NotFound();
        var snapshots = (await book.ListAsync(project.Id, cancellation)).SelectMany(card => card.Snapshots).ToList();
        if (Find(snapshots, From) is not { } before || Find(snapshots, To) is not { } after)
            return NotFound();
        (Project, Before, After) = (project, before, after);
        Difference = new SnapshotDifference(await desk.ReadAsync(before.Id, cancellation), await desk.ReadAsync(after.Id, cancellation));
        if (!string.IsNullOrEmpty(Indicator) && Difference.Figures.All(figure => figure.Code != Indicator))
            return NotFound();
        var lines = DifferenceBook.LinesOf(Difference, Indicator);
        if (SheetExport.Asked(eksport) is { } format)
            return Sheet(format, differences.ExplainAsync(Difference, lines, cancellation));
        Paging = Paging.Of(strona, lines.Count, PageSize);
        Lines = await differences.ExplainAsync(Difference, lines.Skip(Paging.Skip).Take(PageSize), cancellation).ToListAsync(cancellation);
        return Page();
    }

    /// <summary>What changed in the definition and the denominator of a figure, in sentences.</summary>
    internal IEnumerable<string> Changes(FigureDifference figure)
    {
        if (figure.Before is not { } before)
        {
            yield return $"Nowy wskaźnik od wersji {Difference.After.DefinitionVersion} definicji.";
            yield break;
        }

        if (figure.After is not { } after)
        {
            yield return $"Wskaźnika nie ma w wersji {Difference.After.DefinitionVersion} definicji.";
            yield break;
        }

        if (before.Name != after.Name)
            yield return $"Nazwa: „{before.Name}” → „{after.Name}”.";
        if (figure.TargetChanged)
            yield return $"Cel: {ClaimPaper.TargetOf(before)} → {ClaimPaper.TargetOf(after)}.";
        if (figure.RuleChanged)
            yield return $"Reguła: wersja {before.Rule.Version} → wersja {after.Rule.Version}. {after.Rule.Change}";
        if (figure.SetCodeChanged)
            yield return $"Zbiór, przez który dzielimy: „{before.Set?.Code ?? "brak"}” → „{after.Set?.Code ?? "brak"}”.";
        else if (figure.Joined.Count + figure.Left.Count > 0)
            yield return $"Mianownik: {before.Denominator} → {after.Denominator}."
                + (figure.Joined.Count > 0 ? $" Doszły: {string.Join(", ", figure.Joined.Select(unit => names.UnitName(unit, Difference.After.To)))}." : "")
                + (figure.Left.Count > 0 ? $" Odeszły: {string.Join(", ", figure.Left.Select(unit => names.UnitName(unit, Difference.Before.To)))}." : "");
    }

    private static ClaimSnapshot? Find(List<ClaimSnapshot> snapshots, string? asked) =>
        asked?.Split('.') is [var claim, var turn]
        && int.TryParse(claim, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
            ? snapshots.Find(snapshot => snapshot.ClaimNumber == number && snapshot.Turn == which)
            : null;

    private SheetResult<ChangedLine> Sheet(SheetFormat format, IAsyncEnumerable<ChangedLine> lines) => SheetExport.Of(
        format, $"roznica-{Project.Code}-{Before.ClaimNumber}-{Before.Turn}-{After.ClaimNumber}-{After.Turn}",
        [
            new("Wskaźnik", line => line.Figure),
            new("Zmiana", line => line.Added ? "doszło" : "ubyło"),
            new("Wpis", line => line.Id.ToString()),
            new("Dzień", line => line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("Kogo lub czego dotyczy", line => line.Subject),
            new("Identyfikator", line => line.SubjectId.ToString()),
            new("Płeć", line => line.Sex),
            new("Temat", line => line.Theme),
            new("Dlaczego", line => line.Why),
            new("Źródło", line => line.SourceLink),
        ],
        lines);
}
