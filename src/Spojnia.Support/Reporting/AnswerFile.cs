using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;

namespace Spojnia.Support.Reporting;

/// <summary>What the minister's system answered, as a file: looked at first, then taken whole or not at all.</summary>
internal sealed class AnswerFile : IVersioned
{
    private AnswerFile() { }

    public AnswerFile(Guid id, Guid projectId, string fileName, int good, int bad, Caller by, DateTime now)
    {
        Id = id == Guid.Empty ? Guid.CreateVersion7() : id;
        (ProjectId, Good, Bad, UserId, Who, HandedInAt) = (projectId, good, bad, by.UserId, by.Name, now);
        FileName = fileName.Length > 200 ? fileName[^200..] : fileName;
    }

    public Guid Id { get; private init; }
    public Guid ProjectId { get; private init; }
    public string FileName { get; private init; } = "";
    public int Good { get; private init; }
    public int Bad { get; private init; }
    public DateTime HandedInAt { get; private init; }
    public DateTime? TakenAt { get; private set; }
    public Guid? UserId { get; private init; }
    public string Who { get; private init; } = "";
    public int Version { get; private set; } = 1;

    public void Take(bool leaveBad, DateTime now)
    {
        Refuse.If(TakenAt is not null, "Te odpowiedzi są już wczytane.");
        Refuse.If(Good == 0, "W tym pliku nie ma ani jednego dobrego wiersza. Popraw plik i wczytaj go jeszcze raz.");
        Refuse.If(Bad > 0 && !leaveBad, "W pliku są błędy. Popraw plik albo zaznacz, że wiersze z błędami mają zostać pominięte.");
        TakenAt = now;
    }
}

/// <summary>A row of answers: which participation, its id in the minister's system, status and message; or what is wrong with the row.</summary>
internal sealed class AnswerRow
{
    private AnswerRow() { }

    public AnswerRow(Guid fileId, int number, Guid? participationId, string systemId, string status, string message, string problem)
    {
        (FileId, Number, ParticipationId, Problem) = (fileId, number, participationId, problem);
        (SystemId, Status, Message) = (Bounded(systemId, 60), Bounded(status, 100), Bounded(message, 500));
    }

    public Guid FileId { get; private init; }
    public int Number { get; private init; }
    public Guid? ParticipationId { get; private init; }
    public string SystemId { get; private init; } = "";
    public string Status { get; private init; } = "";
    public string Message { get; private init; } = "";
    public string Problem { get; private init; } = "";

    /// <summary>The system did not take the record in.</summary>
    public bool IsRejected => Fold.Text(Status) is var status && (status.StartsWith("odrzuc", StringComparison.Ordinal) || status.StartsWith("blad", StringComparison.Ordinal) || status.StartsWith("niepopraw", StringComparison.Ordinal));

    private static string Bounded(string text, int most) => text.Length > most ? text[..most] : text;
}

internal sealed class AnswerFileMapping : IEntityTypeConfiguration<AnswerFile>, IEntityTypeConfiguration<AnswerRow>
{
    public void Configure(EntityTypeBuilder<AnswerFile> builder)
    {
        builder.Property(file => file.FileName).HasMaxLength(200);
        builder.Property(file => file.Who).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<AnswerRow> builder)
    {
        builder.HasKey(row => new { row.FileId, row.Number });
        builder.Property(row => row.SystemId).HasMaxLength(60);
        builder.Property(row => row.Status).HasMaxLength(100);
        builder.Property(row => row.Message).HasMaxLength(500);
        builder.Property(row => row.Problem).HasMaxLength(400);
        builder.HasOne<AnswerFile>().WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(row => row.IsRejected);
        builder.HasIndex(row => row.ParticipationId);
    }
}
