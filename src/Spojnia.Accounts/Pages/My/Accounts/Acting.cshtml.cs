using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;

namespace Spojnia.Accounts.Pages.My.Accounts;

internal sealed class ActingModel(
    SpojniaDbContext db, CallerAccessor caller, OrganisationNames organisations, AccountSignIn signIn, ActLog acts, AccountsOptions options,
    IStringLocalizer sentences) : PageModel, IRedraw
{
    /// <summary>Membership chosen; <c>null</c> for oneself.</summary>
    [BindProperty]
    public Guid? MembershipId { get; set; }

    [BindProperty(SupportsGet = true, Name = "powrot")]
    public string? ReturnTo { get; set; }

    public string Name => caller.Current.Name;
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        MembershipId = caller.Current.MembershipId;
        await RedrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var account = await db.Accounts.SingleAsync(account => account.Id == caller.Current.UserId, cancellation);
        string? organisationName = null;
        if (MembershipId is { } id)
        {
            var membership = await db.Memberships.AsNoTracking().SingleOrDefaultAsync(
                membership => membership.Id == id && membership.PersonId == account.PersonId && membership.State == MembershipState.Confirmed, cancellation);
            if (membership is null)
                return NotFound();
            var organisation = await organisations.FindAsync(membership.OrganisationId, cancellation);
            Refuse.If(organisation is null, "Tej instytucji nie ma już w rejestrze. Wybierz inną.");
            Refuse.If(organisation!.IsCentre && options.RequireSecondFactorForCentre && !account.TwoFactorEnabled && !User.HasClaim(AccountSignIn.PasskeyClaim, "1"),
                "Aby działać w imieniu centrum, włącz najpierw drugi składnik logowania na stronie swojego konta.");
            organisationName = organisation.Name;
        }

        acts.Add(new ActingChanged(account.Id, organisationName));
        await db.SaveChangesAsync(cancellation);
        await signIn.SignInActingAsync(account, MembershipId);
        TempData["Done"] = organisationName is null
            ? sentences["Działasz teraz we własnym imieniu."].Value : sentences["Działasz teraz w imieniu: {0}.", organisationName].Value;
        return Redirect(LocalAddress.Of(Url, ReturnTo));
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        var choices = new List<Choice>();
        foreach (var membership in await db.Memberships.AsNoTracking()
            .Where(membership => membership.PersonId == caller.Current.PersonId && membership.State == MembershipState.Confirmed).ToListAsync(cancellation))
        {
            if (await organisations.FindAsync(membership.OrganisationId, cancellation) is { } organisation)
                choices.Add(new Choice(membership.Id, organisation.Name, Roles.All[membership.Role]));
        }

        Choices = [.. choices.OrderBy(choice => choice.Organisation, StringComparer.Create(new("pl-PL"), ignoreCase: true))];
    }

    internal sealed record Choice(Guid Id, string Organisation, string Role);
}
