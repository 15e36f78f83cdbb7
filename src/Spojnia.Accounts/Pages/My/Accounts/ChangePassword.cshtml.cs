using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.Pages.My.Accounts;

[LimitAttempts]
internal sealed class ChangePasswordModel(
    SpojniaDbContext db, AccountSignIn signIn, IPasswordHasher<Account> hasher, ActLog acts, CallerAccessor caller) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Wpisz obecne hasło."), StringLength(PasswordRule.Longest, ErrorMessage = "Hasło jest za długie.")]
    public string Current { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var account = await db.Accounts.SingleAsync(account => account.Id == caller.Current.UserId, cancellation);
        if (PasswordRule.Problem(Password, caller.Current.Name, account.Email) is { } problem)
            ModelState.AddModelError(nameof(Password), problem);
        else if (Password == Current)
            ModelState.AddModelError(nameof(Password), "To jest obecne hasło. Wpisz inne.");
        if (ModelState.IsValid && !(await signIn.CheckPasswordSignInAsync(account, Current, lockoutOnFailure: true)).Succeeded)
            ModelState.AddModelError(nameof(Current), "To nie jest obecne hasło. Wpisz je jeszcze raz.");
        if (!ModelState.IsValid)
        {
            await db.SaveChangesAsync(cancellation);
            return Page();
        }

        account.SetPassword(hasher.HashPassword(account, Password!));
        acts.Add(new PasswordChanged(account.Id));
        await db.SaveChangesAsync(cancellation);
        await signIn.SignInActingAsync(account, caller.Current.MembershipId);
        TempData["Done"] = "Hasło jest zmienione. Na innych urządzeniach trzeba zalogować się od nowa.";
        return RedirectToPage("/My/Accounts/Overview");
    }
}
