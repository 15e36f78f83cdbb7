using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Visiting;

/// <summary>Something worth repeating, seen on a study visit. Marked when it is to be published.</summary>
internal sealed class GoodPractice
{
    private GoodPractice() { }

    public GoodPractice(VisitReport report, string? title, string? place, string? description, bool toPublish, string byName, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(title) || title.Trim().Length > 300, "Podaj nazwę dobrej praktyki (do 300 znaków).");
        Refuse.If(string.IsNullOrWhiteSpace(place) || place.Trim().Length > 300, "Podaj, gdzie ją zobaczono (do 300 znaków).");
        Refuse.If((description?.Trim().Length ?? 0) is < 30 or > 8000, "Opisz, na czym polega (od 30 do 8000 znaków).");
        (TrainingId, Title, Place, Description) = (report.Id, title!.Trim(), place!.Trim(), description!.Trim());
        FoldedText = Fold.Text($"{Title} {Place}");
        (ToPublish, AddedByName, AddedAt) = (toPublish, byName, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TrainingId { get; private init; }
    public string Title { get; private init; } = "";
    public string Place { get; private init; } = "";
    public string Description { get; private init; } = "";

    /// <summary>Title and place, folded for search.</summary>
    public string FoldedText { get; private init; } = "";

    /// <summary>Waits for publishing.</summary>
    public bool ToPublish { get; private set; }
    public string AddedByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }

    public void Mark(bool toPublish) => ToPublish = toPublish;
}

internal sealed class GoodPracticeMapping : IEntityTypeConfiguration<GoodPractice>
{
    public void Configure(EntityTypeBuilder<GoodPractice> builder)
    {
        builder.Property(practice => practice.Title).HasMaxLength(300);
        builder.Property(practice => practice.Place).HasMaxLength(300);
        builder.Property(practice => practice.Description).HasMaxLength(8000);
        builder.Property(practice => practice.FoldedText).HasMaxLength(620);
        builder.Property(practice => practice.AddedByName).HasMaxLength(260);
        builder.HasOne<Training>().WithMany().HasForeignKey(practice => practice.TrainingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(practice => practice.TrainingId);
        builder.HasIndex(practice => practice.ToPublish);
    }
}
