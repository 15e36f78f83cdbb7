using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.Pages.Accounts;

[LimitAttempts]
internal sealed class SecondStepModel(SpojniaDbContext db, AccountSignIn signIn, ActLog acts, CallerAccessor caller) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "powrot")]
    public string? ReturnTo { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Again() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { BlockedAt: null } account)
            return Again();
        var typed = new string([.. (Code ?? "").Where(letter => !char.IsWhiteSpace(letter))]);
        if (typed.Length == 0)
        {
            ModelState.AddModelError(nameof(Code), "Wpisz kod.");
            return Page();
        }

        var isRecovery = typed.Length != 6;
        var answer = isRecovery
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(typed)
            : await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false);
        if (answer.Succeeded && isRecovery)
        {
            var person = await db.FindAsync<Person>([account.PersonId], cancellation);
            caller.Current = account.AsCaller(person!);
            acts.Add(new RecoveryCodeUsed(account.Id));
        }

        await db.SaveChangesAsync(cancellation);
        if (answer.Succeeded)
            return Redirect(LocalAddress.Of(Url, ReturnTo));
        ModelState.AddModelError(nameof(Code), "Ten kod nie jest właściwy. Wpisz kod, który aplikacja pokazuje teraz, albo nieużyty kod zapasowy.");
        return Page();
    }

    private RedirectToPageResult Again() => RedirectToPage("/Accounts/SignIn", new { powrot = ReturnTo });
}
