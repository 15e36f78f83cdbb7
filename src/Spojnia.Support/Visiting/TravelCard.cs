using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.People;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Visiting;

/// <summary>With which document a person crosses the border.</summary>
internal enum TravelDocument
{
    IdentityCard,
    Passport,
}

/// <summary>
/// What the organiser must know to take a person along: insurance, somebody to call, and for a visit abroad the document. Kept encrypted, for the
/// organiser alone, and erased with the settlement of the visit or when the person gives up their place.
/// </summary>
internal sealed class TravelCard
{
    private TravelCard() { }

    public TravelCard(Enrolment enrolment) => (EnrolmentId, TrainingId) = (enrolment.Id, enrolment.TrainingId);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TrainingId { get; private init; }
    public Guid EnrolmentId { get; private init; }
    public TravelDocument? Document { get; private set; }

    /// <summary>Series and number, encrypted by <see cref="PersonalKeys"/>.</summary>
    public byte[]? NumberCipher { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Whom to call, encrypted.</summary>
    public byte[] ContactCipher { get; private set; } = [];
    public bool HasOwnInsurance { get; private set; }
    public DateTime FilledAt { get; private set; }

    public void Fill(Training visit, TravelFacts facts, PersonalKeys keys, DateTime now)
    {
        Refuse.If(visit.State is TrainingState.Completed or TrainingState.Settled or TrainingState.Cancelled, "Ten wyjazd już się skończył i danych do wyjazdu nie zbieramy.");
        Refuse.If(visit.IsAbroad && (facts.Document is null || facts.Number.Trim().Length < 5 || facts.ValidUntil is null), "Podaj rodzaj, numer i datę ważności dokumentu: bez nich nie kupimy biletu ani ubezpieczenia.");
        Refuse.If(visit.IsAbroad && facts.ValidUntil < visit.LastDay, $"Dokument musi być ważny co najmniej do ostatniego dnia wyjazdu ({visit.LastDay:d.MM.yyyy}).");
        Refuse.If(facts.Contact.Trim().Length < 5, "Podaj, do kogo zadzwonić w nagłej sprawie (imię i numer telefonu).");
        (Document, ValidUntil) = visit.IsAbroad ? (facts.Document, facts.ValidUntil) : (null, null);
        NumberCipher = visit.IsAbroad ? keys.EncryptText(facts.Number.Trim().ToUpperInvariant()) : null;
        (ContactCipher, HasOwnInsurance, FilledAt) = (keys.EncryptText(facts.Contact.Trim()), facts.HasOwnInsurance, now);
    }

    public TravelFacts Reveal(PersonalKeys keys) =>
        new(Document, NumberCipher is null ? "" : keys.DecryptText(NumberCipher), ValidUntil, keys.DecryptText(ContactCipher), HasOwnInsurance);
}

/// <summary>What a person states for the journey.</summary>
internal sealed record TravelFacts(TravelDocument? Document, string Number, DateOnly? ValidUntil, string Contact, bool HasOwnInsurance);

internal static class TravelDocuments
{
    public static string InPolish(this TravelDocument document) => document == TravelDocument.Passport ? "Paszport" : "Dowód osobisty";
}

internal sealed class TravelCardMapping : IEntityTypeConfiguration<TravelCard>
{
    public void Configure(EntityTypeBuilder<TravelCard> builder)
    {
        builder.Property(card => card.NumberCipher).HasMaxLength(200);
        builder.Property(card => card.ContactCipher).HasMaxLength(800);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(card => card.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(card => card.EnrolmentId).IsUnique();
        builder.HasIndex(card => card.TrainingId);
    }
}
