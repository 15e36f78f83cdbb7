using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Core.Values;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

internal sealed class CloseModel(SpojniaDbContext db, ActLog acts, CallerAccessor caller, IAuthorizationService authorization, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } organisation)
            return NotFound();
        if (!(await authorization.AuthorizeAsync(User, organisation, OrganisationsPermissions.Edit)).Succeeded)
            return Forbid();
        if (!PolishDate.TryParse(On, out var day, out var problem))
            ModelState.AddModelError(nameof(On), problem);
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Trim().Length < 5)
            ModelState.AddModelError(nameof(Reason), "Podaj powód zamknięcia (co najmniej 5 znaków). Zapiszemy go w historii.");
        if (!ModelState.IsValid)
            return Page();
        organisation.Close(day, clock.Today());
        acts.Add(new OrganisationClosed(Id, day), Reason);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Instytucja została zamknięta. Jej historia zostaje w rejestrze.";
        return Redirect($"/panel/instytucje/{Id}");
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<Organisation?> LoadAsync(CancellationToken cancellation)
    {
        var organisation = await db.Organisations.VisibleTo(caller.Current).FirstOrDefaultAsync(organisation => organisation.Id == Id, cancellation);
        Name = organisation?.Name ?? "";
        return organisation;
    }
}
