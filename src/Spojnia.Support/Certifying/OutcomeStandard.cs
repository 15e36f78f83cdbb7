using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Data;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Certifying;

/// <summary>
/// What people were to learn and how it would be measured, as it stood when the training began. A competence is proven against a standard
/// defined before the start; a standard written afterwards proves nothing, so later changes of the training do not reach it.
/// </summary>
internal sealed class OutcomeStandard
{
    private OutcomeStandard() { }

    public OutcomeStandard(Training training, DateTime now)
    {
        Id = training.Id;
        (Outcomes, TestMax, ThresholdPercent) = (training.LearningOutcomes, training.TestMax, training.TestThresholdPercent);
        (Trainers, TrainerIds, FrozenAt) = (training.Trainers, training.TrainerIds, now);
    }

    /// <summary>Id of the training.</summary>
    public Guid Id { get; private init; }
    public string Outcomes { get; private init; } = "";
    public int? TestMax { get; private init; }
    public int ThresholdPercent { get; private init; }
    public string Trainers { get; private init; } = "";
    public Guid[] TrainerIds { get; private init; } = [];
    public DateTime FrozenAt { get; private init; }
}

internal static class FreezingStandards
{
    /// <summary>Keeps the standard of a training that begins; does nothing when it is kept already.</summary>
    public static async Task FreezeStandardAsync(this SpojniaDbContext db, Training training, DateTime now, CancellationToken cancellation)
    {
        if (!await db.OutcomeStandards.AnyAsync(standard => standard.Id == training.Id, cancellation))
            db.OutcomeStandards.Add(new OutcomeStandard(training, now));
    }
}

internal sealed class OutcomeStandardMapping : IEntityTypeConfiguration<OutcomeStandard>
{
    public void Configure(EntityTypeBuilder<OutcomeStandard> builder)
    {
        builder.Property(standard => standard.Outcomes).HasMaxLength(4000);
        builder.HasOne<Training>().WithOne().HasForeignKey<OutcomeStandard>(standard => standard.Id);
    }
}
