using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Access;
using Spojnia.Core.Files;

namespace Spojnia.Support.Reporting;

/// <summary>A file that was taken out: by whom, why, what was in it, and the digest by which it can be known again. The file itself is not kept.</summary>
internal sealed class RecordExport
{
    private RecordExport() { }

    public RecordExport(ExportProfile profile, Guid projectId, SheetFormat format, int rows, int leftOut, string digest, string reason, Caller by, DateTime now)
    {
        (ProfileId, ProfileName, ProfileNumber, ProjectId) = (profile.Id, profile.Name, profile.Number, projectId);
        (Format, Rows, LeftOut, Digest, Reason, UserId, Who, At) = (format, rows, leftOut, digest, reason, by.UserId, by.Name, now);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid ProfileId { get; private init; }
    public string ProfileName { get; private init; } = "";
    public int ProfileNumber { get; private init; }
    public Guid ProjectId { get; private init; }
    public SheetFormat Format { get; private init; }
    public int Rows { get; private init; }

    /// <summary>Records that were not in order and stayed behind.</summary>
    public int LeftOut { get; private init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string Digest { get; private init; } = "";
    public string Reason { get; private init; } = "";
    public Guid? UserId { get; private init; }
    public string Who { get; private init; } = "";
    public DateTime At { get; private init; }
}

/// <summary>Why a warning about a record was let pass. It holds for the values it was written about and for no others.</summary>
internal sealed class PassedWarning
{
    private PassedWarning() { }

    public PassedWarning(Guid recordId, string ruleCode, string valuesDigest, string justification, Caller by, DateTime now) =>
        (RecordId, RuleCode, ValuesDigest, Justification, UserId, Who, At) = (recordId, ruleCode, valuesDigest, justification, by.UserId, by.Name, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid RecordId { get; private init; }
    public string RuleCode { get; private init; } = "";

    /// <summary>Keyed by the record: digest of the values that the rule reads.</summary>
    public string ValuesDigest { get; private init; } = "";
    public string Justification { get; private init; } = "";
    public Guid? UserId { get; private init; }
    public string Who { get; private init; } = "";
    public DateTime At { get; private init; }
}

internal sealed class RecordExportMapping : IEntityTypeConfiguration<RecordExport>, IEntityTypeConfiguration<PassedWarning>
{
    public void Configure(EntityTypeBuilder<RecordExport> builder)
    {
        builder.Property(export => export.ProfileName).HasMaxLength(200);
        builder.Property(export => export.Digest).HasMaxLength(64);
        builder.Property(export => export.Reason).HasMaxLength(1000);
        builder.Property(export => export.Who).HasMaxLength(300);
        builder.HasIndex(export => export.At);
    }

    public void Configure(EntityTypeBuilder<PassedWarning> builder)
    {
        builder.Property(warning => warning.RuleCode).HasMaxLength(60);
        builder.Property(warning => warning.ValuesDigest).HasMaxLength(64);
        builder.Property(warning => warning.Justification).HasMaxLength(1000);
        builder.Property(warning => warning.Who).HasMaxLength(300);
        builder.HasIndex(warning => new { warning.RecordId, warning.RuleCode });
    }
}
