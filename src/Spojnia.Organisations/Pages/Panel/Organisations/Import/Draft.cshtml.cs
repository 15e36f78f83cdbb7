using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Organisations.Importing;

namespace Spojnia.Organisations.Pages.Panel.Organisations.Import;

internal sealed class DraftModel(SpojniaDbContext db, ImportDesk desk, ImportProgress progress, CallerAccessor caller) : PageModel, IRedraw
{
    public const int PageSize = 50;
    public const string Faulty = "bledy", Doubtful = "decyzje", Good = "poprawne";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Field keys by column.</summary>
    [BindProperty]
    public List<string?> Columns { get; set; } = [];

    /// <summary>What the person chose for the rows on the page: <c>nowa</c>, <c>pomin</c>, <c>uzupelnij:ID</c>, <c>zastap:ID</c>.</summary>
    [BindProperty(Name = nameof(Decisions))]
    public Dictionary<int, string?> Decisions { get; set; } = [];

    [BindProperty]
    public bool SkipFaulty { get; set; }

    [BindProperty(SupportsGet = true, Name = "pokaz")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "strona")]
    public int PageNumber { get; set; } = 1;

    public ImportDraft Draft { get; private set; } = null!;
    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = Paging.Of(1, 0);
    public int DoneRows => progress.Of(Id);

    public async Task<IActionResult> OnGetAsync(string? eksport, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (SheetExport.Asked(eksport) is { } format)
            return SheetExport.Of(format, $"bledy-{Path.GetFileNameWithoutExtension(Draft.FileName)}", ErrorColumns, ErrorsAsync());
        return Page();
    }

    public async Task<IActionResult> OnPostColumnsAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation, track: true))
            return NotFound();
        if (Draft.State == ImportState.Checking)
            return Again();
        Draft.UseColumns([.. Columns.Select(column => column ?? "")]);
        await db.SaveChangesAsync(cancellation);
        await progress.RingAsync(Id, Patience, cancellation);
        return Again();
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation, track: true))
            return NotFound();
        await desk.DecideAsync(Draft, Decisions.Select(chosen => (chosen.Key, Value: Parse(chosen.Value))).Where(chosen => chosen.Value is not null)
            .ToDictionary(chosen => chosen.Key, chosen => chosen.Value!.Value), cancellation);
        TempData["Done"] = Draft.UndecidedRows == 0 ? "Zapisaliśmy decyzje. Wszystkie podobne instytucje są rozstrzygnięte." : $"Zapisaliśmy decyzje. Bez decyzji: {Draft.UndecidedRows}.";
        return Again();
    }

    public async Task<IActionResult> OnPostDecideRestAsync(string? rest, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation, track: true))
            return NotFound();
        RowDecision? decision = rest switch { "nowa" => RowDecision.Add, "pomin" => RowDecision.Skip, "uzupelnij" => RowDecision.Fill, "zastap" => RowDecision.Replace, _ => null };
        Refuse.If(decision is null, "Wybierz, co zrobić ze wszystkimi nierozstrzygniętymi wierszami.");
        await desk.DecideRestAsync(Draft, decision!.Value, cancellation);
        TempData["Done"] = "Zapisaliśmy decyzję dla wszystkich nierozstrzygniętych wierszy.";
        return Again();
    }

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation, track: true))
            return NotFound();
        // The second press of one button: the first has already sent it.
        if (Draft.State is ImportState.Applying or ImportState.Applied)
            return Again();
        Draft.Apply(SkipFaulty, caller.Current);
        await db.SaveChangesAsync(cancellation);
        await progress.RingAsync(Id, Patience, cancellation);
        return Again();
    }

    public async Task<IActionResult> OnPostAbandonAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation, track: true))
            return NotFound();
        Draft.Abandon();
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = $"Plik „{Draft.FileName}” został odrzucony. Nic z niego nie trafiło do rejestru.";
        return Redirect("/panel/instytucje/import");
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    /// <summary>Where a cell stands: «B7, kolumna REGON».</summary>
    public string CellOf(ImportRow row, CellProblem problem) =>
        problem.Column < 0 ? $"wiersz {row.Number}" : $"{CellAddress.Of(problem.Column, row.Number)}, kolumna „{Draft.Headers[problem.Column]}”";

    public string NameOf(ImportRow row) => Array.IndexOf(Draft.Columns, Register.OrganisationFields.Name) is >= 0 and var column && row.Content.Texts[column] is { Length: > 0 } name ? name : $"(wiersz {row.Number})";

    /// <summary>Up to three texts of a column, to recognise it by.</summary>
    public string SampleOf(int column) => string.Join("; ", Rows.Select(row => row.Content.Texts[column]).Where(text => text.Length > 0).Distinct().Take(3));

    private static readonly SheetColumn<(ImportRow Row, CellProblem Problem, string Header)>[] ErrorColumns =
    [
        new("Wiersz", error => error.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Komórka", error => error.Problem.Column < 0 ? "" : CellAddress.Of(error.Problem.Column, error.Row.Number)),
        new("Kolumna", error => error.Header),
        new("Jest", error => error.Problem.Column < 0 ? "" : error.Row.Content.Texts[error.Problem.Column]),
        new("Co poprawić", error => error.Problem.Sentence),
    ];

    private static (RowDecision Decision, Guid? TargetId)? Parse(string? chosen)
    {
        var parts = (chosen ?? "").Split(':');
        Guid? target = parts.Length == 2 && Guid.TryParse(parts[1], out var id) ? id : null;
        return parts[0] switch
        {
            "nowa" => (RowDecision.Add, null),
            "pomin" => (RowDecision.Skip, null),
            "uzupelnij" when target is not null => (RowDecision.Fill, target),
            "zastap" when target is not null => (RowDecision.Replace, target),
            _ => null,
        };
    }

    private RedirectResult Again() => Redirect($"/panel/instytucje/import/{Id}");

    private async IAsyncEnumerable<(ImportRow, CellProblem, string)> ErrorsAsync()
    {
        await foreach (var row in db.OrganisationImportRows.AsNoTracking().Where(row => row.DraftId == Id && row.IsFaulty).OrderBy(row => row.Number).AsAsyncEnumerable())
        {
            foreach (var problem in row.Problems)
                yield return (row, problem, problem.Column < 0 ? "" : Draft.Headers[problem.Column]);
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation, bool track = false)
    {
        var drafts = track ? db.OrganisationImports.AsTracking() : db.OrganisationImports.AsNoTracking();
        if (await drafts.FirstOrDefaultAsync(draft => draft.Id == Id, cancellation) is not { } draft)
            return false;
        Draft = draft;
        Version = draft.Version;
        Show ??= draft.FaultyRows > 0 ? Faulty : draft.UndecidedRows > 0 ? Doubtful : Good;
        var rows = db.OrganisationImportRows.AsNoTracking().Where(row => row.DraftId == Id);
        rows = draft.State is ImportState.Columns or ImportState.Checking ? rows : Show switch
        {
            Faulty => rows.Where(row => row.IsFaulty),
            Doubtful => rows.Where(row => !row.IsFaulty && row.Decision != RowDecision.Clear),
            _ => rows.Where(row => !row.IsFaulty && row.Decision == RowDecision.Clear),
        };
        Paging = Paging.Of(PageNumber, await rows.CountAsync(cancellation), PageSize);
        Rows = await rows.OrderBy(row => row.Number).Skip(Paging.Skip).Take(draft.State == ImportState.Columns ? 5 : PageSize).ToListAsync(cancellation);
        return true;
    }
}
