using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.Pages.My.Accounts;

/// <summary>Institutions of the signed-in person: ask to join, leave, see what was decided and why.</summary>
internal sealed class OrganisationsModel(
    SpojniaDbContext db, CallerAccessor caller, MembershipDesk memberships, OrganisationNames organisations, IOrganisationDirectory register) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty]
    public Guid? OrganisationId { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<OrganisationCard> Found { get; private set; } = [];
    public IReadOnlyList<Row> Memberships { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => RedrawAsync(cancellation);

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        var organisation = OrganisationId is { } id ? await organisations.FindAsync(id, cancellation) : null;
        if (organisation is null)
            ModelState.AddModelError(nameof(OrganisationId), "Zaznacz instytucję na liście.");
        if (Role is null || !Granting.ToAskFor.Contains(Role))
            ModelState.AddModelError(nameof(Role), "Wybierz, kim jesteś w tej instytucji.");
        if (!ModelState.IsValid)
        {
            await RedrawAsync(cancellation);
            return Page();
        }

        await memberships.ProposeAsync(organisation!, Role!, cancellation);
        await db.SaveOrRefuseAsync("Należysz już do tej instytucji albo Twoja prośba czeka na odpowiedź.", cancellation);
        TempData["Done"] = "Prośba jest wysłana. Odpowiedź przyjdzie e-mailem.";
        return RedirectToPage(new { szukaj = (string?)null });
    }

    public async Task<IActionResult> OnPostLeaveAsync(Guid id, CancellationToken cancellation)
    {
        var membership = await db.Memberships.SingleOrDefaultAsync(membership => membership.Id == id && membership.PersonId == caller.Current.PersonId, cancellation);
        if (membership is null)
            return NotFound();
        await memberships.EndAsync(membership, Reason, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Członkostwo jest zakończone.";
        return RedirectToPage(new { szukaj = (string?)null });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Found = string.IsNullOrWhiteSpace(Search) ? [] : await register.SearchAsync(Search, 20, cancellation);
        var rows = new List<Row>();
        foreach (var membership in await db.Memberships.AsNoTracking().Where(membership => membership.PersonId == caller.Current.PersonId)
            .OrderByDescending(membership => membership.OpenedAt).ToListAsync(cancellation))
        {
            var organisation = await organisations.FindAsync(membership.OrganisationId, cancellation);
            rows.Add(new Row(membership.Id, organisation?.Name ?? "—", Roles.All[membership.Role], membership.State, membership.Reason,
                PolishTime.DayOf(membership.EndedAt ?? membership.DecidedAt ?? membership.OpenedAt), membership.IsOpen));
        }

        Memberships = rows;
    }

    internal sealed record Row(Guid Id, string Organisation, string Role, MembershipState State, string Reason, DateOnly Day, bool IsOpen);
}
