using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Advising;
using Spojnia.Support.Pages.Panel.Support.Trainings;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>Contacts with units that have not joined or dropped out, and writing down another.</summary>
internal sealed class ContactsModel(SpojniaDbContext db, CallerAccessor caller, AdviceDesk desk, IProjectCatalogue projects, Atlas atlas, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true, Name = "powod")]
    public string? Filter { get; set; }

    [BindProperty]
    public ContactForm Input { get; set; } = new();

    public PageOf<OutreachContact> List { get; private set; } = null!;
    public IReadOnlyDictionary<string, string> Reasons { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public bool MayWrite => caller.Current.Has(AdvisingPermissions.WriteAdvice);

    public async Task<IActionResult> OnGetAsync(int? strona, string? eksport, CancellationToken cancellation)
    {
        await LoadAsync(strona, cancellation);
        return SheetExport.Asked(eksport) is { } format
            ? SheetExport.Of(format, $"kontakty-{clock.Today():yyyy-MM-dd}",
            [
                new("Dzień", (OutreachContact row) => $"{row.Day:yyyy-MM-dd}"), new("Samorząd", row => row.JstName), new("Powód", row => NameOf(row.Reason)),
                new("Forma", row => row.Form.InPolish()), new("Ustalenia", row => row.Agreed), new("Kto", row => row.ByName),
            ], Rows().AsAsyncEnumerable())
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayWrite)
            return Forbid();
        await LoadAsync(null, cancellation);
        var reading = new FieldReading(ModelState);
        var day = reading.Day(Input.Day, "Day", optional: false);
        var unit = Guid.TryParse(Input.Unit, out var id) ? atlas.Find(id, clock.Today()) : null;
        reading.Need(unit is { IsJst: true }, "Unit", "Wybierz gminę albo powiat.");
        reading.Need(Input.Reason is not null && Reasons.ContainsKey(Input.Reason), "Reason", "Wybierz powód z listy.");
        reading.Need(Enum.TryParse<MeetingForm>(Input.Form, out var form) && Enum.IsDefined(form), "Form", "Wybierz formę kontaktu.");
        reading.Need(Input.Agreed is null or { Length: <= 1000 }, "Agreed", "Ustalenia mogą mieć najwyżej 1000 znaków.");
        var project = (await projects.ListAsync(cancellation)).FirstOrDefault();
        if (!ModelState.IsValid || project is null)
            return Page();
        await desk.ContactAsync(new OutreachContact
        {
            ProjectId = project.Id, JstId = unit!.Id, JstName = unit.FullName, Day = day!.Value, Form = form, Reason = Input.Reason!, Agreed = Input.Agreed?.Trim() ?? "",
            ByPersonId = caller.Current.PersonId, ByName = caller.Current.Name, WrittenAt = clock.Now(),
        }, cancellation);
        TempData["Done"] = "Zapisaliśmy kontakt. Nie wpływa na żaden wskaźnik.";
        return RedirectToPage();
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(null, cancellation);

    public string NameOf(string reason) => Reasons.GetValueOrDefault(reason, reason);

    private IQueryable<OutreachContact> Rows()
    {
        var rows = db.OutreachContacts.AsNoTracking().VisibleTo(caller.Current);
        return (string.IsNullOrEmpty(Filter) ? rows : rows.Where(row => row.Reason == Filter)).OrderByDescending(row => row.Day).ThenBy(row => row.Id);
    }

    private async Task LoadAsync(int? page, CancellationToken cancellation)
    {
        Reasons = await AdviceTopics.WordsAsync(db, AdvisingWord.Outreach, cancellation);
        var today = clock.Today();
        Units = [.. atlas.InRegion(UnitLevel.Powiat, today).Concat(atlas.InRegion(UnitLevel.Gmina, today)).Where(unit => unit.IsJst).Select(unit => new SelectListItem(unit.FullName, unit.Id.ToString()))];
        List = await Rows().ToPageAsync(page, cancellation: cancellation);
    }
}

/// <summary>What is typed about a contact.</summary>
internal sealed class ContactForm
{
    public string? Unit { get; set; }
    public string? Day { get; set; }
    public string? Form { get; set; }
    public string? Reason { get; set; }
    public string? Agreed { get; set; }
}
