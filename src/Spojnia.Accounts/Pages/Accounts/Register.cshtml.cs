using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.Pages.Accounts;

/// <summary>A person makes an account. The answer is the same whether the address is known or not; the letter says the rest to its owner.</summary>
[LimitAttempts]
internal sealed class RegisterModel(
    SpojniaDbContext db, LinkDesk links, AccountsNotices notices, MembershipDesk memberships, IPasswordHasher<Account> hasher, ActLog acts, CallerAccessor caller,
    TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Wpisz imię."), StringLength(100, ErrorMessage = "Skróć imię do 100 znaków.")]
    public string GivenName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Wpisz nazwisko."), StringLength(150, ErrorMessage = "Skróć nazwisko do 150 znaków.")]
    public string FamilyName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Wpisz adres e-mail."), RegularExpression(Account.EmailShape, ErrorMessage = "Wpisz adres e-mail w postaci nazwa@domena.")]
    [StringLength(254, ErrorMessage = "Adres e-mail jest za długi.")]
    public string Email { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Acknowledged { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (PasswordRule.Problem(Password, GivenName, FamilyName, Email) is { } problem)
            ModelState.AddModelError(nameof(Password), problem);
        if (!Acknowledged)
            ModelState.AddModelError(nameof(Acknowledged), "Przeczytaj informację o danych osobowych i zaznacz, że ją znasz.");
        if (!ModelState.IsValid)
            return Page();

        var normalized = Account.Normalize(Email);
        var account = await db.Accounts.SingleOrDefaultAsync(account => account.NormalizedEmail == normalized, cancellation);
        // Hashed in every case, so that the time of the answer does not tell whether the address is known.
        var hash = hasher.HashPassword(account!, Password!);
        if (account is { ConfirmedAt: not null })
            await TellOwnerAsync(account, cancellation);
        else if (account is not null)
            await BeginAgainAsync(account, hash, cancellation);
        else if (!await memberships.InviteAgainAsync(Email, cancellation))
            Begin(hash);
        await db.SaveOrRefuseAsync("Nie udało się założyć konta, bo ktoś robi to w tej samej chwili. Spróbuj jeszcze raz.", cancellation);
        return RedirectToPage("/Accounts/CheckMail");
    }

    private void Begin(string hash)
    {
        var person = new Person(GivenName, FamilyName, Email);
        var account = new Account(person.Id, Email, clock.Now());
        account.SetPassword(hash);
        db.AddRange(person, account);
        caller.Current = account.AsCaller(person);
        acts.Add(new AccountCreated(account.Id, "samodzielnie"));
        var (link, address) = links.Make(LinkPurpose.ConfirmEmail, account.Email, account.Id);
        notices.ConfirmEmail(link, address, person.FullName);
    }

    // Nobody has proved the address yet, so what was typed last counts; confirming asks for the password again.
    private async Task BeginAgainAsync(Account account, string hash, CancellationToken cancellation)
    {
        var person = await db.People.SingleAsync(person => person.Id == account.PersonId, cancellation);
        person.Rename(GivenName, FamilyName);
        account.SetPassword(hash);
        var (link, address) = await links.ReplaceAsync(LinkPurpose.ConfirmEmail, account.Email, account.Id, cancellation);
        notices.ConfirmEmail(link, address, person.FullName);
    }

    private async Task TellOwnerAsync(Account account, CancellationToken cancellation)
    {
        var person = await db.People.AsNoTracking().SingleAsync(person => person.Id == account.PersonId, cancellation);
        await notices.AlreadyRegisteredAsync(account, person.FullName, clock.Today(), cancellation);
    }
}
