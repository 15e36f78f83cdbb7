using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Notices;
using Spojnia.Core.People;

namespace Spojnia.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>Password of every account that tests make.</summary>
    public const string Password = "zielony rower jedzie nad Odrę";

    // Hashed once: hashing is slow on purpose.
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Account>().HashPassword(null!, Password));

    /// <summary>An account with <see cref="Password"/>; with a role in an organisation when both are given.</summary>
    internal async Task<Account> AccountAsync(string? role = null, Guid? organisationId = null, bool confirmed = true)
    {
        var now = site.Clock.Now();
        var person = new Person("Jan", $"Kontowy{Next()}", $"konto{Next()}@example.pl");
        var account = new Account(person.Id, person.Email, now);
        account.SetPassword(Hash.Value);
        if (confirmed)
            account.Confirm(now);
        await site.DataAsync(async db =>
        {
            db.AddRange(person, account);
            if (role is not null)
                db.Add(Membership.Confirmed(person.Id, organisationId!.Value, role, null, now));
            await db.SaveChangesAsync();
        });
        return account;
    }

    /// <summary>A membership in a state, of a new person with an account.</summary>
    internal async Task<Membership> MembershipAsync(Guid organisationId, string role, MembershipState state = MembershipState.Confirmed)
    {
        var account = await AccountAsync();
        var now = site.Clock.Now();
        var membership = state switch
        {
            MembershipState.Proposed => Membership.Propose(account.PersonId, organisationId, role, now),
            MembershipState.Invited => Membership.Invite(account.PersonId, organisationId, role, null, now),
            _ => Membership.Confirmed(account.PersonId, organisationId, role, null, now),
        };
        await site.DataAsync(async db =>
        {
            db.Add(membership);
            await db.SaveChangesAsync();
        });
        return membership;
    }

    /// <summary>A visitor who signed in by the real form.</summary>
    internal async Task<Visitor> SignedInByFormAsync(Account account)
    {
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/konto/logowanie");
        (await visitor.SubmitAsync("main form", new { account.Email, Password }, follow: false)).Location.ShouldBe("/start");
        return visitor;
    }

    /// <summary>Path of the link in the newest letter to an address.</summary>
    internal async Task<string> LinkToAsync(string email)
    {
        var letter = await site.DataAsync(db => db.Outbox.Where(letter => letter.To == email).OrderByDescending(letter => letter.Id).FirstAsync());
        return LinkInLetter().Match(letter.Body).Value;
    }

    [GeneratedRegex("/konto/[a-z/-]+/[A-Za-z0-9_-]{43}")]
    private static partial Regex LinkInLetter();
}
