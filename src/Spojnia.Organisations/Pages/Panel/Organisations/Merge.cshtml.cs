using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Organisations.Duplicates;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

internal sealed class MergeModel(
    SpojniaDbContext db, Atlas atlas, ActLog acts, Merging merging, CallerAccessor caller, IAuthorizationService authorization, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid OtherId { get; set; }

    /// <summary>Which of the two stays; empty when they are not the same.</summary>
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public bool Fill { get; set; } = true;

    [BindProperty]
    public string? Reason { get; set; }

    public Organisation One { get; private set; } = null!;
    public Organisation Other { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (Decision == "nie-to-samo")
            return await TellApartAsync(cancellation);
        var stays = Decision == Id.ToString() ? One : Decision == OtherId.ToString() ? Other : null;
        if (stays is null)
            ModelState.AddModelError(nameof(Decision), "Wybierz, który zapis ma zostać, albo że to nie ta sama instytucja.");
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Trim().Length < 5)
            ModelState.AddModelError(nameof(Reason), "Podaj powód połączenia (co najmniej 5 znaków). Zapiszemy go w historii.");
        if (stays is null || !ModelState.IsValid)
            return Page();
        var goes = stays == One ? Other : One;
        if (goes.MergedIntoId is null && !(await authorization.AuthorizeAsync(User, goes, OrganisationsPermissions.Merge)).Succeeded)
            return Forbid();
        await merging.MergeAsync(goes, stays, Fill, Reason!, cancellation);
        TempData["Done"] = $"Połączyliśmy zapisy. Został „{stays.Name}”.";
        return Redirect($"/panel/instytucje/{stays.Id}");
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public IEnumerable<(string Label, string One, string Other)> Facts() => OrganisationFields.All.Select(field => (field.Label, TextOf(One, field), TextOf(Other, field)))
        .Where(fact => fact.Item2.Length + fact.Item3.Length > 0);

    private string TextOf(Organisation organisation, OrganisationField field) =>
        OrganisationTexts.Shown(field.Key, OrganisationTexts.Of(organisation, field.Key, atlas, clock.Today()), atlas, clock.Today());

    private async Task<IActionResult> TellApartAsync(CancellationToken cancellation)
    {
        var (low, high) = ToldApart.Order(Id, OtherId);
        if (await db.OrganisationsToldApart.FindAsync([low, high], cancellation) is null)
        {
            db.OrganisationsToldApart.Add(new ToldApart(Id, OtherId, clock.Now()));
            acts.Add(new OrganisationsToldApart(Id, Other.Name), Reason);
            acts.Add(new OrganisationsToldApart(OtherId, One.Name), Reason);
            await db.SaveOrRefuseAsync("Ktoś inny przed chwilą zdecydował o tej parze. Odśwież listę.", cancellation);
        }

        TempData["Done"] = "Zapamiętaliśmy: to nie ta sama instytucja.";
        return Redirect("/panel/instytucje/podobne");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var pair = await db.Organisations.VisibleTo(caller.Current).Where(organisation => organisation.Id == Id || organisation.Id == OtherId).ToListAsync(cancellation);
        (One, Other) = (pair.Find(organisation => organisation.Id == Id)!, pair.Find(organisation => organisation.Id == OtherId)!);
        return pair.Count == 2;
    }
}
