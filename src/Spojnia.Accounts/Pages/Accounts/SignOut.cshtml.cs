using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Accounts.SigningIn;

namespace Spojnia.Accounts.Pages.Accounts;

internal sealed class SignOutModel(AccountSignIn signIn) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        TempData["Done"] = "Wylogowano.";
        return Redirect("/");
    }
}
