using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.Pages.Panel.Members;

/// <summary>One membership: confirm, reject, change the role, end, invite again; its history.</summary>
internal sealed class MemberModel(SpojniaDbContext db, CallerAccessor caller, MembershipDesk desk) : PageModel, IRedraw
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    public Membership Membership { get; private set; } = null!;
    public Person Person { get; private set; } = null!;
    public OrganisationCard Organisation { get; private set; } = null!;
    public IReadOnlyList<string> Grantable { get; private set; } = [];

    /// <summary>True when the caller may decide about this membership in its present role.</summary>
    public bool MayDecide { get; private set; }
    /// <summary>Who has only been invited is shown by the address: the name that its account may have is theirs to give by accepting.</summary>
    public string Name => Membership.State == MembershipState.Invited && !SeesAccounts ? Person.Email : Person.FullName;
    public bool SeesAccounts => caller.Current.Has(AccountsPermissions.Manage);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is null)
            return NotFound();
        await RedrawAsync(cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation) =>
        ActAsync(membership => desk.ConfirmAsync(membership, cancellation), "Członkostwo jest potwierdzone. List już idzie.", cancellation);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken cancellation) =>
        ActAsync(membership => desk.RejectAsync(membership, Reason, cancellation), "Prośba jest odrzucona. List z powodem już idzie.", cancellation);

    public Task<IActionResult> OnPostRoleAsync(CancellationToken cancellation) =>
        ActAsync(membership => desk.ChangeRoleAsync(membership, Role ?? "", Reason, cancellation), "Rola jest zmieniona.", cancellation);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        ActAsync(membership => desk.EndAsync(membership, Reason, cancellation), "Członkostwo jest zakończone.", cancellation);

    public Task<IActionResult> OnPostInviteAsync(CancellationToken cancellation) =>
        ActAsync(membership => desk.InviteAgainAsync(membership, cancellation), "Zaproszenie jest wysłane jeszcze raz. Poprzedni link już nie działa.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Membership = (await FindAsync(cancellation))!;
        Version = Membership.Version;
        (Person, Organisation) = await desk.AboutAsync(Membership, cancellation);
        Grantable = [.. Granting.RolesFor(caller.Current, Organisation).Where(role => role != Membership.Role)];
        MayDecide = Granting.MayGrant(caller.Current, Membership.Role, Organisation);
    }

    private Task<Membership?> FindAsync(CancellationToken cancellation) =>
        db.Memberships.VisibleTo(caller.Current).SingleOrDefaultAsync(membership => membership.Id == Id, cancellation);

    private async Task<IActionResult> ActAsync(Func<Membership, Task> act, string done, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } membership)
            return NotFound();
        db.ExpectVersion(membership, Version);
        await act(membership);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }
}
