using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.Pages.Panel.Members;

/// <summary>Invites a person by e-mail: a head into their own institution, an administrator into any.</summary>
internal sealed class InviteModel(
    SpojniaDbContext db, CallerAccessor caller, MembershipDesk desk, OrganisationNames organisations, IOrganisationDirectory register) : PageModel, IRedraw
{
    /// <summary>Institution chosen by an administrator; a head always invites into their own.</summary>
    [BindProperty(SupportsGet = true, Name = "instytucja")]
    public Guid? OrganisationId { get; set; }

    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty, Required(ErrorMessage = "Wpisz imię."), StringLength(100, ErrorMessage = "Skróć imię do 100 znaków.")]
    public string GivenName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Wpisz nazwisko."), StringLength(150, ErrorMessage = "Skróć nazwisko do 150 znaków.")]
    public string FamilyName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Wpisz adres e-mail."), RegularExpression(Account.EmailShape, ErrorMessage = "Wpisz adres e-mail w postaci nazwa@domena.")]
    [StringLength(254, ErrorMessage = "Adres e-mail jest za długi.")]
    public string Email { get; set; } = "";

    [BindProperty]
    public string? Role { get; set; }

    public OrganisationCard? Organisation { get; private set; }
    public IReadOnlyList<OrganisationCard> Found { get; private set; } = [];
    public IReadOnlyList<string> Grantable { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (IsForeign)
            return NotFound();
        await RedrawAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (IsForeign)
            return NotFound();
        await RedrawAsync(cancellation);
        if (Organisation is null)
            return NotFound();
        if (Role is null || !Grantable.Contains(Role))
            ModelState.AddModelError(nameof(Role), "Wybierz rolę z listy.");
        if (!ModelState.IsValid)
            return Page();
        var membership = await desk.InviteAsync(Organisation, Role!, GivenName, FamilyName, Email, cancellation);
        await db.SaveOrRefuseAsync("Ta osoba ma już członkostwo w tej instytucji albo otwarte zaproszenie. Znajdziesz ją na liście.", cancellation);
        TempData["Done"] = "Zaproszenie jest wysłane.";
        return RedirectToPage("/Panel/Members/Member", new { membership.Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        var id = caller.Current.Has(AccountsPermissions.Manage) ? OrganisationId : caller.Current.OrganisationId;
        Organisation = id is { } known ? await organisations.FindAsync(known, cancellation) : null;
        if (Organisation is not null)
            Grantable = Granting.RolesFor(caller.Current, Organisation);
        else if (!string.IsNullOrWhiteSpace(Search))
            Found = await register.SearchAsync(Search, 20, cancellation);
        else if (await register.FindCentreAsync(cancellation) is { } centre)
            Found = [centre];
    }

    // A head who names another institution gets the answer of an address that does not exist.
    private bool IsForeign => !caller.Current.Has(AccountsPermissions.Manage) && OrganisationId is { } asked && asked != caller.Current.OrganisationId;
}
