using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Attending;

/// <summary>A person passed a part (a semester). A mistake is taken back with a reason and stays readable.</summary>
internal sealed class PartPass
{
    private PartPass() { }

    public PartPass(Training training, TrainingPart part, Enrolment enrolment, DateOnly passedOn, Guid? by, string byName, DateTime now)
    {
        Refuse.If(!part.NeedsPass, $"„{part.Title}” nie wymaga zaliczenia.");
        Refuse.If(!EnrolmentStates.OnList.Contains(enrolment.State), $"{enrolment.PersonName}: tej osoby nie ma na zatwierdzonej liście.");
        Refuse.If(passedOn > PolishTime.DayOf(now), "Dzień zaliczenia jest w przyszłości. Popraw datę.");
        Refuse.If(part.StartsOn is { } start && passedOn < start, $"Zaliczenie nie może być wcześniejsze niż początek: {part.StartsOn:d.MM.yyyy}.");
        (TrainingId, PartNumber, EnrolmentId) = (training.Id, part.Number, enrolment.Id);
        (PassedOn, RecordedBy, RecordedByName, RecordedAt) = (passedOn, by, byName, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TrainingId { get; private init; }
    public int PartNumber { get; private init; }
    public Guid EnrolmentId { get; private init; }
    public DateOnly PassedOn { get; private init; }
    public DateTime RecordedAt { get; private init; }
    public Guid? RecordedBy { get; private init; }
    public string RecordedByName { get; private init; } = "";
    public DateTime? TakenBackAt { get; private set; }
    public string TakenBackReason { get; private set; } = "";

    public void TakeBack(string? reason, DateTime now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód cofnięcia zaliczenia (co najmniej 5 znaków). Zostanie w historii.");
        (TakenBackAt, TakenBackReason) = (now, reason!.Trim());
    }
}

internal sealed class PartPassMapping : IEntityTypeConfiguration<PartPass>
{
    public void Configure(EntityTypeBuilder<PartPass> builder)
    {
        builder.Property(pass => pass.RecordedByName).HasMaxLength(260);
        builder.Property(pass => pass.TakenBackReason).HasMaxLength(1000);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(pass => pass.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(pass => new { pass.EnrolmentId, pass.PartNumber }).IsUnique().HasFilter("\"TakenBackAt\" IS NULL");
        builder.HasIndex(pass => pass.TrainingId);
    }
}
