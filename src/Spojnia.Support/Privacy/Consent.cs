using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.People;

namespace Spojnia.Support.Privacy;

/// <summary>What a person may freely agree to; nothing else depends on it.</summary>
internal enum ConsentKind
{
    Image,
    Newsletter,
}

/// <summary>A consent given or withdrawn; the latest one of a kind stands, the others are its history.</summary>
internal sealed class Consent
{
    private Consent() { }

    public Consent(Guid personId, ConsentKind kind, bool isGiven, DateTime now) => (PersonId, Kind, IsGiven, At) = (personId, kind, isGiven, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private init; }
    public ConsentKind Kind { get; private init; }
    public bool IsGiven { get; private init; }
    public DateTime At { get; private init; }
}

internal static class ConsentKinds
{
    public static string InPolish(this ConsentKind kind) => kind == ConsentKind.Image
        ? "Wykorzystanie wizerunku na zdjęciach z wydarzeń"
        : "Wiadomości o nowych szkoleniach";
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(consent => consent.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(consent => new { consent.PersonId, consent.Kind, consent.At });
    }
}
