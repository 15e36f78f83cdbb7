using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.Pages.Accounts;

/// <summary>Sends a link for a new password; the answer is the same whether the address is known or not.</summary>
[LimitAttempts]
internal sealed class ForgottenPasswordModel(SpojniaDbContext db, LinkDesk links, AccountsNotices notices, MembershipDesk memberships) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Wpisz adres e-mail."), RegularExpression(Account.EmailShape, ErrorMessage = "Wpisz adres e-mail w postaci nazwa@domena.")]
    [StringLength(254, ErrorMessage = "Adres e-mail jest za długi.")]
    public string Email { get; set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Page();
        var normalized = Account.Normalize(Email);
        var account = await db.Accounts.SingleOrDefaultAsync(account => account.NormalizedEmail == normalized, cancellation);
        if (account is { BlockedAt: null })
        {
            var person = await db.People.SingleAsync(person => person.Id == account.PersonId, cancellation);
            var (link, address) = await links.ReplaceAsync(LinkPurpose.ResetPassword, account.Email, account.Id, cancellation);
            notices.ResetPassword(link, address, person.FullName);
        }
        else if (account is null)
        {
            await memberships.InviteAgainAsync(Email, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return RedirectToPage("/Accounts/CheckMail");
    }
}
