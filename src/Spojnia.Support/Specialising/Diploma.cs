using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;

namespace Spojnia.Support.Specialising;

/// <summary>A line of the register of diplomas. Its number is never used again: a cancelled diploma keeps it, a duplicate carries the same.</summary>
internal sealed class Diploma
{
    // Without letters and digits that look alike.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CodeLength = 16;
    private readonly List<DiplomaDuplicate> _duplicates = [];

    private Diploma() { }

    public Diploma(int year, int sequence, ExamFile file, ExamResult result, DateOnly examOn, string issuer, string byName, DateTime now)
    {
        Refuse.If(file.State != FileState.Passed || !result.Passed, "Dyplom można wydać po zdanym egzaminie.");
        (Year, Sequence, Degree) = (year, sequence, file.Degree);
        Number = $"{file.Degree.Prefix()}/{year}/{sequence:0000}";
        Code = RandomNumberGenerator.GetString(Alphabet, CodeLength);
        (FileId, PersonId, PersonName, FoldedName, Specialisation) = (file.Id, file.PersonId, file.PersonName, file.FoldedName, file.Specialisation);
        (ExamOn, Grade, Issuer, IssuedOn, ByName) = (examOn, result.Grade, issuer, PolishTime.DayOf(now), byName);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public int Year { get; private init; }
    public int Sequence { get; private init; }
    public Degree Degree { get; private init; }
    public string Number { get; private init; } = "";

    /// <summary>Random; whoever has the paper has the code.</summary>
    public string Code { get; private init; } = "";
    public Guid FileId { get; private init; }
    public Guid PersonId { get; private init; }
    public string PersonName { get; private init; } = "";
    public string FoldedName { get; private init; } = "";
    public string Specialisation { get; private init; } = "";
    public DateOnly ExamOn { get; private init; }
    public decimal Grade { get; private init; }
    public string Issuer { get; private init; } = "";
    public DateOnly IssuedOn { get; private init; }
    public string ByName { get; private init; } = "";

    /// <summary>The result that counts the qualification in the project; <c>null</c> when the course was not attended in a project here.</summary>
    public Guid? TestResultId { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public string CancelReason { get; private set; } = "";
    public IReadOnlyList<DiplomaDuplicate> Duplicates => _duplicates;

    public bool IsValid => CancelledAt is null;
    public string ReadableCode => string.Join('-', Code.Chunk(4).Select(group => new string(group)));

    public void CountBy(Guid testResultId) => TestResultId = testResultId;

    public DiplomaDuplicate IssueDuplicate(string? reason, string byName, DateOnly today)
    {
        Refuse.If(!IsValid, "Nie wydaje się duplikatu unieważnionego dyplomu.");
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj, dlaczego wydaje się duplikat (co najmniej 5 znaków).");
        var duplicate = new DiplomaDuplicate(Id, _duplicates.Count + 1, reason!.Trim(), byName, today);
        _duplicates.Add(duplicate);
        return duplicate;
    }

    public void Cancel(string? reason, DateTime now)
    {
        Refuse.If(!IsValid, "Ten dyplom jest już unieważniony.");
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód unieważnienia (co najmniej 5 znaków). Zostanie w rejestrze.");
        (CancelledAt, CancelReason) = (now, reason!.Trim());
    }
}

/// <summary>A duplicate of a diploma, under the number of the first.</summary>
internal sealed class DiplomaDuplicate
{
    private DiplomaDuplicate() { }

    public DiplomaDuplicate(Guid diplomaId, int ordinal, string reason, string byName, DateOnly issuedOn) =>
        (DiplomaId, Ordinal, Reason, ByName, IssuedOn) = (diplomaId, ordinal, reason, byName, issuedOn);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid DiplomaId { get; private init; }
    public int Ordinal { get; private init; }
    public string Reason { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateOnly IssuedOn { get; private init; }
}

/// <summary>The last number of a year in the register of a degree; whoever issues holds its row.</summary>
internal sealed class DiplomaBook
{
    private DiplomaBook() { }

    public DiplomaBook(int year, Degree degree) => (Id, Year, Degree) = (IdOf(year, degree), year, degree);

    public Guid Id { get; private init; }
    public int Year { get; private init; }
    public Degree Degree { get; private init; }
    public int Last { get; private set; }

    /// <summary>Year and degree make the key, so two nodes that open the same book make the same row.</summary>
    public static Guid IdOf(int year, Degree degree) => new(year, (short)(degree == Degree.First ? 1 : 2), 0, new byte[8]);

    public int Next() => ++Last;
}

internal sealed class DiplomaMapping : IEntityTypeConfiguration<Diploma>
{
    public void Configure(EntityTypeBuilder<Diploma> builder)
    {
        builder.Property(diploma => diploma.Number).HasMaxLength(40);
        builder.Property(diploma => diploma.Code).HasMaxLength(20);
        builder.Property(diploma => diploma.PersonName).HasMaxLength(260);
        builder.Property(diploma => diploma.FoldedName).HasMaxLength(260);
        builder.Property(diploma => diploma.CancelReason).HasMaxLength(1000);
        builder.HasOne<ExamFile>().WithMany().HasForeignKey(diploma => diploma.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(diploma => diploma.Duplicates).WithOne().HasForeignKey(duplicate => duplicate.DiplomaId);
        builder.HasIndex(diploma => new { diploma.Degree, diploma.Year, diploma.Sequence }).IsUnique();
        builder.HasIndex(diploma => diploma.Code).IsUnique();
        builder.HasIndex(diploma => diploma.FileId).IsUnique().HasFilter("\"CancelledAt\" IS NULL");
        builder.HasIndex(diploma => diploma.PersonId);
    }
}

internal sealed class DiplomaBookMapping : IEntityTypeConfiguration<DiplomaBook>
{
    public void Configure(EntityTypeBuilder<DiplomaBook> builder) => builder.HasIndex(book => new { book.Degree, book.Year }).IsUnique();
}
