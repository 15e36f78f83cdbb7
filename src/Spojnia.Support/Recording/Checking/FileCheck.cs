using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Support.Recording.Checking;

/// <summary>Where a check of a file stands.</summary>
internal enum FileCheckState
{
    Waiting,
    Done,

    /// <summary>The file could not be read, or the work was broken off; <see cref="FileCheck.Trouble"/> says which.</summary>
    Failed,
}

/// <summary>A participant file handed in to be checked. Nothing of it goes into records; the file itself is gone as soon as it has been checked.</summary>
internal sealed class FileCheck : IVersioned
{
    private FileCheck() { }

    public FileCheck(Guid id, Guid projectId, RecordKind kind, string fileName, Caller by, DateTime now)
    {
        Id = id == Guid.Empty ? Guid.CreateVersion7() : id;
        (ProjectId, Kind, HandedInAt, UserId, Who) = (projectId, kind, now, by.UserId, by.Name);
        FileName = fileName.Length > 200 ? fileName[^200..] : fileName;
    }

    public Guid Id { get; private init; }
    public Guid ProjectId { get; private init; }
    public RecordKind Kind { get; private init; }
    public string FileName { get; private init; } = "";
    public FileCheckState State { get; private set; }
    public DateTime HandedInAt { get; private init; }
    public DateTime? DoneAt { get; private set; }
    public Guid? UserId { get; private init; }
    public string Who { get; private init; } = "";
    public int Rows { get; private set; }
    public int FaultyRows { get; private set; }
    public int Errors { get; private set; }
    public int Warnings { get; private set; }
    public string Trouble { get; private set; } = "";
    public int Version { get; private set; } = 1;

    public void Finish(FileCheckResult result, DateTime now)
    {
        (State, DoneAt, Trouble) = (FileCheckState.Done, now, result.Trouble);
        (Rows, FaultyRows, Errors, Warnings) = (result.Rows, result.FaultyRows, result.Errors, result.Warnings);
    }

    public void Fail(string trouble, DateTime now) => (State, Trouble, DoneAt) = (FileCheckState.Failed, trouble, now);
}

/// <summary>One finding of a check, kept for the screen and the download.</summary>
internal sealed class CheckFinding
{
    private CheckFinding() { }

    public CheckFinding(Guid checkId, int number, FileFinding finding)
    {
        (CheckId, Number, Row, Column, Severity) = (checkId, number, finding.Row, finding.Column, finding.Severity);
        (Header, Code, Message, Shown) = (Bounded(finding.Header, 100), finding.Code, Bounded(finding.Message, 600), finding.Shown);
    }

    public Guid CheckId { get; private init; }
    public int Number { get; private init; }
    public int Row { get; private init; }
    public int Column { get; private init; }
    public string Header { get; private init; } = "";
    public string Code { get; private init; } = "";
    public RuleSeverity Severity { get; private init; }
    public string Message { get; private init; } = "";
    public string Shown { get; private init; } = "";

    private static string Bounded(string text, int most) => text.Length > most ? text[..(most - 1)] + "…" : text;
}

internal sealed class FileCheckMapping : IEntityTypeConfiguration<FileCheck>, IEntityTypeConfiguration<CheckFinding>
{
    public void Configure(EntityTypeBuilder<FileCheck> builder)
    {
        builder.Property(check => check.FileName).HasMaxLength(200);
        builder.Property(check => check.Who).HasMaxLength(300);
        builder.Property(check => check.Trouble).HasMaxLength(1000);
        builder.HasIndex(check => new { check.State, check.HandedInAt });
    }

    public void Configure(EntityTypeBuilder<CheckFinding> builder)
    {
        builder.HasKey(finding => new { finding.CheckId, finding.Number });
        builder.Property(finding => finding.Header).HasMaxLength(100);
        builder.Property(finding => finding.Code).HasMaxLength(60);
        builder.Property(finding => finding.Message).HasMaxLength(600);
        builder.Property(finding => finding.Shown).HasMaxLength(80);
        builder.HasOne<FileCheck>().WithMany().HasForeignKey(finding => finding.CheckId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(finding => new { finding.CheckId, finding.Row });
    }
}
