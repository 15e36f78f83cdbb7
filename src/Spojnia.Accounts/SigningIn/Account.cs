using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.People;

namespace Spojnia.Accounts.SigningIn;

/// <summary>
/// How one person signs in. Counters of sign-ins (<see cref="FailedSignIns"/>, <see cref="LockedUntil"/>, <see cref="LastSignedInAt"/>)
/// are written past the change tracker, so that two sign-ins at once never refuse each other.
/// </summary>
internal sealed class Account : IVersioned
{
    /// <summary>Shape of an address on forms; unlike the framework's attribute it leaves an empty field to the sentence that asks for it.</summary>
    public const string EmailShape = @"\s*[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\s*";

    private readonly List<Passkey> _passkeys = [];

    private Account() { }

    public Account(Guid personId, string email, DateTime now)
    {
        PersonId = personId;
        Email = email.Trim();
        NormalizedEmail = Normalize(email);
        CreatedAt = now;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private init; }
    public string Email { get; private set; } = "";

    /// <summary>Upper case, unique: what a person types at sign-in is looked up here.</summary>
    public string NormalizedEmail { get; private set; } = "";
    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever earlier sign-ins must end at once: the cookie carries it.</summary>
    public string SecurityStamp { get; set; } = NewStamp();
    public DateTime CreatedAt { get; private init; }

    /// <summary>When the person proved that the address is theirs.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When an administrator blocked the account; <c>null</c> while it may sign in.</summary>
    public DateTime? BlockedAt { get; private set; }
    public bool TwoFactorEnabled { get; set; }

    /// <summary>Shared secret of the authenticator application, encrypted.</summary>
    public byte[]? AuthenticatorKey { get; set; }

    /// <summary>SHA-256 of each unused recovery code, joined by semicolons.</summary>
    public string RecoveryCodes { get; set; } = "";
    public int FailedSignIns { get; private set; }
    public DateTime? LockedUntil { get; private set; }
    public DateTime? LastSignedInAt { get; private set; }
    public IReadOnlyList<Passkey> Passkeys => _passkeys;
    public int Version { get; private set; } = 1;

    public static string Normalize(string? email) => (email ?? "").Trim().ToUpperInvariant();

    /// <summary>The person acting for themself, for acts written before the cookie says so.</summary>
    public Caller AsCaller(Person person) =>
        Caller.PasserBy with { UserId = Id, PersonId = person.Id, Name = person.FullName, Email = Email };

    public void Confirm(DateTime now) => ConfirmedAt ??= now;

    /// <summary>Sets the password; every earlier sign-in ends.</summary>
    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        EndSessions();
    }

    public void EndSessions() => SecurityStamp = NewStamp();

    public void Block(DateTime now)
    {
        Refuse.If(BlockedAt is not null, "To konto jest już zablokowane.");
        BlockedAt = now;
        EndSessions();
    }

    public void Unblock()
    {
        Refuse.If(BlockedAt is null, "To konto nie jest zablokowane.");
        BlockedAt = null;
    }

    /// <summary>Takes the second factor off, so that the person can set it up anew.</summary>
    public void ResetSecondFactor()
    {
        Refuse.If(!TwoFactorEnabled, "To konto nie ma włączonego drugiego składnika.");
        DisableSecondFactor();
        EndSessions();
    }

    public void DisableSecondFactor()
    {
        TwoFactorEnabled = false;
        AuthenticatorKey = null;
        RecoveryCodes = "";
    }

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.Email).HasMaxLength(254);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(254);
        builder.Property(account => account.SecurityStamp).HasMaxLength(64);
        builder.Property(account => account.AuthenticatorKey).HasMaxLength(200);
        builder.Property(account => account.RecoveryCodes).HasMaxLength(1000);
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder.HasIndex(account => account.PersonId).IsUnique();
        builder.HasOne<Person>().WithOne().HasForeignKey<Account>(account => account.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(account => account.Passkeys).WithOne().HasForeignKey(passkey => passkey.AccountId);
    }
}
