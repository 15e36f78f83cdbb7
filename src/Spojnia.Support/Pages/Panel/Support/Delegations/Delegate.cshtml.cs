using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Delegations;

/// <summary>The employer delegates several people at once; each completes and sends their own application.</summary>
internal sealed class DelegateModel(SpojniaDbContext db, CallerAccessor caller, DelegationDesk desk, IMembershipDirectory memberships) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid[] Members { get; set; } = [];

    /// <summary>A row a person: name; e-mail; position. Pasted from a sheet as it stands.</summary>
    [BindProperty]
    public string? People { get; set; }

    public Training Training { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (rows, problems) = DelegatedRow.ReadAll(People);
        foreach (var problem in problems)
            ModelState.AddModelError(nameof(People), problem);
        if (rows.Count == 0 && Members.Length == 0 && problems.Count == 0)
            ModelState.AddModelError(nameof(People), "Zaznacz osoby albo wpisz je poniżej, każdą w osobnym wierszu.");
        if (!ModelState.IsValid)
            return await LoadAsync(cancellation) ? Page() : NotFound();
        var made = await desk.DelegateAsync(Id, Members, rows, cancellation);
        TempData["Done"] = made == 0 ? "Te osoby są już zgłoszone na to szkolenie. Nic się nie zmieniło."
            : $"Delegowaliśmy osoby: {made}. Każda dostanie wiadomość i sama uzupełni swoje dane.";
        return RedirectToPage("/Panel/Support/Delegations/Index", new { pokaz = "wszystkie" });
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var found = await db.Trainings.AsNoTracking().Published().SingleOrDefaultAsync(training => training.Id == Id, cancellation);
        if (found is null || caller.Current.OrganisationId is not { } organisation)
            return false;
        Training = found;
        Known = [.. (await memberships.OfOrganisationAsync(organisation, null, cancellation)).DistinctBy(member => member.PersonId)
            .OrderBy(member => member.Name, StringComparer.CurrentCulture).Select(member => new SelectListItem($"{member.Name} ({member.Email})", member.PersonId.ToString()))];
        return true;
    }
}
