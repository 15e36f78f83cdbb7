using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.Pages.My.Accounts;

/// <summary>A code from an application on the phone as the second factor (TOTP, RFC 6238), with recovery codes.</summary>
[LimitAttempts]
internal sealed class SecondFactorModel(
    SpojniaDbContext db, UserManager<Account> users, AccountSignIn signIn, PersonalKeys keys, ActLog acts, CallerAccessor caller, AccountsOptions options)
    : PageModel, IRedraw
{
    private const int Codes = 10;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsEnabled { get; private set; }
    public bool IsRequired => options.RequireSecondFactorForCentre;

    /// <summary>Key to type by hand, in groups of four; <c>null</c> before setting up has begun.</summary>
    public string? Key { get; private set; }
    public string? Picture { get; private set; }
    public int CodesLeft { get; private set; }
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await RedrawAsync(cancellation);
        if (TempData["RecoveryCodes"] is string codes)
            NewCodes = codes.Split(' ');
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellation)
    {
        var account = await FindAsync(cancellation);
        Refuse.If(account.TwoFactorEnabled, "Drugi składnik jest już włączony.");
        account.AuthenticatorKey = keys.EncryptText(users.GenerateNewAuthenticatorKey());
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancellation)
    {
        var account = await FindAsync(cancellation);
        Refuse.If(account.TwoFactorEnabled, "Drugi składnik jest już włączony.");
        Refuse.If(account.AuthenticatorKey is null, "Zacznij od wyświetlenia kodu QR.");
        var typed = new string([.. (Code ?? "").Where(char.IsAsciiDigit)]);
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed))
        {
            ModelState.AddModelError(nameof(Code), "Ten kod nie jest właściwy. Sprawdź godzinę w telefonie i wpisz kod, który aplikacja pokazuje teraz.");
            await RedrawAsync(cancellation);
            return Page();
        }

        account.TwoFactorEnabled = true;
        acts.Add(new SecondFactorEnabled(account.Id));
        return await GiveCodesAsync(account, "Drugi składnik jest włączony. Zapisz kody zapasowe.", cancellation);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellation)
    {
        var account = await FindAsync(cancellation);
        Refuse.If(!account.TwoFactorEnabled, "Najpierw włącz drugi składnik.");
        if (!await PasswordHoldsAsync(account, cancellation))
            return Page();
        acts.Add(new RecoveryCodesMade(account.Id));
        return await GiveCodesAsync(account, "Nowe kody zapasowe są gotowe. Poprzednie już nie działają.", cancellation);
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellation)
    {
        var account = await FindAsync(cancellation);
        Refuse.If(!account.TwoFactorEnabled, "Drugi składnik jest już wyłączony.");
        if (!await PasswordHoldsAsync(account, cancellation))
            return Page();
        account.DisableSecondFactor();
        acts.Add(new SecondFactorDisabled(account.Id));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Drugi składnik jest wyłączony.";
        return RedirectToPage();
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        var account = await FindAsync(cancellation);
        IsEnabled = account.TwoFactorEnabled;
        CodesLeft = await users.CountRecoveryCodesAsync(account);
        if (IsEnabled || account.AuthenticatorKey is null)
            return;
        var key = keys.DecryptText(account.AuthenticatorKey);
        Key = string.Join(' ', key.Chunk(4).Select(four => new string(four)));
        using var drawn = QRCodeGenerator.GenerateQrCode(
            $"otpauth://totp/{Uri.EscapeDataString($"Spójnia:{account.Email}")}?secret={key}&issuer={Uri.EscapeDataString("Spójnia")}&digits=6", QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(drawn);
        Picture = $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(5))}";
    }

    private Task<Account> FindAsync(CancellationToken cancellation) => db.Accounts.SingleAsync(account => account.Id == caller.Current.UserId, cancellation);

    // Somebody at an unlocked computer must not be able to take the protection off.
    private async Task<bool> PasswordHoldsAsync(Account account, CancellationToken cancellation)
    {
        if ((await signIn.CheckPasswordSignInAsync(account, Password ?? "", lockoutOnFailure: true)).Succeeded)
            return true;
        await db.SaveChangesAsync(cancellation);
        ModelState.AddModelError(nameof(Password), "To nie jest obecne hasło. Wpisz je jeszcze raz.");
        await RedrawAsync(cancellation);
        return false;
    }

    private async Task<IActionResult> GiveCodesAsync(Account account, string done, CancellationToken cancellation)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? [];
        account.EndSessions();
        await db.SaveChangesAsync(cancellation);
        await signIn.SignInActingAsync(account, caller.Current.MembershipId);
        TempData["RecoveryCodes"] = string.Join(' ', codes);
        TempData["Done"] = done;
        return RedirectToPage();
    }
}
