using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Enrolling;

/// <summary>
/// The counter at the desk of one training: hands out receipt numbers and places. Whoever changes it holds its row locked
/// (<c>FindLockedAsync</c>), so numbers have no gaps or doubles and places are never given twice. Kept apart from
/// <see cref="Training"/> so that applications do not make staff's edits stale.
/// </summary>
internal sealed class EnrolmentQueue
{
    private EnrolmentQueue() { }

    public EnrolmentQueue(Guid trainingId) => Id = trainingId;

    /// <summary>Id of the training.</summary>
    public Guid Id { get; private init; }

    /// <summary>Number of the latest application received; 0 before the first.</summary>
    public int LastReceipt { get; private set; }
    public int PlacesTaken { get; private set; }

    /// <summary>The next receipt number.</summary>
    public int Receive() => ++LastReceipt;

    /// <summary>Takes a place when there is one.</summary>
    public bool TryTake(int places)
    {
        if (PlacesTaken >= places)
            return false;
        PlacesTaken++;
        return true;
    }

    /// <summary>Sets the places anew when the list is approved.</summary>
    public void Recount(int taken) => PlacesTaken = taken;

    public void Release()
    {
        Refuse.If(PlacesTaken == 0, "Żadne miejsce nie jest zajęte.");
        PlacesTaken--;
    }
}

internal sealed class EnrolmentQueueMapping : IEntityTypeConfiguration<EnrolmentQueue>
{
    public void Configure(EntityTypeBuilder<EnrolmentQueue> builder) =>
        builder.HasOne<Training>().WithOne().HasForeignKey<EnrolmentQueue>(queue => queue.Id);
}
