using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;
using Spojnia.Support.Recording.Rules;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Pages.Panel.Support.Reporting;

/// <summary>Checks records before they go out, and gives the file.</summary>
internal sealed class IndexModel(SpojniaDbContext db, ExportDesk desk, IProjectCatalogue projects, TimeProvider clock) : PageModel, IRedraw
{
    public const int Shown = 50;
    public static readonly IReadOnlyList<SelectListItem> Formats = [new("CSV", nameof(SheetFormat.Csv)), new("XLSX", nameof(SheetFormat.Xlsx))];

    [BindProperty(SupportsGet = true, Name = "projekt")]
    public Guid? ProjectId { get; set; }

    [BindProperty(SupportsGet = true, Name = "uklad")]
    public Guid? ProfileId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public SheetFormat Format { get; set; }

    public IReadOnlyList<SelectListItem> Projects { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Profiles { get; private set; } = [];
    public int Ready { get; private set; }
    public int LeftOut { get; private set; }
    public List<(FlatRecord Record, Finding Finding)> Problems { get; } = [];

    public async Task<IActionResult> OnGetAsync(string? eksport, CancellationToken cancellation)
    {
        if (await ChooseAsync(cancellation) is not { } profile)
            return NotFound();
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, $"zapisy-do-poprawienia-{clock.Today():yyyy-MM-dd}",
                [new("Id zapisu", row => row.Record.Id.ToString()), new("Pole", row => RecordColumns.LabelOf(row.Finding.Field)), new("Reguła", row => row.Finding.Code),
                    new("Waga", row => row.Finding.Severity == RuleSeverity.Error ? "błąd" : "ostrzeżenie"), new("Co zrobić", row => row.Finding.Message)],
                ProblemsAsync(profile.Kind, cancellation));
        }

        await LoadAsync(profile, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await ChooseAsync(cancellation) is not { } profile)
            return NotFound();
        var (file, export) = await desk.ExportAsync(profile, ProjectId!.Value, Format, Reason, cancellation);
        // The file itself is the answer: kept for a second address it would have to be stored, and a disclosure is not.
        return File(file, Format == SheetFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            $"{profile.Code}-{PolishTime.ToLocal(export.At):yyyy-MM-dd}.{(Format == SheetFormat.Csv ? "csv" : "xlsx")}");
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        if (await ChooseAsync(cancellation) is { } profile)
            await LoadAsync(profile, cancellation);
    }

    public static string NameOf(FlatRecord record) => record.Kind == RecordKind.Person
        ? $"{record[RecordFields.FamilyName]} {record[RecordFields.GivenName]}" : record[RecordFields.InstitutionName];

    private async Task<ExportProfile?> ChooseAsync(CancellationToken cancellation)
    {
        var known = await projects.ListAsync(cancellation);
        var profiles = await db.ExportProfiles.AsNoTracking().OrderByDescending(profile => profile.Code).ToListAsync(cancellation);
        Projects = [.. known.Select(project => new SelectListItem(project.ShortTitle, project.Id.ToString()))];
        Profiles = [.. profiles.Select(profile => new SelectListItem(profile.Name, profile.Id.ToString()))];
        ProjectId ??= known.Count > 0 ? known[0].Id : null;
        ProfileId ??= profiles.FirstOrDefault()?.Id;
        return known.Any(project => project.Id == ProjectId) ? profiles.FirstOrDefault(profile => profile.Id == ProfileId) : null;
    }

    private async Task LoadAsync(ExportProfile profile, CancellationToken cancellation)
    {
        await foreach (var one in desk.CheckAsync(ProjectId!.Value, profile.Kind, cancellation))
        {
            if (one.MayGo)
                Ready++;
            else if (LeftOut++ < Shown)
                Problems.AddRange(one.Findings.Select(finding => (one.Record, finding)));
        }
    }

    private async IAsyncEnumerable<(FlatRecord Record, Finding Finding)> ProblemsAsync(RecordKind kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in desk.CheckAsync(ProjectId!.Value, kind, cancellation))
        {
            foreach (var finding in one.Findings)
                yield return (one.Record, finding);
        }
    }
}
