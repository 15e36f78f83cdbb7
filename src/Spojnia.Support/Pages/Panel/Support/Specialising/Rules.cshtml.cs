using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>Programmes and dated rules; both are only added to, so that old files keep what held in their day.</summary>
internal sealed class RulesModel(SpojniaDbContext db, CallerAccessor caller, ActLog acts) : PageModel, IRedraw
{
    [BindProperty]
    public CurriculumForm Programme { get; set; } = new();

    [BindProperty]
    public TermForm Term { get; set; } = new();

    public IReadOnlyList<SpecialisationTerm> Terms { get; private set; } = [];
    public IReadOnlyList<Curriculum> Curricula { get; private set; } = [];
    public bool MayManage => caller.Current.Has(SpecialisingPermissions.Manage);

    /// <summary>A number of the rules, by code and degree.</summary>
    public IReadOnlyList<SelectListItem> Numbers => [.. Terms.Where(term => term.Kind == TermKind.Number).DistinctBy(term => (term.Code, term.Degree))
        .Select(term => new SelectListItem($"{term.Name} ({term.Degree?.InPolish() ?? "oba stopnie"})", $"{term.Code}|{term.Degree}"))];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostTermAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!MayManage)
            return Forbid();
        var chosen = Terms.LastOrDefault(term => $"{term.Code}|{term.Degree}" == Term.Which);
        if (chosen is null)
            ModelState.AddModelError("Term.Which", "Wybierz zasadę.");
        if (Term.Value is null)
            ModelState.AddModelError("Term.Value", "Podaj wartość.");
        if (Term.From is null)
            ModelState.AddModelError("Term.From", "Podaj pierwszy dzień obowiązywania.");
        if (HasErrors("Term."))
            return Redrawn("Programme.");
        var term = new SpecialisationTerm(TermKind.Number, chosen!.Code, chosen.Degree, chosen.Name, Term.Value, Term.From!.Value, null, Term.Source ?? "");
        db.SpecialisationTerms.Add(term);
        acts.Add(SpecialisingActs.Made(term));
        await db.SaveOrRefuseAsync("Ta zasada ma już wartość od tego dnia.", cancellation);
        TempData["Done"] = "Nowa wartość zasady jest zapisana. Wcześniejsze wnioski ocenia się według dawnej.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostProgrammeAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!MayManage)
            return Forbid();
        if (Programme.From is null)
            ModelState.AddModelError("Programme.From", "Podaj pierwszy dzień obowiązywania.");
        var modules = Programme.ReadModules(ModelState);
        if (HasErrors("Programme."))
            return Redrawn("Term.");
        var curriculum = new Curriculum(Programme.Code ?? "", Programme.Degree, Programme.Specialisation ?? "", Programme.From!.Value, Programme.Consultations ?? 0, Programme.Source ?? "", modules);
        db.Curricula.Add(curriculum);
        acts.Add(SpecialisingActs.Made(curriculum));
        await db.SaveOrRefuseAsync("Jest już program o takim oznaczeniu. Nowa wersja potrzebuje nowego oznaczenia.", cancellation);
        TempData["Done"] = "Nowa wersja programu jest zapisana.";
        return RedirectToPage();
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private bool HasErrors(string prefix) => ModelState.Any(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal) && entry.Value!.Errors.Count > 0);

    // What the other form of the page lacks is not an error of this one.
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Redrawn(string other)
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(other, StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Terms = await db.SpecialisationTerms.AsNoTracking().OrderBy(one => one.Kind).ThenBy(one => one.Id).ToListAsync(cancellation);
        Curricula = await db.Curricula.AsNoTracking().Include(one => one.Modules).OrderBy(one => one.Degree).ThenByDescending(one => one.From).ToListAsync(cancellation);
    }
}
