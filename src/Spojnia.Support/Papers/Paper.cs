using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;

namespace Spojnia.Support.Papers;

/// <summary>A paper of a record on its way: printed, returned signed, scanned. Made when somebody first does something with it.</summary>
internal sealed class Paper : IVersioned
{
    private Paper() { }

    public Paper(string kind, Guid recordId) => (Kind, RecordId) = (kind, recordId);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>One of <see cref="PaperKinds"/>.</summary>
    public string Kind { get; private init; } = "";
    public Guid RecordId { get; private init; }
    public DateOnly? PrintedOn { get; private set; }

    /// <summary>Day on which it came back with the signature.</summary>
    public DateOnly? ReturnedOn { get; private set; }
    public string TickedByName { get; private set; } = "";
    public int Version { get; private set; } = 1;

    public Subject Subject => new("paper", Id);

    public void Print(DateOnly today) => PrintedOn ??= today;

    public void Return(DateOnly on, string byName, DateOnly today)
    {
        Refuse.If(ReturnedOn is not null, "Ten dokument jest już oznaczony jako podpisany.");
        Refuse.If(on > today, "Dzień zwrotu jest w przyszłości. Popraw datę.");
        (ReturnedOn, TickedByName) = (on, byName);
    }

    /// <summary>The tick was a mistake.</summary>
    public void TakeBack(string? reason)
    {
        Refuse.If(ReturnedOn is null, "Ten dokument nie jest oznaczony jako podpisany.");
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód cofnięcia (co najmniej 5 znaków). Zostanie w historii.");
        (ReturnedOn, TickedByName) = (null, "");
    }
}

internal sealed class PaperMapping : IEntityTypeConfiguration<Paper>
{
    public void Configure(EntityTypeBuilder<Paper> builder)
    {
        builder.Property(paper => paper.Kind).HasMaxLength(40);
        builder.Property(paper => paper.TickedByName).HasMaxLength(260);
        builder.Ignore(paper => paper.Subject);
        builder.HasIndex(paper => new { paper.Kind, paper.RecordId }).IsUnique();
    }
}

/// <summary>Tables of papers.</summary>
internal static class PapersData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<Paper> Papers => db.Set<Paper>();
    }
}
