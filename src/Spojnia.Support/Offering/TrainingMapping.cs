using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Support.Offering;

internal sealed class TrainingMapping : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.Property(training => training.KindCode).HasMaxLength(40);
        builder.Property(training => training.Title).HasMaxLength(300);
        builder.Property(training => training.FoldedTitle).HasMaxLength(300);
        builder.Property(training => training.Description).HasMaxLength(8000);
        builder.Property(training => training.Audience).HasMaxLength(2000);
        builder.Property(training => training.LearningOutcomes).HasMaxLength(4000);
        builder.Property(training => training.StateReason).HasMaxLength(1000);
        builder.HasMany(training => training.Sessions).WithOne().HasForeignKey(session => session.TrainingId);
        builder.HasMany(training => training.Parts).WithOne().HasForeignKey(part => part.TrainingId);
        builder.Property(training => training.Edition).HasMaxLength(120);
        builder.HasIndex(training => training.SeriesId);
        builder.HasOne<SupportKind>().WithMany().HasForeignKey(training => training.KindCode);
        builder.HasIndex(training => new { training.State, training.FirstDay });
        builder.HasIndex(training => training.ProjectId);
    }
}
