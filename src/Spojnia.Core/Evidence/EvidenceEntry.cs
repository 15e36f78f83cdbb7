using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core.Data;

namespace Spojnia.Core.Evidence;

/// <summary>
/// One line of evidence: something that somebody promised was achieved. Append-only: a correction is a cancelling entry
/// (<see cref="CancelsId"/>) and, where the achievement still stands on other grounds, a new one. Holds no personal data.
/// </summary>
public sealed class EvidenceEntry : IAppendOnly
{
    private EvidenceEntry() { }

    public EvidenceEntry(string kind, Guid subjectId, Guid projectId, DateOnly happenedOn, DateTime recordedAt, EvidenceSource source)
    {
        Kind = kind;
        SubjectId = subjectId;
        ProjectId = projectId;
        HappenedOn = happenedOn;
        RecordedAt = recordedAt;
        SourceModule = source.Module;
        SourceRecordId = source.RecordId;
        SourceLink = source.Link;
    }

    // A cancelling entry repeats what it takes back, so that a figure is a plain sum: one for an entry, minus one for its cancellation.
    private EvidenceEntry(EvidenceEntry cancelled, string reason, DateTime recordedAt)
        : this(cancelled.Kind, cancelled.SubjectId, cancelled.ProjectId, cancelled.HappenedOn, recordedAt,
            new EvidenceSource(cancelled.SourceModule, cancelled.SourceRecordId, cancelled.SourceLink))
    {
        UnitId = cancelled.UnitId;
        TaskNumber = cancelled.TaskNumber;
        ActionNumber = cancelled.ActionNumber;
        Theme = cancelled.Theme;
        Sex = cancelled.Sex;
        Turn = cancelled.Turn;
        CancelsId = cancelled.Id;
        Reason = reason;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>One of <see cref="EvidenceKinds"/>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Opaque id of the person, institution or JST counted; which of them follows from the kind.</summary>
    public Guid SubjectId { get; private init; }
    public Guid ProjectId { get; private init; }

    /// <summary>JST to which the achievement belongs, if any; for <c>jst.*</c> the same as the subject.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Number of the project's task, as in its definition.</summary>
    public int? TaskNumber { get; init; }

    /// <summary>Number of the obligatory action, 1–16.</summary>
    public int? ActionNumber { get; init; }

    /// <summary>Theme tag such as <c>wiezi_rodzinne</c>; empty when the kind has none.</summary>
    public string Theme { get; init; } = "";

    /// <summary>Sex of a counted person, K or M; empty for anything else.</summary>
    public string Sex { get; init; } = "";

    /// <summary>Polish day on which it happened.</summary>
    public DateOnly HappenedOn { get; private init; }

    /// <summary>Moment at which the ledger learned of it (UTC).</summary>
    public DateTime RecordedAt { get; private init; }

    public string SourceModule { get; private init; } = "";
    public Guid SourceRecordId { get; private init; }

    /// <summary>Address of the source within the site, for staff.</summary>
    public string SourceLink { get; private init; } = "";

    /// <summary>Entry that this one takes back.</summary>
    public Guid? CancelsId { get; private init; }

    /// <summary>Why the entry was taken back, a Polish sentence without personal data; only on a cancelling entry.</summary>
    public string? Reason { get; private init; }

    /// <summary>How many times the same achievement had been taken back before; with the unique index it makes «once» hold under races.</summary>
    public int Turn { get; init; }

    /// <summary>The entry that takes this one back. The ledger never learns of the cancellation before it learned of the achievement.</summary>
    internal EvidenceEntry Cancel(string reason, DateTime now) => CancelsId is null
        ? new EvidenceEntry(this, reason, now > RecordedAt ? now : RecordedAt)
        : throw new InvalidOperationException("A cancelling entry cannot be cancelled; achieve anew.");
}

/// <summary>Where a line of evidence comes from.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="RecordId">Its record.</param>
/// <param name="Link">Address within the site, starting with <c>/</c>.</param>
public readonly record struct EvidenceSource(string Module, Guid RecordId, string Link);

/// <summary>What can be achieved and counted.</summary>
public static class EvidenceKinds
{
    /// <summary>A person received support for the first time in the project. Subject: person.</summary>
    public const string PersonSupported = "person.supported";

    /// <summary>A person raised qualifications or competences, validated within the window. Subject: person.</summary>
    public const string PersonQualified = "person.qualified";

    /// <summary>An institution received support for the first time in the project. Subject: organisation.</summary>
    public const string InstitutionSupported = "institution.supported";

    /// <summary>A JST was supported under a theme. Subject: territorial unit.</summary>
    public const string JstSupported = "jst.supported";

    /// <summary>A JST was advised (LPDI). Subject: territorial unit.</summary>
    public const string JstAdvised = "jst.advised";

    /// <summary>A JST adopted a plan and implements it. Subject: territorial unit.</summary>
    public const string PlanImplemented = "plan.implemented";

    /// <summary>Something was carried out: a topic, a cycle, a visit, a meeting. Subject: the record of it.</summary>
    public const string SupportDelivered = "support.delivered";

    /// <summary>True where the subject counted is a territorial unit.</summary>
    public static bool CountsUnits(string kind) => kind is JstSupported or JstAdvised or PlanImplemented;
}

internal sealed class EvidenceEntryMapping : IEntityTypeConfiguration<EvidenceEntry>
{
    public void Configure(EntityTypeBuilder<EvidenceEntry> builder)
    {
        builder.Property(entry => entry.Kind).HasMaxLength(40);
        builder.Property(entry => entry.Theme).HasMaxLength(40);
        builder.Property(entry => entry.Sex).HasMaxLength(1);
        builder.Property(entry => entry.SourceModule).HasMaxLength(40);
        builder.Property(entry => entry.SourceLink).HasMaxLength(200);
        builder.HasIndex(entry => new { entry.ProjectId, entry.Kind, entry.Theme, entry.SubjectId, entry.Turn })
            .IsUnique().HasFilter("\"CancelsId\" IS NULL");
        builder.HasIndex(entry => entry.CancelsId).IsUnique().HasFilter("\"CancelsId\" IS NOT NULL");
        builder.Property(entry => entry.Reason).HasMaxLength(400);
        builder.HasIndex(entry => entry.SourceRecordId);

        // Covers a recount: every column it reads, those it groups by first and in its order, so that a million entries are read in one pass without sorting.
        builder.HasIndex(entry => new
        {
            entry.ProjectId,
            entry.Kind,
            entry.Theme,
            entry.Sex,
            entry.UnitId,
            entry.TaskNumber,
            entry.ActionNumber,
            entry.HappenedOn,
            entry.RecordedAt,
            entry.CancelsId,
        }).HasDatabaseName("IX_Core_EvidenceEntry_Figures");
    }
}

/// <summary>The ledger of a database.</summary>
public static class EvidenceData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<EvidenceEntry> Evidence => db.Set<EvidenceEntry>();
        internal DbSet<EvidenceTally> EvidenceTallies => db.Set<EvidenceTally>();
    }
}
