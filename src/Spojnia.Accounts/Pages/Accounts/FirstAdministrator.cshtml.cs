using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.Pages.Accounts;

[LimitAttempts]
internal sealed class FirstAdministratorModel(
    SpojniaDbContext db, LinkDesk links, IPasswordHasher<Account> hasher, AccountSignIn signIn, IOrganisationDirectory organisations, ActLog acts,
    CallerAccessor caller, TimeProvider clock) : PageModel
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

    public LinkState State { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellation) => await FindAsync(token, cancellation);

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } link || State != LinkState.Good)
            return Page();
        if (PasswordRule.Problem(Password, GivenName, FamilyName, Email) is { } problem)
            ModelState.AddModelError(nameof(Password), problem);
        if (!ModelState.IsValid)
            return Page();

        var centre = await organisations.FindCentreAsync(cancellation);
        Refuse.If(centre is null, "W rejestrze nie ma jeszcze centrum regionu. Uruchom serwis ponownie i spróbuj jeszcze raz.");
        Refuse.If(await FirstAdministratorLink.HasAdministratorAsync(db, cancellation), "Administrator już jest. Poproś go o zaproszenie.");
        var now = clock.Now();
        link.Use(now);
        var person = new Person(GivenName, FamilyName, Email);
        var account = new Account(person.Id, Email, now);
        account.SetPassword(hasher.HashPassword(account, Password!));
        account.Confirm(now);
        var membership = Membership.Confirmed(person.Id, centre!.Id, Roles.Administrator, null, now);
        db.AddRange(person, account, membership);
        caller.Current = account.AsCaller(person);
        acts.Add(new AccountCreated(account.Id, "pierwszy administrator, link z konsoli serwera"));
        acts.Add(new MembershipConfirmed(membership.Id, person.FullName, centre.Name, Roles.Administrator));
        await db.SaveOrRefuseAsync("Na ten adres e-mail jest już konto. Podaj inny adres.", cancellation);
        await signIn.SignInActingAsync(account, membership.Id);
        TempData["Done"] = "Konto administratora jest gotowe. Zacznij od włączenia drugiego składnika logowania.";
        return Redirect("/konto");
    }

    private async Task<OneTimeLink?> FindAsync(string token, CancellationToken cancellation)
    {
        (var link, State) = await links.FindAsync(LinkPurpose.FirstAdministrator, token, cancellation);
        if (State != LinkState.Good)
            Response.StatusCode = State == LinkState.Unknown ? 404 : 410;
        return link;
    }
}
