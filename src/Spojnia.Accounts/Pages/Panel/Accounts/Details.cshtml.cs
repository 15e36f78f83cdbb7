using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.Pages.Panel.Accounts;

/// <summary>One person's account: block, unblock, take the second factor off, each with a reason; memberships; history.</summary>
internal sealed class DetailsModel(
    SpojniaDbContext db, CallerAccessor caller, MembershipDesk desk, OrganisationNames organisations, ActLog acts, TimeProvider clock) : PageModel, IRedraw
{
    /// <summary>Id of the person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Person Person { get; private set; } = null!;
    public Account? Account { get; private set; }
    public int Passkeys { get; private set; }
    public IReadOnlyList<Row> Memberships { get; private set; } = [];

    /// <summary>The account and its memberships, whose acts are one history.</summary>
    public IReadOnlyList<Subject> Subjects =>
        [.. Memberships.Select(row => new Subject("membership", row.Id)), .. Account is null ? Array.Empty<Subject>() : [new Subject("account", Account.Id)]];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsKnownAsync(cancellation))
            return NotFound();
        await RedrawAsync(cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostBlockAsync(CancellationToken cancellation) => ActAsync(async account =>
    {
        Refuse.If(account.Id == caller.Current.UserId, "Nie możesz zablokować własnego konta.");
        foreach (var membership in await db.Memberships.Where(membership => membership.PersonId == Id).ToListAsync(cancellation))
            await desk.RefuseLastAdministratorAsync(membership, cancellation);
        account.Block(clock.Now());
        acts.Add(new AccountBlocked(account.Id), Reason);
    }, "Konto jest zablokowane. Trwające sesje zostały zakończone.", cancellation);

    public Task<IActionResult> OnPostUnblockAsync(CancellationToken cancellation) => ActAsync(account =>
    {
        account.Unblock();
        acts.Add(new AccountUnblocked(account.Id), Reason);
        return Task.CompletedTask;
    }, "Konto jest odblokowane.", cancellation);

    public Task<IActionResult> OnPostResetAsync(CancellationToken cancellation) => ActAsync(account =>
    {
        account.ResetSecondFactor();
        acts.Add(new SecondFactorReset(account.Id), Reason);
        return Task.CompletedTask;
    }, "Drugi składnik jest zdjęty. Ta osoba może włączyć go od nowa.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        Person = await db.People.AsNoTracking().SingleAsync(person => person.Id == Id, cancellation);
        Account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.PersonId == Id, cancellation);
        Version = Account?.Version ?? 0;
        Passkeys = Account is null ? 0 : await db.Passkeys.CountAsync(passkey => passkey.AccountId == Account.Id, cancellation);
        var rows = new List<Row>();
        foreach (var membership in await db.Memberships.AsNoTracking().Where(membership => membership.PersonId == Id)
            .OrderByDescending(membership => membership.OpenedAt).ToListAsync(cancellation))
        {
            var organisation = await organisations.FindAsync(membership.OrganisationId, cancellation);
            rows.Add(new Row(membership.Id, organisation?.Name ?? "—", Roles.All[membership.Role], membership.State));
        }

        Memberships = rows;
    }

    private Task<bool> IsKnownAsync(CancellationToken cancellation) => db.People.AnyAsync(person => person.Id == Id
        && (db.Set<Account>().Any(account => account.PersonId == Id) || db.Set<Membership>().Any(membership => membership.PersonId == Id)), cancellation);

    private async Task<IActionResult> ActAsync(Func<Account, Task> act, string done, CancellationToken cancellation)
    {
        if (await db.Accounts.SingleOrDefaultAsync(account => account.PersonId == Id, cancellation) is not { } account)
            return NotFound();
        if (Reason?.Trim() is not { Length: >= 5 and <= 400 })
        {
            ModelState.AddModelError(nameof(Reason), "Podaj powód (od 5 do 400 znaków). Zapiszemy go w historii.");
            await RedrawAsync(cancellation);
            return Page();
        }

        db.ExpectVersion(account, Version);
        await act(account);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    internal sealed record Row(Guid Id, string Organisation, string Role, MembershipState State);
}
