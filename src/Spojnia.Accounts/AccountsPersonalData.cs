using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts.Belonging;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts;

/// <summary>What accounts hold on a person: the account, memberships and what was done under the account.</summary>
internal sealed class AccountsPersonalData(SpojniaDbContext db, IOrganisationDirectory organisations) : IPersonalDataSource
{
    public async Task<IReadOnlyList<PersonalPart>> OfAsync(Guid personId, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == personId, cancellation);
        var memberships = await db.Memberships.AsNoTracking().Where(one => one.PersonId == personId).OrderBy(one => one.OpenedAt).ToListAsync(cancellation);
        var cards = await organisations.FindAsync(memberships.Select(one => one.OrganisationId).Distinct().ToList(), cancellation);
        var done = account is null ? [] : await db.Acts.AsNoTracking().Where(act => act.UserId == account.Id).OrderBy(act => act.At).ToListAsync(cancellation);
        return
        [
            new("Konto", ["Co", "Wartość"], account is null ? [] :
            [
                ["E-mail", account.Email], ["Założono", Moment(account.CreatedAt)], ["Ostatnie logowanie", account.LastSignedInAt is { } last ? Moment(last) : ""],
                ["Drugi składnik", account.TwoFactorEnabled ? "włączony" : "wyłączony"],
            ]),
            new("Członkostwa", ["Instytucja", "Rola", "Stan", "Od"], [.. memberships.Select(one => (IReadOnlyList<string>)
                [cards.GetValueOrDefault(one.OrganisationId)?.Name ?? "", Core.Access.Roles.All.GetValueOrDefault(one.Role, one.Role), one.State.ToString(), Moment(one.OpenedAt)])]),
            new("Co zrobiono z Twojego konta", ["Kiedy", "Co zrobiono", "Powód"], [.. done.Select(act => (IReadOnlyList<string>)[Moment(act.At), act.Sentence, act.Reason ?? ""])]),
        ];
    }

    /// <summary>Whoever belongs to an institution now still signs in under their name.</summary>
    public async Task<IReadOnlySet<Guid>> NeededAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation) =>
        (await db.Memberships.Where(one => people.Contains(one.PersonId)
            && (one.State == MembershipState.Proposed || one.State == MembershipState.Invited || one.State == MembershipState.Confirmed))
            .Select(one => one.PersonId).Distinct().ToListAsync(cancellation)).ToHashSet();

    public async Task EraseAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(one => people.Contains(one.PersonId)).Select(one => new { one.Id, one.Email }).ToListAsync(cancellation);
        var (ids, addresses) = (accounts.Select(one => one.Id).ToList(), accounts.Select(one => one.Email).ToList());
        await db.Acts.AnonymiseDoersAsync(ids, cancellation);
        await db.OneTimeLinks.Where(link => link.AccountId != null && ids.Contains(link.AccountId.Value) || link.PersonId != null && people.Contains(link.PersonId.Value)
            || addresses.Contains(link.Email)).ExecuteDeleteAsync(cancellation);
        await db.Passkeys.Where(passkey => ids.Contains(passkey.AccountId)).ExecuteDeleteAsync(cancellation);
        await db.Memberships.Where(one => people.Contains(one.PersonId)).ExecuteUpdateAsync(row => row.SetProperty(one => one.Reason, ""), cancellation);
        // An account that nobody signs in to any more: nothing in the history points at a row that is not there.
        await db.Accounts.Where(one => people.Contains(one.PersonId)).ExecuteDeleteAsync(cancellation);
    }

    private static string Moment(DateTime utc) => $"{PolishTime.ToLocal(utc):yyyy-MM-dd HH:mm}";
}
