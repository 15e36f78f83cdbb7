using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;

namespace Spojnia.Support.Offering;

/// <summary>How many parts make a completed whole.</summary>
internal enum PartRule
{
    All,

    /// <summary>At least as many as <see cref="Training.PartsRequired"/>.</summary>
    AtLeast,

    /// <summary>Parts do not matter, only the hours of all together.</summary>
    HoursOfAll,
}

/// <summary>A named part: one training of a cycle, or a semester of studies. Sessions name it by its number.</summary>
internal sealed class TrainingPart
{
    private TrainingPart() { }

    internal TrainingPart(Guid trainingId, int number, PartOutline outline)
    {
        (TrainingId, Number) = (trainingId, number);
        Take(outline);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TrainingId { get; private init; }

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private init; }
    public string Title { get; private set; } = "";
    public DateOnly? StartsOn { get; private set; }
    public DateOnly? EndsOn { get; private set; }

    /// <summary>Hours that a person must attend; <c>null</c> when the per cent of the whole training decides.</summary>
    public decimal? RequiredHours { get; private set; }

    /// <summary>Attendance is not enough: somebody must say that it was passed.</summary>
    public bool NeedsPass { get; private set; }

    internal void Take(PartOutline outline)
    {
        Refuse.If(string.IsNullOrWhiteSpace(outline.Title), "Podaj nazwę każdej części.");
        Refuse.If(outline.StartsOn > outline.EndsOn, $"„{outline.Title.Trim()}”: koniec nie może być wcześniej niż początek.");
        Refuse.If(outline.RequiredHours is <= 0 or > 2000, $"„{outline.Title.Trim()}”: wymagane godziny muszą być od 1 do 2000.");
        (Title, StartsOn, EndsOn) = (outline.Title.Trim(), outline.StartsOn, outline.EndsOn);
        (RequiredHours, NeedsPass) = (outline.RequiredHours, outline.NeedsPass);
    }
}

/// <summary>What staff write about a part.</summary>
internal sealed record PartOutline(string Title, DateOnly? StartsOn = null, DateOnly? EndsOn = null, decimal? RequiredHours = null, bool NeedsPass = false);

internal sealed class TrainingPartMapping : IEntityTypeConfiguration<TrainingPart>
{
    public void Configure(EntityTypeBuilder<TrainingPart> builder)
    {
        builder.Property(part => part.Title).HasMaxLength(300);
        builder.HasIndex(part => new { part.TrainingId, part.Number }).IsUnique();
    }
}
