using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.Links;

/// <summary>What a link lets its bearer do.</summary>
internal enum LinkPurpose
{
    FirstAdministrator,
    ConfirmEmail,
    ResetPassword,
    Invitation,
}

/// <summary>What can be said of a link that somebody followed.</summary>
internal enum LinkState
{
    Unknown,
    Good,
    Expired,
    Used,

    /// <summary>A newer link was sent in its place.</summary>
    Withdrawn,
}

/// <summary>
/// A link that works once and not for long. The token is 256 random bits and only its hash is kept: who reads the database
/// cannot follow the link.
/// </summary>
internal sealed class OneTimeLink : IVersioned
{
    private OneTimeLink() { }

    public OneTimeLink(LinkPurpose purpose, string email, string token, DateTime now, DateTime expiresAt)
    {
        Purpose = purpose;
        Email = email.Trim();
        TokenHash = HashOf(token);
        CreatedAt = now;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public LinkPurpose Purpose { get; private init; }
    public string TokenHash { get; private init; } = "";

    /// <summary>Where it was sent; empty for the first administrator, whose link is printed on the console.</summary>
    public string Email { get; private init; } = "";
    public Guid? AccountId { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? MembershipId { get; init; }
    public DateTime CreatedAt { get; private init; }
    public DateTime ExpiresAt { get; private init; }
    public DateTime? UsedAt { get; private set; }

    /// <summary>When a newer link took its place.</summary>
    public DateTime? WithdrawnAt { get; private set; }
    public int Version { get; private set; } = 1;

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public LinkState StateAt(DateTime now) => UsedAt is not null ? LinkState.Used : WithdrawnAt is not null ? LinkState.Withdrawn : now >= ExpiresAt ? LinkState.Expired : LinkState.Good;

    public void Use(DateTime now)
    {
        Refuse.If(StateAt(now) == LinkState.Used, "Ten link został już użyty. Każdy link działa tylko raz.");
        Refuse.If(StateAt(now) == LinkState.Expired, "Ten link stracił ważność. Poproś o nowy.");
        Refuse.If(StateAt(now) == LinkState.Withdrawn, "Ten link zastąpiono nowszym. Otwórz link z ostatniego listu.");
        UsedAt = now;
    }

    /// <summary>Takes the link out of use because a newer one replaces it.</summary>
    public void Withdraw(DateTime now)
    {
        if (UsedAt is null)
            WithdrawnAt ??= now;
    }
}

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.Property(link => link.Email).HasMaxLength(254);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => new { link.Purpose, link.AccountId });
        builder.HasIndex(link => link.MembershipId);
    }
}
