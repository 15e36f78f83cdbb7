using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;

namespace Spojnia.Support.Specialising;

/// <summary>
/// A version of the programme of a specialisation. It is never changed: what differs is a new version with a later first day,
/// and an edition keeps the version it began with.
/// </summary>
internal sealed class Curriculum
{
    private readonly List<CurriculumModule> _modules = [];

    private Curriculum() { }

    public Curriculum(string code, Degree degree, string specialisation, DateOnly from, int consultationHours, string source, IReadOnlyList<(string Name, int Hours)> modules)
    {
        Refuse.If(code.Trim().Length < 2, "Podaj oznaczenie wersji programu.");
        Refuse.If(specialisation.Trim().Length < 5, "Podaj nazwę specjalizacji.");
        Refuse.If(source.Trim().Length < 5, "Podaj źródło programu.");
        Refuse.If(modules.Count == 0, "Podaj co najmniej jeden moduł.");
        Refuse.If(modules.Any(module => module.Name.Trim().Length < 3 || module.Hours is < 1 or > 1000), "Każdy moduł musi mieć nazwę i liczbę godzin od 1 do 1000.");
        Refuse.If(consultationHours is < 0 or > 1000, "Liczba godzin konsultacji musi być od 0 do 1000.");
        Refuse.If(degree == Degree.First && consultationHours > 0, "Konsultacje pracy dyplomowej są tylko w programie II stopnia.");
        (Code, Degree, Specialisation, From, ConsultationHours, Source) = (code.Trim(), degree, specialisation.Trim(), from, consultationHours, source.Trim());
        _modules.AddRange(modules.Select((module, at) => new CurriculumModule(Id, at + 1, module.Name.Trim(), module.Hours)));
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Code { get; private init; } = "";
    public Degree Degree { get; private init; }

    /// <summary>Such as «praca socjalna z osobami starszymi».</summary>
    public string Specialisation { get; private init; } = "";
    public DateOnly From { get; private init; }

    /// <summary>Consultations of the thesis, second degree.</summary>
    public int ConsultationHours { get; private init; }
    public string Source { get; private init; } = "";
    public IReadOnlyList<CurriculumModule> Modules => _modules;
    public int Hours => _modules.Sum(module => module.Hours);
}

/// <summary>A part of a programme with its hours.</summary>
internal sealed class CurriculumModule
{
    private CurriculumModule() { }

    public CurriculumModule(Guid curriculumId, int number, string name, int hours) => (CurriculumId, Number, Name, Hours) = (curriculumId, number, name, hours);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CurriculumId { get; private init; }
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public int Hours { get; private init; }
}

internal sealed class CurriculumMapping : IEntityTypeConfiguration<Curriculum>
{
    public void Configure(EntityTypeBuilder<Curriculum> builder)
    {
        builder.Property(curriculum => curriculum.Code).HasMaxLength(40);
        builder.HasMany(curriculum => curriculum.Modules).WithOne().HasForeignKey(module => module.CurriculumId);
        builder.HasIndex(curriculum => curriculum.Code).IsUnique();
    }
}
