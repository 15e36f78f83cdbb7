using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Spojnia.Support.Advising;

/// <summary>A contact with a unit that had not joined or dropped out, to learn why. It touches no indicator.</summary>
internal sealed class OutreachContact
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; init; }
    public Guid JstId { get; init; }
    public string JstName { get; init; } = "";
    public DateOnly Day { get; init; }
    public MeetingForm Form { get; init; }

    /// <summary>Code of the dictionary of reasons.</summary>
    public string Reason { get; init; } = "";
    public string Agreed { get; init; } = "";
    public Guid? ByPersonId { get; init; }
    public string ByName { get; init; } = "";
    public DateTime WrittenAt { get; init; }
}

internal sealed class OutreachContactMapping : IEntityTypeConfiguration<OutreachContact>
{
    public void Configure(EntityTypeBuilder<OutreachContact> builder)
    {
        builder.Property(contact => contact.JstName).HasMaxLength(200);
        builder.Property(contact => contact.Reason).HasMaxLength(40);
        builder.Property(contact => contact.Agreed).HasMaxLength(1000);
        builder.Property(contact => contact.ByName).HasMaxLength(260);
        builder.HasIndex(contact => new { contact.JstId, contact.Day });
    }
}
