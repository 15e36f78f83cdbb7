using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;

namespace Spojnia.Support.Offering;

/// <summary>One meeting of a training. Wall-clock times are Polish and stored as UTC moments.</summary>
internal sealed class Session
{
    private Session() { }

    internal Session(Guid trainingId, SessionOutline outline)
    {
        TrainingId = trainingId;
        Take(outline);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid TrainingId { get; private init; }
    public DateOnly Day { get; private set; }
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    /// <summary>Teaching hours, which need not equal the clock (a teaching hour is 45 minutes).</summary>
    public decimal Hours { get; private set; }
    public string Place { get; private set; } = "";
    public string Topic { get; private set; } = "";

    /// <summary>Number of the part it belongs to, where the training has parts.</summary>
    public int? Part { get; private set; }

    internal void Take(SessionOutline outline)
    {
        Refuse.If(outline.Until <= outline.From, "Zajęcia muszą kończyć się później, niż się zaczynają. Popraw godziny.");
        Refuse.If(outline.Hours is <= 0 or > 24, "Liczba godzin zajęć musi być większa od 0 i nie większa niż 24.");
        Day = outline.Day;
        StartsAt = PolishTime.ToUtc(outline.Day.ToDateTime(outline.From));
        EndsAt = PolishTime.ToUtc(outline.Day.ToDateTime(outline.Until));
        Hours = outline.Hours;
        Place = outline.Place.Trim();
        Topic = outline.Topic.Trim();
        Part = outline.Part;
    }
}

/// <summary>What staff write about a session.</summary>
internal sealed record SessionOutline(DateOnly Day, TimeOnly From, TimeOnly Until, decimal Hours, string Place, string Topic, int? Part = null);

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.Place).HasMaxLength(300);
        builder.Property(session => session.Topic).HasMaxLength(300);
        builder.HasIndex(session => new { session.TrainingId, session.StartsAt });
        builder.HasIndex(session => session.StartsAt);
    }
}
