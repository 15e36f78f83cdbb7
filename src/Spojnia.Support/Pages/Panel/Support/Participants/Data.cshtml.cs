using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Pages.Panel.Support.Participants;

/// <summary>A participant's record for those who complete and correct it.</summary>
internal sealed class DataModel(SpojniaDbContext db, RecordDesk desk, MandatoryFields mandatory, Atlas atlas, TimeProvider clock) : RecordPageModel(db, atlas, clock), IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string Person { get; private set; } = "";
    public IReadOnlyList<string> Missing { get; private set; } = [];
    public IReadOnlyList<RecordCorrection> Corrections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        Input = RecordInput.Of(Record);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        var answers = ReadAnswers();
        if (!ModelState.IsValid)
            return Page();
        await desk.FillAsync(Id, answers, cancellation);
        TempData["Done"] = "Zapisano dane uczestnika.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        ModelState.Clear();
        var value = Value?.Trim() ?? "";
        if (Field is null || !RecordLabels.All.ContainsKey(Field))
            ModelState.AddModelError(nameof(Field), "Wybierz dane, które prostujesz.");
        else if (value.Length > 300)
            ModelState.AddModelError(nameof(Value), "Skróć wartość do 300 znaków.");
        else if (value.Length > 0 && RecordDictionaries.Of(Field) is { } dictionary && Terms.Find(dictionary, value) is null)
            ModelState.AddModelError(nameof(Value), $"W słowniku „{RecordDictionaries.TitleOf(dictionary)}” nie ma takiego kodu.");
        if (!ModelState.IsValid)
            return Page();
        await desk.CorrectAsync(Id, Field!, value, Reason, cancellation);
        TempData["Done"] = "Sprostowano dane uczestnika.";
        return RedirectToPage(null, null, new { Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (!await LoadRecordAsync(Id, cancellation))
            return false;
        Person = await Db.People.Where(one => one.Id == Record.PersonId).Select(one => one.GivenName + " " + one.FamilyName).SingleAsync(cancellation);
        Missing = [.. Record.Missing.Select(field => mandatory.Find(field)?.Label ?? RecordLabels.Of(field))];
        Corrections = await Db.RecordCorrections.AsNoTracking().Where(one => one.RecordId == Id).OrderBy(one => one.At).ToListAsync(cancellation);
        return true;
    }
}
