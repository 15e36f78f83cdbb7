using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.Pages.Accounts;

/// <summary>A new password from a link that came by e-mail; the link proves the address too. Every earlier sign-in ends.</summary>
[LimitAttempts]
internal sealed class NewPasswordModel(
    SpojniaDbContext db, LinkDesk links, AccountsNotices notices, IPasswordHasher<Account> hasher, UserManager<Account> users, ActLog acts, CallerAccessor caller,
    TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public LinkState State { get; private set; }
    public string Email { get; private set; } = "";

    public async Task OnGetAsync(string token, CancellationToken cancellation) => await FindAsync(token, cancellation);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } link || State != LinkState.Good)
            return Page();
        var account = await db.Accounts.SingleAsync(account => account.Id == link.AccountId, cancellation);
        var person = await db.People.SingleAsync(person => person.Id == account.PersonId, cancellation);
        if (PasswordRule.Problem(Password, person.GivenName, person.FamilyName, account.Email) is { } problem)
            ModelState.AddModelError(nameof(Password), problem);
        if (!ModelState.IsValid)
            return Page();

        Refuse.If(account.BlockedAt is not null, "To konto jest zablokowane. Napisz do administratora serwisu.");
        link.Use(clock.Now());
        account.SetPassword(hasher.HashPassword(account, Password!));
        account.Confirm(clock.Now());
        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        caller.Current = account.AsCaller(person);
        acts.Add(new PasswordReset(account.Id));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Nowe hasło jest ustawione. Zaloguj się.";
        return RedirectToPage("/Accounts/SignIn");
    }

    /// <summary>A new link in place of one that is too old, to the same address.</summary>
    public async Task<IActionResult> OnPostRenewAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } link || State != LinkState.Expired)
            return Page();
        var account = await db.Accounts.SingleAsync(account => account.Id == link.AccountId, cancellation);
        var person = await db.People.SingleAsync(person => person.Id == account.PersonId, cancellation);
        var (fresh, address) = await links.ReplaceAsync(LinkPurpose.ResetPassword, account.Email, account.Id, cancellation);
        notices.ResetPassword(fresh, address, person.FullName);
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage("/Accounts/CheckMail");
    }

    private async Task<OneTimeLink?> FindAsync(string token, CancellationToken cancellation)
    {
        (var link, State) = await links.FindAsync(LinkPurpose.ResetPassword, token, cancellation);
        Email = link?.Email ?? "";
        if (State != LinkState.Good)
            Response.StatusCode = BadLink.StatusOf(State);
        return link;
    }
}
