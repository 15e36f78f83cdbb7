using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>A card: what was advised, to whom, and what can be done with it now.</summary>
internal sealed class CardModel(SpojniaDbContext db, CallerAccessor caller, AdvisoryDesk desk, IProjectCatalogue projects, Atlas atlas) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AdvisoryCard Record { get; private set; } = null!;
    public string Topic { get; private set; } = "";
    public string Project { get; private set; } = "";
    public IReadOnlyList<UnitView> Units { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name, string Email)> Persons { get; private set; } = [];
    public bool MayWrite => Record.State == CardState.Draft && caller.Current.Has(AdvisingPermissions.WriteAdvice);
    public bool MayTakeBack => Record.State == CardState.Signed && caller.Current.Has(AdvisingPermissions.TakeBackAdvice);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostPersonAsync(CancellationToken cancellation) => DoAsync(AdvisingPermissions.WriteAdvice, () =>
        desk.AddPersonAsync(Id, Email, cancellation), "Dopisaliśmy uczestnika do karty.", cancellation);

    public Task<IActionResult> OnPostRemoveAsync(Guid person, CancellationToken cancellation) => DoAsync(AdvisingPermissions.WriteAdvice, () =>
        desk.RemovePersonAsync(Id, person, cancellation), "Usunęliśmy uczestnika z karty.", cancellation);

    public Task<IActionResult> OnPostSignAsync(int version, CancellationToken cancellation) => DoAsync(AdvisingPermissions.WriteAdvice, () =>
        desk.SignAsync(Id, version, cancellation), "Karta jest podpisana.", cancellation);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation) => DoAsync(AdvisingPermissions.TakeBackAdvice, () =>
        desk.TakeBackAsync(Id, Reason, cancellation), "Cofnęliśmy kartę i jej dowody.", cancellation);

    public Task RedrawAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return LoadAsync(cancellation);
    }

    private async Task<IActionResult> DoAsync(string permission, Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(permission))
            return Forbid();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.AdvisoryCards.AsNoTracking().VisibleTo(caller.Current).Include(card => card.Units).SingleOrDefaultAsync(card => card.Id == Id, cancellation) is not { } card)
            return false;
        Record = card;
        Topic = projects.Themes.TryGetValue(card.Topic, out var theme) ? theme.Name : card.Topic;
        Project = (await projects.FindAsync(card.ProjectId, cancellation))?.ShortTitle ?? "";
        Units = [.. card.Units.Select(unit => atlas.Find(unit.UnitId, card.Day)).OfType<UnitView>().Order(Atlas.ByName)];
        var persons = await (
            from advised in db.AdvisedPersons
            join person in db.People on advised.PersonId equals person.Id
            where advised.CardId == Id
            orderby person.FoldedName
            select new { person.Id, person.GivenName, person.FamilyName, person.Email }).ToListAsync(cancellation);
        Persons = [.. persons.Select(person => (person.Id, $"{person.FamilyName} {person.GivenName}", person.Email))];
        return true;
    }
}
