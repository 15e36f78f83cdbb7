using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Certifying;

/// <summary>The two kinds of papers; only results, never papers, raise qualifications in the figures.</summary>
internal enum CertificateKind
{
    /// <summary>«Zaświadczenie o ukończeniu»: the person attended.</summary>
    Completion,

    /// <summary>«Certyfikat kompetencji»: the outcomes were checked against a standard.</summary>
    Competence,
}

/// <summary>
/// A paper with a number. What stands on it is frozen on issue; a mistake is answered by cancelling it with a reason and issuing another.
/// A cancelled paper keeps its number.
/// </summary>
internal sealed class Certificate
{
    // Without letters and digits that look alike.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CodeLength = 16;

    private Certificate() { }

    public Certificate(int year, int sequence, CertificateFace face, Guid? by, string byName, DateTime now)
    {
        (Year, Sequence, Number) = (year, sequence, $"{face.Prefix}/{year}/{sequence:0000}");
        Code = RandomNumberGenerator.GetString(Alphabet, CodeLength);
        (Kind, EnrolmentId, TrainingId, PersonId, ProjectId) = (face.Kind, face.EnrolmentId, face.TrainingId, face.PersonId, face.ProjectId);
        (PersonName, FoldedName, Topic, KindName) = (face.PersonName, Fold.Text(face.PersonName), face.Topic, face.KindName);
        (FirstDay, LastDay, Hours, Place) = (face.FirstDay, face.LastDay, face.Hours, face.Place);
        (Outcomes, Validator) = (face.Outcomes, face.Validator);
        (Issuer, ProjectTitle, ProjectCode, Programme) = (face.Issuer, face.ProjectTitle, face.ProjectCode, face.Programme);
        (IssuedOn, IssuedAt, IssuedBy, IssuedByName) = (PolishTime.DayOf(now), now, by, byName);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Year { get; private init; }
    public int Sequence { get; private init; }
    public string Number { get; private init; } = "";

    /// <summary>Random; whoever has the paper has the code, and nobody else can guess it.</summary>
    public string Code { get; private init; } = "";
    public CertificateKind Kind { get; private init; }
    public Guid EnrolmentId { get; private init; }
    public Guid TrainingId { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid ProjectId { get; private init; }
    public string PersonName { get; private init; } = "";
    public string FoldedName { get; private init; } = "";
    public string Topic { get; private init; } = "";
    public string KindName { get; private init; } = "";
    public DateOnly FirstDay { get; private init; }
    public DateOnly LastDay { get; private init; }
    public decimal Hours { get; private init; }
    public string Place { get; private init; } = "";
    public string Outcomes { get; private init; } = "";
    public string Validator { get; private init; } = "";
    public string Issuer { get; private init; } = "";
    public string ProjectTitle { get; private init; } = "";
    public string ProjectCode { get; private init; } = "";
    public string Programme { get; private init; } = "";
    public DateOnly IssuedOn { get; private init; }
    public DateTime IssuedAt { get; private init; }
    public Guid? IssuedBy { get; private init; }
    public string IssuedByName { get; private init; } = "";
    public DateTime? CancelledAt { get; private set; }
    public string CancelReason { get; private set; } = "";

    public bool IsValid => CancelledAt is null;

    /// <summary>The code in groups of four, as people read it.</summary>
    public string ReadableCode => string.Join('-', Code.Chunk(4).Select(group => new string(group)));

    public string Title => Kind == CertificateKind.Competence ? "Certyfikat kompetencji" : "Zaświadczenie o ukończeniu";

    public void Cancel(string? reason, DateTime now)
    {
        Refuse.If(CancelledAt is not null, "To zaświadczenie jest już unieważnione.");
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód unieważnienia (co najmniej 5 znaków). Zostanie w historii.");
        (CancelledAt, CancelReason) = (now, reason!.Trim());
    }

    /// <summary>A code as typed: groups, spaces and small letters do not matter.</summary>
    public static string ReadCode(string? typed) => new([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
}

/// <summary>What will stand on a certificate.</summary>
internal sealed record CertificateFace(
    CertificateKind Kind, string Prefix, Guid EnrolmentId, Guid TrainingId, Guid PersonId, Guid ProjectId, string PersonName, string Topic, string KindName,
    DateOnly FirstDay, DateOnly LastDay, decimal Hours, string Place, string Outcomes, string Validator, string Issuer, string ProjectTitle, string ProjectCode, string Programme);

/// <summary>The last number of a year; whoever issues holds its row, so numbers have no gaps or doubles.</summary>
internal sealed class CertificateYear
{
    private CertificateYear() { }

    public CertificateYear(int year) => (Id, Year) = (IdOf(year), year);

    public Guid Id { get; private init; }
    public int Year { get; private init; }
    public int Last { get; private set; }

    /// <summary>The year makes the key, so two nodes that open the same book make the same row.</summary>
    public static Guid IdOf(int year) => new(year, 0, 0, new byte[8]);

    public int Next() => ++Last;
}

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.Property(certificate => certificate.Number).HasMaxLength(60);
        builder.Property(certificate => certificate.Code).HasMaxLength(20);
        builder.Property(certificate => certificate.PersonName).HasMaxLength(260);
        builder.Property(certificate => certificate.FoldedName).HasMaxLength(260);
        builder.Property(certificate => certificate.Outcomes).HasMaxLength(4000);
        builder.Property(certificate => certificate.ProjectTitle).HasMaxLength(600);
        builder.Property(certificate => certificate.CancelReason).HasMaxLength(1000);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(certificate => certificate.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(certificate => new { certificate.Year, certificate.Sequence }).IsUnique();
        builder.HasIndex(certificate => certificate.Code).IsUnique();
        builder.HasIndex(certificate => new { certificate.EnrolmentId, certificate.Kind }).IsUnique().HasFilter("\"CancelledAt\" IS NULL");
        builder.HasIndex(certificate => certificate.FoldedName);
        builder.HasIndex(certificate => certificate.PersonId);
    }
}

internal sealed class CertificateYearMapping : IEntityTypeConfiguration<CertificateYear>
{
    public void Configure(EntityTypeBuilder<CertificateYear> builder) => builder.HasIndex(year => year.Year).IsUnique();
}
