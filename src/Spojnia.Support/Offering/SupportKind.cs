using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Support.Offering;

/// <summary>A kind of what is offered: training, study visit, conference … Data, loaded from <c>support-kinds.json</c>: what it is called and which steps it has.</summary>
internal sealed class SupportKind
{
    /// <summary>Lasting key such as <c>szkolenie</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>Nominative with a capital letter, as a label shows it.</summary>
    public string Name { get; set; } = "";

    /// <summary>«Lista wizyty studyjnej».</summary>
    public string Genitive { get; set; } = "";

    /// <summary>«Zapis na wizytę studyjną», «Odwołaj wizytę studyjną».</summary>
    public string Accusative { get; set; } = "";

    /// <summary>Proposed answer to «is this support?» for a new record; a conference is not, its guests never become participants.</summary>
    public bool IsSupport { get; set; }

    /// <summary>Codes of <see cref="SupportSteps"/>.</summary>
    public string[] Steps { get; set; } = [];

    /// <summary>Proposed number of places.</summary>
    public int Places { get; set; } = 20;

    /// <summary>Proposed number of days for the report.</summary>
    public int? ReportDays { get; set; }
    public int Rank { get; set; }

    /// <summary>Shown to the public, who may apply.</summary>
    public bool IsPublic => Has(SupportSteps.Enrolment);

    public bool HasParts => Has(SupportSteps.Parts) || Has(SupportSteps.Semesters);

    public bool Has(string step) => Steps.Contains(step);

    /// <summary>Takes the shipped words and steps, where the database does not hold any yet.</summary>
    public void Complete(SupportKind shipped)
    {
        if (Steps.Length > 0)
            return;
        (Genitive, Accusative, Steps, Places, ReportDays) = (shipped.Genitive, shipped.Accusative, shipped.Steps, shipped.Places, shipped.ReportDays);
    }
}

internal sealed class SupportKindMapping : IEntityTypeConfiguration<SupportKind>
{
    public void Configure(EntityTypeBuilder<SupportKind> builder)
    {
        builder.HasKey(kind => kind.Code);
        builder.Property(kind => kind.Code).HasMaxLength(40);
        builder.Property(kind => kind.Name).HasMaxLength(120);
        builder.Property(kind => kind.Genitive).HasMaxLength(120);
        builder.Property(kind => kind.Accusative).HasMaxLength(120);
    }
}
