using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Support.Offering;

/// <summary>A kind of what is offered: training, workshop, conference … Data, loaded from <c>support-kinds.json</c>.</summary>
internal sealed class SupportKind
{
    /// <summary>Lasting key such as <c>szkolenie</c>.</summary>
    public string Code { get; init; } = "";
    public string Name { get; set; } = "";

    /// <summary>Proposed answer to «is this support?» for a new record; a conference is not, its guests never become participants.</summary>
    public bool IsSupport { get; set; }
    public int Rank { get; set; }
}

internal sealed class SupportKindMapping : IEntityTypeConfiguration<SupportKind>
{
    public void Configure(EntityTypeBuilder<SupportKind> builder)
    {
        builder.HasKey(kind => kind.Code);
        builder.Property(kind => kind.Code).HasMaxLength(40);
        builder.Property(kind => kind.Name).HasMaxLength(120);
    }
}
