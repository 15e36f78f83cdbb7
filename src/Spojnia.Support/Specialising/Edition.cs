using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Specialising;

/// <summary>A course towards a degree: a training of the kind «specjalizacja» that follows one version of the programme, frozen when it was tied.</summary>
internal sealed class Edition
{
    public const string KindCode = "specjalizacja";
    private readonly List<EditionModule> _modules = [];

    private Edition() { }

    public Edition(Training training, Curriculum curriculum, DateTime now)
    {
        Refuse.If(training.KindCode != KindCode, "Edycją specjalizacji może być tylko szkolenie rodzaju „specjalizacja”.");
        Refuse.If(training.FirstDay is { } first && curriculum.From > first, "Ta wersja programu obowiązuje dopiero po pierwszych zajęciach edycji. Wybierz wcześniejszą.");
        (Id, CurriculumId, Degree, Specialisation, FrozenAt) = (training.Id, curriculum.Id, curriculum.Degree, curriculum.Specialisation, now);
        _modules.AddRange(curriculum.Modules.Select(module => new EditionModule(Id, module)));
    }

    /// <summary>Id of the training.</summary>
    public Guid Id { get; private init; }
    public Guid CurriculumId { get; private init; }
    public Degree Degree { get; private init; }
    public string Specialisation { get; private init; } = "";
    public DateTime FrozenAt { get; private init; }
    public IReadOnlyList<EditionModule> Modules => _modules;

    /// <summary>What of a module has been taught, by whom and until when.</summary>
    public EditionModule Teach(Guid moduleId, int hours, DateOnly? endedOn, string teachers)
    {
        var module = _modules.FirstOrDefault(one => one.Id == moduleId);
        Refuse.If(module is null, "Nie ma takiego modułu w tej edycji.");
        Refuse.If(hours < 0 || hours > module!.Hours, $"Zrealizowane godziny muszą być od 0 do {module!.Hours}.");
        Refuse.If(endedOn is not null && hours < module.Hours, "Moduł można zakończyć, gdy odbyły się wszystkie jego godziny.");
        Refuse.If(hours > 0 && teachers.Trim().Length < 3, "Podaj, kto prowadzi moduł: ta osoba nie może potem egzaminować jego uczestników.");
        module.Take(hours, endedOn, teachers.Trim());
        return module;
    }
}

/// <summary>A module as an edition teaches it; name and hours are those of the frozen version.</summary>
internal sealed class EditionModule
{
    private EditionModule() { }

    public EditionModule(Guid editionId, CurriculumModule module) => (EditionId, Number, Name, Hours) = (editionId, module.Number, module.Name, module.Hours);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid EditionId { get; private init; }
    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public int Hours { get; private init; }
    public int HoursTaught { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public string Teachers { get; private set; } = "";

    public void Take(int hours, DateOnly? endedOn, string teachers) => (HoursTaught, EndedOn, Teachers) = (hours, endedOn, teachers);
}

/// <summary>How a person stands with a module: done, or exempted with a reason.</summary>
internal sealed class ModulePass
{
    private ModulePass() { }

    public ModulePass(EditionModule module, Guid personId, DateOnly on, string exemption, string byName)
    {
        Refuse.If(exemption.Length == 0 && module.EndedOn is null, $"Moduł „{module.Name}” jeszcze trwa, więc nie można go nikomu zaliczyć.");
        (ModuleId, EditionId, PersonId, PassedOn, Exemption, ByName) = (module.Id, module.EditionId, personId, on, exemption, byName);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ModuleId { get; private init; }
    public Guid EditionId { get; private init; }
    public Guid PersonId { get; private init; }
    public DateOnly PassedOn { get; private init; }

    /// <summary>Why the person need not attend it; empty when they did.</summary>
    public string Exemption { get; private init; } = "";
    public string ByName { get; private init; } = "";
}

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.HasOne<Training>().WithOne().HasForeignKey<Edition>(edition => edition.Id);
        builder.HasOne<Curriculum>().WithMany().HasForeignKey(edition => edition.CurriculumId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(edition => edition.Modules).WithOne().HasForeignKey(module => module.EditionId);
    }
}

internal sealed class ModulePassMapping : IEntityTypeConfiguration<ModulePass>
{
    public void Configure(EntityTypeBuilder<ModulePass> builder)
    {
        builder.HasOne<EditionModule>().WithMany().HasForeignKey(pass => pass.ModuleId);
        builder.HasIndex(pass => new { pass.ModuleId, pass.PersonId }).IsUnique();
        builder.HasIndex(pass => new { pass.EditionId, pass.PersonId });
    }
}
