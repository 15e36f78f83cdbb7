using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>One sitting: its list, who came, the results, the protocol.</summary>
internal sealed class SittingModel(SpojniaDbContext db, CallerAccessor caller, SittingDesk desk, IProjectCatalogue projects) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid[] Files { get; set; } = [];

    [BindProperty]
    public Guid[] Present { get; set; } = [];

    [BindProperty]
    public Guid? FileId { get; set; }

    [BindProperty]
    public Guid? ResultId { get; set; }

    [BindProperty]
    public string? Grade { get; set; }

    [BindProperty]
    public string? Defence { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Remarks { get; set; }

    public Sitting Record { get; private set; } = null!;
    public ExamProtocol Protocol { get; private set; } = null!;
    public IReadOnlyList<ExamFile> People { get; private set; } = [];
    public IReadOnlyDictionary<Guid, ExamResult> Results { get; private set; } = new Dictionary<Guid, ExamResult>();
    public IReadOnlyDictionary<Guid, string> Conflicts { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyList<SelectListItem> Waiting { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];
    public bool MayExamine => caller.Current.Has(SpecialisingPermissions.Examine);

    public IReadOnlyList<SelectListItem> WithoutResult => [.. People.Where(file => file.State == FileState.Scheduled).Select(file => new SelectListItem(file.PersonName, file.Id.ToString()))];

    public IReadOnlyList<SelectListItem> WithResult =>
        [.. People.Where(file => Results.ContainsKey(file.Id)).Select(file => new SelectListItem($"{file.PersonName} ({Results[file.Id].InWords})", Results[file.Id].Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        Present = Record.Present;
        return Page();
    }

    public Task<IActionResult> OnPostScheduleAsync(CancellationToken cancellation)
    {
        if (Files.Length == 0)
            ModelState.AddModelError(nameof(Files), "Zaznacz co najmniej jedną osobę.");
        return ActAsync(() => desk.ScheduleAsync(Id, Files, cancellation), "Osoby są na liście posiedzenia i dostaną wiadomość z terminem.", cancellation);
    }

    public Task<IActionResult> OnPostStrikeAsync(CancellationToken cancellation) =>
        ActAsync(() => desk.StrikeOffAsync(Id, FileId ?? Guid.Empty, Reason, cancellation), "Osoba jest skreślona z listy posiedzenia.", cancellation);

    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation) => ActAsync(() => desk.OpenAsync(Id, Present, cancellation), "Posiedzenie jest otwarte. Wpisz wyniki.", cancellation);

    public Task<IActionResult> OnPostResultAsync(CancellationToken cancellation)
    {
        if (FileId is null)
            ModelState.AddModelError(nameof(FileId), "Wybierz osobę.");
        var entry = ReadEntry();
        return ActAsync(() => desk.RecordAsync(Id, FileId!.Value, entry!, cancellation), "Wynik jest zapisany.", cancellation);
    }

    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellation)
    {
        if (ResultId is null)
            ModelState.AddModelError(nameof(ResultId), "Wybierz wynik.");
        var entry = ReadEntry();
        return ActAsync(async () =>
        {
            Core.Refuse.If(!await db.ExamResults.AnyAsync(one => one.Id == ResultId && one.SittingId == Id, cancellation), "Tego wyniku nie ma na tym posiedzeniu.");
            await desk.CorrectAsync(ResultId!.Value, entry!, Reason, cancellation);
        }, "Wynik jest poprawiony; poprzedni został w protokole.", cancellation);
    }

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) => ActAsync(() => desk.CloseAsync(Id, Remarks, cancellation), "Posiedzenie jest zamknięte. Wydrukuj protokół i wydaj dyplomy.", cancellation);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellation) => ActAsync(() => desk.CancelAsync(Id, Reason, cancellation), "Posiedzenie jest odwołane, a osoby z listy dostaną wiadomość.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private ExamEntry? ReadEntry()
    {
        var grade = Read(Grade, nameof(Grade), required: true);
        var defence = Read(Defence, nameof(Defence), required: false);
        return grade is { } read ? new ExamEntry(read, defence) : null;
    }

    private decimal? Read(string? typed, string field, bool required)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (required)
                ModelState.AddModelError(field, "Podaj ocenę egzaminu.");
            return null;
        }

        if (decimal.TryParse(typed.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read))
            return read;
        ModelState.AddModelError(field, "Ocena to liczba od 2 do 5, na przykład 4 albo 3,5.");
        return null;
    }

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayExamine)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Sittings.AsNoTracking().VisibleTo(caller.Current).SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } record)
            return false;
        Record = record;
        Protocol = (await ExamProtocol.OfAsync(db, desk, projects, record, cancellation))!;
        var commission = await db.Commissions.AsNoTracking().Include(one => one.Seats).SingleAsync(one => one.Id == record.CommissionId, cancellation);
        var sitting = commission.Seats.Where(seat => seat.Sits(record.Day)).OrderBy(seat => seat.Role).ToList();
        Members = [.. sitting.Select(seat => new SelectListItem($"{seat.Name}, {seat.Role.InPolish()}", seat.Id.ToString()))];
        Results = await db.ExamResults.AsNoTracking().Where(one => one.SittingId == Id).ToDictionaryAsync(one => one.FileId, cancellation);
        var examined = Results.Keys.ToList();
        People = await db.ExamFiles.AsNoTracking().Where(one => one.SittingId == Id || examined.Contains(one.Id)).OrderBy(one => one.FoldedName).ThenBy(one => one.Id).ToListAsync(cancellation);
        var conflicts = new Dictionary<Guid, string>();
        foreach (var file in People)
        {
            if (Impartiality.TaughtBy(sitting, await desk.TeachersAsync(file.EditionId, cancellation)) is { Count: > 0 } taught)
                conflicts[file.Id] = string.Join(", ", taught.Select(seat => seat.Name));
        }

        Conflicts = conflicts;
        Waiting = await db.ExamFiles.AsNoTracking().Where(one => one.Degree == record.Degree && (one.State == FileState.Admitted || one.State == FileState.Resit)).OrderBy(one => one.FoldedName)
            .Select(one => new SelectListItem(one.PersonName + ", " + one.Specialisation, one.Id.ToString())).ToListAsync(cancellation);
        return true;
    }
}
