using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;

namespace Spojnia.Support.Specialising;

/// <summary>What a term of the rules says.</summary>
internal enum TermKind
{
    /// <summary>A ground of the right to practise.</summary>
    RightGround,

    /// <summary>A diploma that opens the second degree.</summary>
    EarlierDiploma,

    /// <summary>A paper that an examination file needs.</summary>
    Paper,

    /// <summary>A number: years of seniority, days before the exam …</summary>
    Number,
}

/// <summary>
/// One dated line of the rules of specialisation, with the source it was read in. A line is never changed: a new rule is a new line
/// with a later first day, so an old file is judged by the rules of its day.
/// </summary>
internal sealed class SpecialisationTerm
{
    private SpecialisationTerm() { }

    public SpecialisationTerm(TermKind kind, string code, Degree? degree, string name, int? value, DateOnly from, DateOnly? until, string source)
    {
        Refuse.If(kind == TermKind.Number && value is null or < 0, "Podaj wartość, liczbę całkowitą od zera.");
        Refuse.If(until < from, "Ostatni dzień obowiązywania nie może być przed pierwszym.");
        Refuse.If(source.Trim().Length < 5, "Podaj podstawę: przepis, pismo albo inne źródło.");
        (Kind, Code, Degree, Name, Value, From, Until, Source) = (kind, code, degree, name.Trim(), value, from, until, source.Trim());
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public TermKind Kind { get; private init; }
    public string Code { get; private init; } = "";

    /// <summary><c>null</c>: both degrees.</summary>
    public Degree? Degree { get; private init; }
    public string Name { get; private init; } = "";
    public int? Value { get; private init; }
    public DateOnly From { get; private init; }
    public DateOnly? Until { get; private init; }
    public string Source { get; private init; } = "";

    public bool IsInForce(DateOnly day) => From <= day && (Until is not { } until || day <= until);
}

internal sealed class SpecialisationTermMapping : IEntityTypeConfiguration<SpecialisationTerm>
{
    public void Configure(EntityTypeBuilder<SpecialisationTerm> builder)
    {
        builder.Property(term => term.Code).HasMaxLength(40);
        builder.HasIndex(term => new { term.Kind, term.Code, term.Degree, term.From }).IsUnique();
    }
}
