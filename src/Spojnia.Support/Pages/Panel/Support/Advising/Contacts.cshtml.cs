using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>Contacts with JST that have not joined or have dropped out; writing one touches no indicator.</summary>
internal sealed class ContactsModel(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, IProjectCatalogue projects, TerritorySets sets, Atlas atlas)
    : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true, Name = "jst")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "powod")]
    public string? Reason { get; set; }

    [BindProperty]
    public ContactForm Input { get; set; } = new();

    public CardChoices Choices { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Reasons { get; } = [.. OutreachReasons.All.Select(reason => new SelectListItem(reason.Name, reason.Code))];
    public Sorting Sorting { get; private set; }
    public PageOf<OutreachContact> List { get; private set; } = null!;
    public bool MayWrite => caller.Current.Has(AdvisingPermissions.WriteAdvice);

    public async Task<IActionResult> OnGetAsync(string? eksport, CancellationToken cancellation)
    {
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<OutreachContact>(format, $"kontakty-{clock.Today():yyyy-MM-dd}",
                [new("Dzień", row => $"{row.Day:O}"), new("JST", NameOf), new("Powód", row => OutreachReasons.Find(row.ReasonCode)?.Name), new("Sposób", row => row.Form.InPolish()),
                    new("Kto", row => row.ByName), new("Uwagi", row => row.Note)], Found().AsAsyncEnumerable());
        }

        await RedrawAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayWrite)
            return Forbid();
        var known = await sets.MembersAsync("jst", clock.Today(), cancellation: cancellation);
        if (Input.Unit is { } typed && !known.Contains(typed))
            ModelState.AddModelError("Input.Unit", "Wybierz JST z listy.");
        var all = await projects.ListAsync(cancellation);
        Refuse.If(all.Count == 0, "Ta instalacja nie ma projektu, którego dotyczyłby kontakt.");
        if (!ModelState.IsValid)
        {
            await RedrawAsync(cancellation);
            return Page();
        }

        var contact = new OutreachContact(all[0].Id, Input.Unit!.Value, Input.Day!.Value, Input.Form, Input.Reason, Input.Note ?? "", caller.Current.PersonId, caller.Current.Name, clock.Now());
        db.OutreachContacts.Add(contact);
        acts.Add(AdvisingActs.Contacted(contact));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zapisaliśmy kontakt.";
        return RedirectToPage();
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Choices = await CardChoices.LoadAsync(projects, sets, clock.Today(), cancellation);
        List = await Found().ToPageAsync(int.TryParse(Request.Query["strona"], out var page) ? page : null, cancellation: cancellation);
    }

    public string NameOf(OutreachContact row) => atlas.Find(row.UnitId, row.Day)?.FullName ?? "";

    private IQueryable<OutreachContact> Found()
    {
        Sorting = Sorting.Of(Request.Query["sortuj"], "-dzien", "dzien", "powod");
        var found = db.OutreachContacts.AsNoTracking().Where(contact => (Unit == null || contact.UnitId == Unit) && (Reason == null || contact.ReasonCode == Reason));
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("powod", false) => found.OrderBy(contact => contact.ReasonCode),
            ("powod", true) => found.OrderByDescending(contact => contact.ReasonCode),
            (_, false) => found.OrderBy(contact => contact.Day),
            _ => found.OrderByDescending(contact => contact.Day),
        };
        return ordered.ThenBy(contact => contact.Id);
    }

    internal sealed class ContactForm
    {
        [Required]
        public Guid? Unit { get; set; }

        [Required]
        public DateOnly? Day { get; set; }
        public AdviceForm Form { get; set; } = AdviceForm.Phone;

        [Required]
        public string Reason { get; set; } = "";

        [StringLength(2000)]
        public string? Note { get; set; }
    }
}
