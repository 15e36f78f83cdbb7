using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.SigningIn;

/// <summary>
/// Identity's door to <see cref="Account"/>. It never saves: the page handler saves once, with its act. Only the counters of
/// sign-ins are written at once, for they must hold even when the handler refuses.
/// </summary>
internal sealed class AccountStore(SpojniaDbContext db, PersonalKeys keys, ActLog acts) :
    IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>, IUserTwoFactorStore<Account>,
    IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>, IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedEmail);
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? db.Accounts.SingleOrDefaultAsync(account => account.Id == id, cancellationToken) : Task.FromResult<Account?>(null);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        db.Accounts.SingleOrDefaultAsync(account => account.NormalizedEmail == normalizedUserName, cancellationToken);

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        db.Accounts.Add(user);
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(IdentityResult.Success);
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are blocked, never deleted.");

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);
    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);
    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);
    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);
    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(user.LockedUntil is { } until ? new DateTimeOffset(until, TimeSpan.Zero) : null);

    public async Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        var until = lockoutEnd?.UtcDateTime;
        await db.Accounts.Where(account => account.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.LockedUntil, until), cancellationToken);
        Show(user, nameof(Account.LockedUntil), until);
        if (until is not null)
            acts.Add(new SignInPaused(user.Id));
    }

    public async Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        var counted = db.Accounts.Where(account => account.Id == user.Id);
        await counted.ExecuteUpdateAsync(set => set.SetProperty(account => account.FailedSignIns, account => account.FailedSignIns + 1), cancellationToken);
        var failed = await counted.Select(account => account.FailedSignIns).SingleAsync(cancellationToken);
        Show(user, nameof(Account.FailedSignIns), failed);
        return failed;
    }

    public async Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        await db.Accounts.Where(account => account.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.FailedSignIns, 0), cancellationToken);
        Show(user, nameof(Account.FailedSignIns), 0);
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.FailedSignIns);
    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);
    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Set(() => user.TwoFactorEnabled = enabled);
    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactorEnabled);
    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) => Set(() => user.AuthenticatorKey = keys.EncryptText(key));

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } key ? keys.DecryptText(key) : null);

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => user.RecoveryCodes = string.Join(';', recoveryCodes.Select(HashOf)));

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        List<string> left = [.. user.RecoveryCodes.Split(';', StringSplitOptions.RemoveEmptyEntries)];
        var redeemed = left.Remove(HashOf(code));
        user.RecoveryCodes = string.Join(';', left);
        return Task.FromResult(redeemed);
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.RecoveryCodes.Split(';', StringSplitOptions.RemoveEmptyEntries).Length);

    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (await FindAsync(user, passkey.CredentialId, cancellationToken) is { } known)
            known.Used(passkey);
        else
            db.Passkeys.Add(new Passkey(user.Id, passkey));
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.Where(passkey => passkey.AccountId == user.Id).ToListAsync(cancellationToken)).Select(passkey => passkey.ToInfo())];

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        db.Accounts.SingleOrDefaultAsync(account => account.Passkeys.Any(passkey => passkey.CredentialId == credentialId), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await FindAsync(user, credentialId, cancellationToken))?.ToInfo();

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await FindAsync(user, credentialId, cancellationToken) is { } known)
            db.Passkeys.Remove(known);
    }

    public void Dispose()
    {
    }

    private Task<Passkey?> FindAsync(Account user, byte[] credentialId, CancellationToken cancellation) =>
        db.Passkeys.SingleOrDefaultAsync(passkey => passkey.AccountId == user.Id && passkey.CredentialId == credentialId, cancellation);

    // The row already holds the value, so the tracked copy shows it without counting as changed.
    private void Show(Account user, string property, object? value)
    {
        var entry = db.Entry(user).Property(property);
        entry.CurrentValue = value;
        entry.OriginalValue = value;
        entry.IsModified = false;
    }

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
