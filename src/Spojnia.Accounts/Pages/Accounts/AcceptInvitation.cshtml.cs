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
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.Pages.Accounts;

/// <summary>The invited person agrees: with a new account, or under the one they have.</summary>
[LimitAttempts]
internal sealed class AcceptInvitationModel(
    SpojniaDbContext db, LinkDesk links, MembershipDesk memberships, IPasswordHasher<Account> hasher, AccountSignIn signIn, ActLog acts, CallerAccessor caller,
    TimeProvider clock) : PageModel, IRedraw
{
    private OneTimeLink? _link;

    [BindProperty, StringLength(100, ErrorMessage = "Skróć imię do 100 znaków.")]
    public string? GivenName { get; set; }

    [BindProperty, StringLength(150, ErrorMessage = "Skróć nazwisko do 150 znaków.")]
    public string? FamilyName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [FromRoute]
    public string Token { get; set; } = "";

    public LinkState State { get; private set; }
    public Invitee Who { get; private set; }
    public string Email => _link?.Email ?? "";
    public Membership? Membership { get; private set; }
    public OrganisationCard? Organisation { get; private set; }
    public string CallerEmail => caller.Current.Email;

    /// <summary>Where the visitor stands towards the invitation.</summary>
    internal enum Invitee
    {
        /// <summary>Has no account yet.</summary>
        New,

        /// <summary>Has an account and is signed in to it.</summary>
        SignedIn,

        /// <summary>Has an account but is not signed in.</summary>
        SignedOut,

        /// <summary>Is signed in to somebody else's account.</summary>
        SomebodyElse,
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await RedrawAsync(cancellation);
        if (Membership is not null && await db.People.FindAsync([Membership.PersonId], cancellation) is { } person)
            (GivenName, FamilyName) = (person.GivenName, person.FamilyName);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await RedrawAsync(cancellation);
        if (State != LinkState.Good || Who is Invitee.SignedOut or Invitee.SomebodyElse)
            return Page();
        var (person, organisation) = await memberships.AboutAsync(Membership!, cancellation);
        var account = Who == Invitee.SignedIn
            ? await db.Accounts.SingleAsync(account => account.Id == caller.Current.UserId, cancellation)
            : Create(person);
        if (account is null)
            return Page();

        _link!.Use(clock.Now());
        caller.Current = account.AsCaller(person);
        if (Who == Invitee.New)
            acts.Add(new AccountCreated(account.Id, "z zaproszenia"));
        if (Membership!.State == MembershipState.Invited)
        {
            Membership.Accept(clock.Now());
            acts.Add(new InvitationAccepted(Membership.Id, person.FullName, organisation.Name, Membership.Role));
        }

        await db.SaveOrRefuseAsync("Na ten adres e-mail jest już konto. Zaloguj się i otwórz link jeszcze raz.", cancellation);
        await signIn.SignInActingAsync(account, Membership.Id);
        TempData["Done"] = "Zaproszenie przyjęte. Możesz działać w imieniu instytucji.";
        return Redirect("/konto");
    }

    /// <summary>A new letter in place of one that is too old, to the same address.</summary>
    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellation)
    {
        await RedrawAsync(cancellation);
        if (State != LinkState.Expired || Membership is not { IsOpen: true })
            return Page();
        await memberships.InviteAgainAsync(Membership, cancellation);
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage("/Accounts/CheckMail");
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        (_link, State) = await links.FindAsync(LinkPurpose.Invitation, Token, cancellation);
        Membership = _link is null ? null : await db.Memberships.SingleOrDefaultAsync(membership => membership.Id == _link.MembershipId, cancellation);
        if (State == LinkState.Good && Membership is not { IsOpen: true })
            State = LinkState.Unknown;
        if (State != LinkState.Good)
        {
            Response.StatusCode = BadLink.StatusOf(State);
            return;
        }

        Organisation = (await memberships.AboutAsync(Membership!, cancellation)).Organisation;
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.PersonId == Membership!.PersonId, cancellation);
        Who = caller.Current.IsSignedIn
            ? account?.Id == caller.Current.UserId ? Invitee.SignedIn : Invitee.SomebodyElse
            : account is null ? Invitee.New : Invitee.SignedOut;
        if (Who == Invitee.SomebodyElse)
            Response.StatusCode = 403;
    }

    private Account? Create(Person person)
    {
        if (string.IsNullOrWhiteSpace(GivenName))
            ModelState.AddModelError(nameof(GivenName), "Wpisz imię.");
        if (string.IsNullOrWhiteSpace(FamilyName))
            ModelState.AddModelError(nameof(FamilyName), "Wpisz nazwisko.");
        if (PasswordRule.Problem(Password, GivenName, FamilyName, Email) is { } problem)
            ModelState.AddModelError(nameof(Password), problem);
        if (!ModelState.IsValid)
            return null;
        person.Rename(GivenName!, FamilyName!);
        var account = new Account(person.Id, Email, clock.Now());
        account.SetPassword(hasher.HashPassword(account, Password!));
        account.Confirm(clock.Now());
        db.Accounts.Add(account);
        return account;
    }
}
