using System.ComponentModel.DataAnnotations;
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

/// <summary>
/// Proves an address. The password is asked for again: somebody who registers a stranger's address must not get an account
/// confirmed by the stranger's click.
/// </summary>
[LimitAttempts]
internal sealed class ConfirmEmailModel(
    SpojniaDbContext db, LinkDesk links, AccountsNotices notices, AccountSignIn signIn, ActLog acts, CallerAccessor caller, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Wpisz hasło."), StringLength(PasswordRule.Longest, ErrorMessage = "Hasło jest za długie.")]
    public string Password { get; set; } = "";

    public LinkState State { get; private set; }
    public string Email { get; private set; } = "";

    public async Task OnGetAsync(string token, CancellationToken cancellation) => await FindAsync(token, cancellation);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } link || State != LinkState.Good || !ModelState.IsValid)
            return Page();
        var account = await db.Accounts.SingleAsync(account => account.Id == link.AccountId, cancellation);
        if (!(await signIn.CheckPasswordSignInAsync(account, Password, lockoutOnFailure: true)).Succeeded)
        {
            await db.SaveChangesAsync(cancellation);
            ModelState.AddModelError(nameof(Password), "To nie jest hasło podane przy zakładaniu konta. Wpisz je jeszcze raz albo ustaw nowe („Nie pamiętam hasła”).");
            return Page();
        }

        link.Use(clock.Now());
        account.Confirm(clock.Now());
        var person = await db.People.SingleAsync(person => person.Id == account.PersonId, cancellation);
        caller.Current = account.AsCaller(person);
        acts.Add(new EmailConfirmed(account.Id));
        await db.SaveChangesAsync(cancellation);
        Refuse.If(account.BlockedAt is not null, "To konto jest zablokowane. Napisz do administratora serwisu.");
        await signIn.SignInActingAsync(account, null);
        TempData["Done"] = "Adres jest potwierdzony, a Ty jesteś zalogowana lub zalogowany.";
        return Redirect("/konto");
    }

    /// <summary>A new link in place of one that is too old, to the same address.</summary>
    public async Task<IActionResult> OnPostRenewAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } link || State != LinkState.Expired)
            return Page();
        var account = await db.Accounts.SingleAsync(account => account.Id == link.AccountId, cancellation);
        var person = await db.People.SingleAsync(person => person.Id == account.PersonId, cancellation);
        var (fresh, address) = await links.ReplaceAsync(LinkPurpose.ConfirmEmail, account.Email, account.Id, cancellation);
        notices.ConfirmEmail(fresh, address, person.FullName);
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage("/Accounts/CheckMail");
    }

    private async Task<OneTimeLink?> FindAsync(string token, CancellationToken cancellation)
    {
        (var link, State) = await links.FindAsync(LinkPurpose.ConfirmEmail, token, cancellation);
        Email = link?.Email ?? "";
        if (State != LinkState.Good)
            Response.StatusCode = BadLink.StatusOf(State);
        return link;
    }
}
