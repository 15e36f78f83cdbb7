using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;

namespace Spojnia.Support.Advising;

/// <summary>
/// A contact with a JST that has not joined or has dropped out, to learn why. It is no support: it writes no evidence and touches no indicator.
/// </summary>
internal sealed class OutreachContact
{
    private OutreachContact() { }

    public OutreachContact(Guid projectId, Guid unitId, DateOnly day, AdviceForm form, string reasonCode, string note, Guid? by, string byName, DateTime now)
    {
        Refuse.If(day > PolishTime.DayOf(now), "Dzień kontaktu jest w przyszłości. Popraw datę.");
        Refuse.If(OutreachReasons.Find(reasonCode) is null, "Wybierz powód z listy.");
        (ProjectId, UnitId, Day, Form, ReasonCode, Note) = (projectId, unitId, day, form, reasonCode, note.Trim());
        (By, ByName, RecordedAt) = (by, byName, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProjectId { get; private init; }
    public Guid UnitId { get; private init; }
    public DateOnly Day { get; private init; }
    public AdviceForm Form { get; private init; }

    /// <summary>Code of <see cref="OutreachReasons"/>.</summary>
    public string ReasonCode { get; private init; } = "";
    public string Note { get; private init; } = "";
    public Guid? By { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime RecordedAt { get; private init; }
}

internal sealed class OutreachContactMapping : IEntityTypeConfiguration<OutreachContact>
{
    public void Configure(EntityTypeBuilder<OutreachContact> builder)
    {
        builder.Property(contact => contact.ReasonCode).HasMaxLength(60);
        builder.Property(contact => contact.Note).HasMaxLength(2000);
        builder.Property(contact => contact.ByName).HasMaxLength(260);
        builder.HasIndex(contact => new { contact.UnitId, contact.Day });
    }
}
