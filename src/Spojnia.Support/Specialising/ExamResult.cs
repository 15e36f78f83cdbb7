using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;

namespace Spojnia.Support.Specialising;

/// <summary>How an exam of one person at one sitting ended. A correction keeps what stood before, with the reason.</summary>
internal sealed class ExamResult
{
    private ExamResult() { }

    public ExamResult(ExamFile file, Sitting sitting, int attempt, ExamEntry entry, string byName, DateTime now)
    {
        entry.Check(file.Degree);
        (FileId, SittingId, Attempt) = (file.Id, sitting.Id, attempt);
        Take(entry, byName, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid FileId { get; private init; }
    public Guid SittingId { get; private init; }
    public int Attempt { get; private init; }

    /// <summary>Grade of the exam, 2 to 5.</summary>
    public decimal Grade { get; private set; }

    /// <summary>Grade of the defence of the thesis, second degree only.</summary>
    public decimal? Defence { get; private set; }
    public bool Passed { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>What stood before the corrections and why they were made; empty when there were none.</summary>
    public string Corrections { get; private set; } = "";

    public void Correct(Degree degree, ExamEntry entry, string? reason, string byName, DateTime now)
    {
        entry.Check(degree);
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód poprawienia wyniku (co najmniej 5 znaków). Zostanie w protokole.");
        Refuse.If((entry.Grade, entry.Defence) == (Grade, Defence), "Te oceny są już zapisane.");
        var line = $"{PolishTime.DayOf(now):d.MM.yyyy}: było {InWords} – {reason!.Trim()}";
        Corrections = Corrections.Length == 0 ? line : $"{Corrections}\n{line}";
        Take(entry, byName, now);
    }

    public string InWords => Defence is { } defence ? $"egzamin {Grade:0.#}, obrona pracy {defence:0.#}" : $"egzamin {Grade:0.#}";

    private void Take(ExamEntry entry, string byName, DateTime now) =>
        (Grade, Defence, Passed, ByName, At) = (entry.Grade, entry.Defence, entry.Passed, byName, now);
}

/// <summary>Grades as the commission gives them.</summary>
internal sealed record ExamEntry(decimal Grade, decimal? Defence)
{
    private const decimal Lowest = 2;
    private const decimal Pass = 3;
    private const decimal Highest = 5;

    /// <summary>Both the exam and, for the second degree, the defence must be passed.</summary>
    public bool Passed => Grade >= Pass && (Defence is not { } defence || defence >= Pass);

    public void Check(Degree degree)
    {
        Refuse.If(!IsGrade(Grade) || Defence is { } defence && !IsGrade(defence), "Ocena musi być od 2 do 5, co pół stopnia.");
        Refuse.If(degree == Degree.Second && Defence is null, "Podaj ocenę obrony pracy dyplomowej.");
        Refuse.If(degree == Degree.First && Defence is not null, "Egzamin I stopnia nie ma obrony pracy dyplomowej.");
    }

    private static bool IsGrade(decimal grade) => grade is >= Lowest and <= Highest && grade * 2 == decimal.Truncate(grade * 2);
}

internal sealed class ExamResultMapping : IEntityTypeConfiguration<ExamResult>
{
    public void Configure(EntityTypeBuilder<ExamResult> builder)
    {
        builder.Property(result => result.Corrections).HasMaxLength(4000);
        builder.HasOne<ExamFile>().WithMany().HasForeignKey(result => result.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Sitting>().WithMany().HasForeignKey(result => result.SittingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(result => new { result.FileId, result.SittingId }).IsUnique();
    }
}
