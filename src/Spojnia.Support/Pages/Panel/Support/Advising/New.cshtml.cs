using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>Writing a new advisory card; it stays a draft until signed.</summary>
internal sealed class NewModel(
    SpojniaDbContext db, CallerAccessor caller, AdviceDesk desk, IProjectCatalogue projects, IOrganisationDirectory organisations, Atlas atlas, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty]
    public CardForm Input { get; set; } = new();

    public IReadOnlyDictionary<string, string> Topics { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<SelectListItem> Tasks { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!caller.Current.Has(AdvisingPermissions.WriteAdvice))
            return Forbid();
        await RedrawAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!caller.Current.Has(AdvisingPermissions.WriteAdvice))
            return Forbid();
        await RedrawAsync(cancellation);
        var institution = await InstitutionAsync(cancellation);
        if (Input.Read(ModelState, Topics, caller.Current.PersonId, caller.Current.Name) is not { } outline)
            return Page();
        var card = await desk.WriteAsync(outline, [.. Input.Units.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)], institution is null ? [] : [institution.Id], cancellation);
        TempData["Done"] = "Zapisaliśmy kartę porady. Dopisz obecne osoby albo od razu ją podpisz.";
        return RedirectToPage("Card", new { card.Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Topics = await AdviceTopics.LoadAsync(db, projects, cancellation);
        Tasks = [.. (await projects.ListAsync(cancellation)).SelectMany(project => project.Tasks, (project, task) => new SelectListItem($"{project.ShortTitle}: zadanie {task.Number}. {task.Title}", $"{project.Id}:{task.Number}"))];
        var today = clock.Today();
        Units = [.. atlas.InRegion(UnitLevel.Powiat, today).Concat(atlas.InRegion(UnitLevel.Gmina, today)).Where(unit => unit.IsJst).Select(unit => new SelectListItem(unit.FullName, unit.Id.ToString()))];
    }

    private async Task<OrganisationCard?> InstitutionAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Input.Institution))
            return null;
        var found = await organisations.SearchAsync(Input.Institution, 2, cancellation);
        if (found.Count == 1 || found.Count > 1 && Fold.Text(found[0].Name) == Fold.Text(Input.Institution))
            return found[0];
        ModelState.AddModelError("Input.Institution", found.Count == 0 ? "Nie ma takiej instytucji w rejestrze. Wpisz nazwę albo NIP." : "Pasuje kilka instytucji. Wpisz pełną nazwę albo NIP.");
        return null;
    }
}
