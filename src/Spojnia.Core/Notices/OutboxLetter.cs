using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Data;

namespace Spojnia.Core.Notices;

/// <summary>A letter waiting in the outbox, written in the same save as what it tells of.</summary>
public sealed class OutboxLetter
{
    private OutboxLetter() { }

    internal OutboxLetter(Letter letter, DateTime now)
    {
        Key = letter.Key;
        To = letter.To;
        ToName = letter.ToName;
        Title = letter.Subject;
        Body = letter.Text;
        CalendarMethod = letter.Calendar?.Method;
        Calendar = letter.Calendar?.Content;
        WrittenAt = now;
        DueAt = now;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Names the occasion; unique, so that one occasion is told once.</summary>
    public string Key { get; private init; } = "";
    public string To { get; private init; } = "";
    public string ToName { get; private init; } = "";
    public string Title { get; private init; } = "";
    public string Body { get; private init; } = "";
    public string? CalendarMethod { get; private init; }
    public string? Calendar { get; private init; }
    public DateTime WrittenAt { get; private init; }

    /// <summary>When the next attempt may start; while a sender holds the letter, when its lease ends.</summary>
    public DateTime DueAt { get; private init; }
    public DateTime? SentAt { get; private init; }
    public int Attempts { get; private init; }

    /// <summary>The round that is sending it now. Set only by a conditional update (<see cref="LetterRound"/>), which guards against two senders.</summary>
    public Guid? Claim { get; private init; }
    public string? LastError { get; private init; }
}

internal sealed class OutboxLetterMapping : IEntityTypeConfiguration<OutboxLetter>
{
    public void Configure(EntityTypeBuilder<OutboxLetter> builder)
    {
        builder.Property(letter => letter.Key).HasMaxLength(200);
        builder.Property(letter => letter.Body).HasMaxLength(20_000);
        builder.Property(letter => letter.Calendar).HasMaxLength(20_000);
        builder.Property(letter => letter.CalendarMethod).HasMaxLength(20);
        builder.Property(letter => letter.LastError).HasMaxLength(1000);
        builder.HasIndex(letter => letter.Key).IsUnique();
        builder.HasIndex(letter => new { letter.SentAt, letter.DueAt });
    }
}

/// <summary>The outbox of a database.</summary>
public static class OutboxData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<OutboxLetter> Outbox => db.Set<OutboxLetter>();
    }
}
