using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.Pages.My.Accounts;

/// <summary>Passkeys of the signed-in person: add, name, remove.</summary>
internal sealed class PasskeysModel(SpojniaDbContext db, AccountSignIn signIn, UserManager<Account> users, ActLog acts, CallerAccessor caller) : PageModel, IRedraw
{
    private const int Most = 20;

    /// <summary>Answer of the browser's prompt, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Row> Keys { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => RedrawAsync(cancellation);

    /// <summary>What the browser needs to make a key.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(
        await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = caller.Current.UserId.ToString()!, Name = caller.Current.Email, DisplayName = caller.Current.Name }),
        "application/json");

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        if (!await NameHoldsAsync(cancellation))
            return Page();
        var account = await db.Accounts.SingleAsync(account => account.Id == caller.Current.UserId, cancellation);
        Refuse.If(await db.Passkeys.CountAsync(passkey => passkey.AccountId == account.Id, cancellation) >= Most, "Masz już 20 kluczy. Usuń któryś, zanim dodasz nowy.");
        var made = await MakeAsync();
        Refuse.If(made is null || made.UserEntity?.Id != account.Id.ToString(), "Nie udało się dodać klucza. Spróbuj jeszcze raz i potwierdź pytanie przeglądarki.");
        made!.Passkey!.Name = Name!.Trim();
        await users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        acts.Add(new PasskeyAdded(account.Id, Name.Trim()));
        await db.SaveOrRefuseAsync("Ten klucz jest już dodany.", cancellation);
        TempData["Done"] = "Klucz dostępu jest dodany. Możesz się nim logować.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } passkey)
            return NotFound();
        if (!await NameHoldsAsync(cancellation))
            return Page();
        acts.Add(new PasskeyRenamed(passkey.AccountId, passkey.Name, Name!.Trim()));
        passkey.Rename(Name);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Nazwa klucza jest zmieniona.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } passkey)
            return NotFound();
        db.Passkeys.Remove(passkey);
        acts.Add(new PasskeyRemoved(passkey.AccountId, passkey.Name));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Klucz dostępu jest usunięty.";
        return RedirectToPage();
    }

    public async Task RedrawAsync(CancellationToken cancellation) =>
        Keys = await db.Passkeys.AsNoTracking().Where(passkey => passkey.AccountId == caller.Current.UserId).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new Row(passkey.Id, passkey.Name, passkey.CreatedAt)).ToListAsync(cancellation);

    private Task<Passkey?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Passkeys.SingleOrDefaultAsync(passkey => passkey.Id == id && passkey.AccountId == caller.Current.UserId, cancellation);

    private async Task<PasskeyAttestationResult?> MakeAsync()
    {
        try
        {
            return string.IsNullOrWhiteSpace(Credential) || await signIn.PerformPasskeyAttestationAsync(Credential) is not { Succeeded: true } made ? null : made;
        }
        catch (InvalidOperationException)
        {
            // No prompt was open, or it was too long ago.
            return null;
        }
    }

    private async Task<bool> NameHoldsAsync(CancellationToken cancellation)
    {
        if (Name?.Trim() is { Length: > 0 and <= 100 })
            return true;
        ModelState.AddModelError(nameof(Name), "Nazwij klucz, na przykład „telefon” (najwyżej 100 znaków).");
        await RedrawAsync(cancellation);
        return false;
    }

    internal sealed record Row(Guid Id, string Name, DateTime CreatedAt);
}
