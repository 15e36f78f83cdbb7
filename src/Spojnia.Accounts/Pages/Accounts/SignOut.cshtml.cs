using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Spojnia.Accounts.SigningIn;

namespace Spojnia.Accounts.Pages.Accounts;

internal sealed class SignOutModel(AccountSignIn signIn, IStringLocalizer sentences) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        TempData["Done"] = sentences["Wylogowano."].Value;
        return Redirect("/");
    }
}
