using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Certifying;

/// <summary>Results of tests before and after from a file: first a look at every row, then all are written or none.</summary>
internal sealed class ImportModel(SpojniaDbContext db, CallerAccessor caller, ResultDesk desk, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What was read, as a sheet again; carried from the look to the writing.</summary>
    [BindProperty]
    public string? Rows { get; set; }

    [BindProperty]
    public string? Validator { get; set; }

    public Training Training { get; private set; } = null!;
    public OutcomeStandard? Standard { get; private set; }
    public IReadOnlyList<ListedPerson> People { get; private set; } = [];
    public IReadOnlyList<ImportedResult>? Preview { get; private set; }
    public int Wrong => Preview?.Count(row => row.Problems.Count > 0) ?? 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.EnterResults))
            return Forbid();
        Validator = Training.Validator;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.EnterResults))
            return Forbid();
        Validator ??= Training.Validator;
        if (Upload is not { Length: > 0 })
            ModelState.AddModelError(nameof(Upload), "Wybierz plik CSV albo XLSX z wynikami.");
        else
        {
            using var content = new MemoryStream();
            await Upload.CopyToAsync(content, cancellation);
            content.Position = 0;
            Look(content, nameof(Upload));
            content.Position = 0;
            Rows = Preview is null ? null : AsSheet(content);
            ModelState.Remove(nameof(Rows));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.EnterResults))
            return Forbid();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Rows ?? ""));
        Look(content, nameof(Upload));
        if (string.IsNullOrWhiteSpace(Validator) && Preview?.Any(row => !row.IsPrior) == true)
            ModelState.AddModelError(nameof(Validator), "Podaj, kto sprawdził wyniki.");
        if (!ModelState.IsValid || Preview is null)
            return Page();
        // The validator named by the training is known by id; another one is known by name alone.
        var planned = Fold.Text(Validator) == Fold.Text(Training.Validator) ? Training.ValidatorId : null;
        var written = await desk.ImportAsync(Id,
            [.. Preview.Where(row => !row.IsPrior).Select(row => (row.EnrolmentId!.Value,
                new ResultEntry(row.Points, null, row.Day, null, planned, Validator ?? "") { Attempt = row.Attempt, OutcomesCovered = row.Outcomes }))],
            [.. Preview.Where(row => row.IsPrior).Select(row => (row.EnrolmentId!.Value, new PriorEntry(row.Points, row.Max, row.Day)))], cancellation);
        TempData["Done"] = written == 0 ? "Te wyniki są już zapisane." : $"Zapisano wyniki: {written}.";
        return RedirectToPage("/Panel/Support/Certifying/Results", new { id = Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Rows ?? ""));
        if (content.Length > 0)
            Look(content, nameof(Upload));
    }

    private void Look(Stream content, string field)
    {
        try
        {
            Preview = ResultImport.Read(content, People, Standard!, clock.Today());
            if (Preview.Count == 0)
                ModelState.AddModelError(field, "W tym pliku nie ma żadnego wyniku.");
            else if (Wrong > 0)
                ModelState.AddModelError(field, $"Wiersze z błędami: {Wrong}. Niczego nie zapisano. Popraw plik i wczytaj go jeszcze raz.");
        }
        catch (UnreadableSheetException unreadable)
        {
            ModelState.AddModelError(field, unreadable.Message);
        }
    }

    private static string AsSheet(Stream content)
    {
        static string Plain(string? text) => (text ?? "").Replace(';', ',').Replace('"', '\'').ReplaceLineEndings(" ");
        using var sheet = SheetReader.Open(content, ResultImport.Limits);
        var text = new StringBuilder(string.Join(';', sheet.Headers.Select(Plain))).Append('\n');
        foreach (var row in sheet.Rows)
            text.Append(string.Join(';', row.Cells.Select(cell => Plain(cell.Text)))).Append('\n');
        return text.ToString();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var training = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (training is null)
            return false;
        Training = training;
        Standard = await db.OutcomeStandards.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        Refuse.If(Standard is null && Request.Method == "POST", "Wyniki można wpisać dopiero po zapisaniu pierwszej obecności.");
        var present = db.Attendances.Standing();
        var people = await db.Enrolments.AsNoTracking().Where(one => one.TrainingId == Id && EnrolmentStates.OnList.Contains(one.State))
            .OrderBy(one => one.FoldedName).ThenBy(one => one.Id)
            .Select(one => new { one.Id, one.PersonName, one.Email, WasPresent = present.Any(at => at.EnrolmentId == one.Id) }).ToListAsync(cancellation);
        People = [.. people.Select((one, at) => new ListedPerson(one.Id, at + 1, one.PersonName, one.Email, one.WasPresent))];
        return true;
    }
}
