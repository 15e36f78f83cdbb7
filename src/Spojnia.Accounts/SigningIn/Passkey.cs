using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Accounts.SigningIn;

/// <summary>A WebAuthn credential of an account: the public half of a key kept by the person's device.</summary>
internal sealed class Passkey
{
    private Passkey() { }

    public Passkey(Guid accountId, UserPasskeyInfo made)
    {
        AccountId = accountId;
        CredentialId = made.CredentialId;
        PublicKey = made.PublicKey;
        CreatedAt = made.CreatedAt.UtcDateTime;
        Transports = string.Join(' ', made.Transports ?? []);
        AttestationObject = made.AttestationObject;
        ClientDataJson = made.ClientDataJson;
        IsBackupEligible = made.IsBackupEligible;
        Name = made.Name ?? "";
        Used(made);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid AccountId { get; private init; }
    public byte[] CredentialId { get; private init; } = [];
    public byte[] PublicKey { get; private init; } = [];
    public DateTime CreatedAt { get; private init; }

    /// <summary>What the person calls it: «telefon», «klucz w biurze».</summary>
    public string Name { get; private set; } = "";

    /// <summary>Rises with each use; a step back means a copied key, and the assertion is refused.</summary>
    public long SignCount { get; private set; }
    public string Transports { get; private init; } = "";
    public bool IsUserVerified { get; private set; }
    public bool IsBackupEligible { get; private init; }
    public bool IsBackedUp { get; private set; }
    public byte[] AttestationObject { get; private init; } = [];
    public byte[] ClientDataJson { get; private init; } = [];

    public void Rename(string name) => Name = name.Trim();

    public void Used(UserPasskeyInfo seen)
    {
        SignCount = seen.SignCount;
        IsUserVerified = seen.IsUserVerified;
        IsBackedUp = seen.IsBackedUp;
    }

    public UserPasskeyInfo ToInfo() => new(
        CredentialId, PublicKey, CreatedAt, (uint)SignCount, Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        IsUserVerified, IsBackupEligible, IsBackedUp, AttestationObject, ClientDataJson)
    { Name = Name };
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.Property(passkey => passkey.PublicKey).HasMaxLength(1024);
        builder.Property(passkey => passkey.Name).HasMaxLength(100);
        builder.HasIndex(passkey => passkey.CredentialId).IsUnique();
    }
}
