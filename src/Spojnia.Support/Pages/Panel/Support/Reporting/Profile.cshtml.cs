using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Recording.Checking;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Pages.Panel.Support.Reporting;

/// <summary>Changes the layout of a file: columns, their order and words, and how the file is written.</summary>
internal sealed class ProfileModel(SpojniaDbContext db, ActLog acts, CallerAccessor caller, TimeProvider clock) : PageModel, IRedraw
{
    public static readonly IReadOnlyList<SelectListItem> DateFormats =
        [new("2025-03-27", "yyyy-MM-dd"), new("27.03.2025", "dd.MM.yyyy"), new("27-03-2025", "dd-MM-yyyy"), new("27/03/2025", "dd/MM/yyyy")];

    public static readonly IReadOnlyList<SelectListItem> Separators = [new("średnik", ";"), new("przecinek", ","), new("tabulator", "tab"), new("kreska |", "|")];
    public static readonly IReadOnlyList<SelectListItem> Encodings = [new("UTF-8 ze znacznikiem (BOM)", "utf-8-bom"), new("UTF-8", "utf-8"), new("Windows-1250", "windows-1250")];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public List<ColumnRow> Columns { get; set; } = [];

    [BindProperty]
    public string DateFormat { get; set; } = "";

    [BindProperty]
    public string Yes { get; set; } = "";

    [BindProperty]
    public string No { get; set; } = "";

    [BindProperty]
    public string Refused { get; set; } = "";

    [BindProperty]
    public string Separator { get; set; } = "";

    [BindProperty]
    public string Encoding { get; set; } = "";

    [BindProperty]
    public bool QuoteAll { get; set; }

    public ExportProfile Profile { get; private set; } = null!;
    public IReadOnlyList<RecordColumn> Fields => RecordColumns.Of(Profile.Kind);
    public IReadOnlyList<ExportProfileVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        var layout = Profile.Layout;
        (Version, Name, DateFormat, Yes, No, Refused, Encoding, QuoteAll) = (Profile.Version, Profile.Name, layout.DateFormat, layout.Yes, layout.No, layout.Refused, layout.Encoding, layout.QuoteAll);
        Separator = layout.Separator == "\t" ? "tab" : layout.Separator;
        Columns = [.. layout.Columns.Select((column, at) => new ColumnRow
        {
            Place = at + 1,
            Header = column.Header,
            Source = column.Source,
            Words = string.Join("; ", column.Words.Select(word => $"{word.Key}={word.Value}")),
        })];
        return Page();
    }

    /// <summary>Draws the form once more with a row for a new column; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        Columns.Add(new ColumnRow { Place = Columns.Count == 0 ? 1 : Columns.Max(column => column.Place) + 1 });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        db.ExpectVersion(Profile, Version);
        Profile.Change(Name, new ExportLayout
        {
            Columns = [.. Columns.Where(column => !string.IsNullOrWhiteSpace(column.Header)).OrderBy(column => column.Place)
                .Select(column => new ExportColumn(column.Header!.Trim(), Fields.Any(field => field.Field == column.Source) ? column.Source! : "", WordsOf(column)))],
            DateFormat = DateFormat,
            Yes = Yes.Trim(),
            No = No.Trim(),
            Refused = Refused.Trim(),
            Separator = Separator == "tab" ? "\t" : Separator,
            Encoding = Encoding,
            QuoteAll = QuoteAll,
        });
        db.Add(new ExportProfileVersion(Profile, caller.Current.Name, clock.Now()));
        acts.Add(ReportingActs.ProfileChanged(Profile));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zapisaliśmy układ pliku.";
        return Redirect($"/panel/raporty/profile/{Id}");
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private static Dictionary<string, string> WordsOf(ColumnRow column)
    {
        Dictionary<string, string> words = [];
        foreach (var pair in (column.Words ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            Refuse.If(parts.Length < 2 || parts[0].Length == 0, $"Słowa w kolumnie „{column.Header}” wpisz jako „kod=słowo”, oddzielone średnikiem.");
            words[parts[0]] = parts[1];
        }

        return words;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var profile = await db.ExportProfiles.FirstOrDefaultAsync(one => one.Id == Id, cancellation);
        Profile = profile!;
        Versions = await db.ExportProfileVersions.AsNoTracking().Where(version => version.ProfileId == Id).OrderByDescending(version => version.Number).Take(20).ToListAsync(cancellation);
        return profile is not null;
    }

    internal sealed class ColumnRow
    {
        public int Place { get; set; }
        public string? Header { get; set; }
        public string? Source { get; set; }
        public string? Words { get; set; }
    }
}
