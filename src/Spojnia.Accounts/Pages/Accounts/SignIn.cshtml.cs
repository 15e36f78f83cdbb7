using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Answer = Microsoft.AspNetCore.Identity.SignInResult;

namespace Spojnia.Accounts.Pages.Accounts;

[LimitAttempts]
internal sealed class SignInModel(
    SpojniaDbContext db, AccountSignIn signIn, IPasswordHasher<Account> hasher, LinkDesk links, AccountsNotices notices, CallerAccessor caller) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Wpisz adres e-mail."), StringLength(254, ErrorMessage = "Adres e-mail jest za długi.")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Wpisz hasło."), StringLength(PasswordRule.Longest, ErrorMessage = "Hasło jest za długie.")]
    public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "powrot")]
    public string? ReturnTo { get; set; }

    /// <summary>The password was right, but the address has not been proved yet.</summary>
    public bool MustConfirm { get; private set; }

    /// <summary>Answer of the browser's passkey prompt, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public IActionResult OnGet() => caller.Current.IsSignedIn ? Redirect(LocalAddress.Of(Url, ReturnTo)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        var (account, answer) = await CheckAsync(cancellation);
        if (account is null || !answer.Succeeded || account.BlockedAt is not null)
            return Refused();
        if (account.ConfirmedAt is null)
        {
            MustConfirm = true;
            return Page();
        }

        var step = await signIn.ContinueAsync(account);
        return step.RequiresTwoFactor
            ? RedirectToPage("/Accounts/SecondStep", new { powrot = ReturnTo })
            : Redirect(LocalAddress.Of(Url, ReturnTo));
    }

    /// <summary>Sends the confirmation again; the password is asked for, so that nobody floods a stranger's mailbox.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        var (account, answer) = await CheckAsync(cancellation);
        if (account is null || !answer.Succeeded || account.ConfirmedAt is not null)
            return Refused();
        var person = await db.People.FindAsync([account.PersonId], cancellation);
        var (link, address) = await links.ReplaceAsync(LinkPurpose.ConfirmEmail, account.Email, account.Id, cancellation);
        notices.ConfirmEmail(link, address, person!.FullName);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Wysłaliśmy nowy link na podany adres e-mail.";
        return RedirectToPage();
    }

    /// <summary>What the browser needs to ask for a passkey; whose it is, the passkey says.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancellation)
    {
        // The form's other fields stay empty on this way in.
        ModelState.Clear();
        if (await signIn.SignInByPasskeyAsync(Credential))
        {
            await db.SaveChangesAsync(cancellation);
            return Redirect(LocalAddress.Of(Url, ReturnTo));
        }

        ModelState.AddModelError("", "Nie udało się zalogować kluczem. Spróbuj jeszcze raz albo zaloguj się hasłem.");
        return Page();
    }

    private async Task<(Account? Account, Answer Answer)> CheckAsync(CancellationToken cancellation)
    {
        var normalized = Account.Normalize(Email);
        var account = await db.Accounts.SingleOrDefaultAsync(account => account.NormalizedEmail == normalized, cancellation);
        if (account?.PasswordHash is null)
        {
            // As long as a real check, so that the time of the answer does not tell who has an account.
            hasher.HashPassword(new Account(Guid.Empty, Email, default), Password);
            return (null, Answer.Failed);
        }

        var answer = await signIn.CheckPasswordSignInAsync(account, Password, lockoutOnFailure: true);
        // The act of a pause; the counters themselves are already written.
        await db.SaveChangesAsync(cancellation);
        return (account, answer);
    }

    // One sentence whether the address is known, the password wrong or signing in paused: it tells a stranger nothing.
    private PageResult Refused()
    {
        ModelState.AddModelError("", "Nie udało się zalogować. Sprawdź adres e-mail i hasło. Po kilku nieudanych próbach wstrzymujemy logowanie na kwadrans; możesz też ustawić nowe hasło.");
        return Page();
    }
}
