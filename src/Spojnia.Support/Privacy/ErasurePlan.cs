using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Spojnia.Core;
using Spojnia.Core.Data;

namespace Spojnia.Support.Privacy;

/// <summary>Why data may go.</summary>
internal enum ErasureBasis
{
    /// <summary>The time for reporting data has passed for every project of the person.</summary>
    ReportingTime,

    /// <summary>Applied, was never supported, and the time for recruits has passed.</summary>
    NeverSupported,
}

/// <summary>Where a dry run stands.</summary>
internal enum PlanState
{
    Proposed,
    Rejected,
    Erased,
}

/// <summary>A dry run of erasure: what would go and why, without names; erased only after a second person has approved it, and then it is the protocol.</summary>
internal sealed class ErasurePlan : IVersioned
{
    private readonly List<ErasureLine> _lines = [];

    private ErasurePlan() { }

    public ErasurePlan(IEnumerable<(Guid PersonId, ErasureBasis Basis, int Records)> found, int held, Guid? by, string byName, DateTime now)
    {
        (Held, MadeBy, MadeByName, MadeAt) = (held, by, byName, now);
        _lines.AddRange(found.OrderBy(one => one.PersonId).Select(one => new ErasureLine(Id, one.PersonId, one.Basis, one.Records)));
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public PlanState State { get; private set; } = PlanState.Proposed;
    public IReadOnlyList<ErasureLine> Lines => _lines;

    /// <summary>How many people are past their time but kept: they still belong to an institution or asked that their data stay.</summary>
    public int Held { get; private init; }
    public Guid? MadeBy { get; private init; }
    public string MadeByName { get; private init; } = "";
    public DateTime MadeAt { get; private init; }
    public string ApprovedByName { get; private set; } = "";
    public DateTime? DecidedAt { get; private set; }
    public string RejectReason { get; private set; } = "";

    /// <summary>Number of the protocol within <see cref="ProtocolYear"/>.</summary>
    public int? ProtocolSequence { get; private set; }
    public int? ProtocolYear { get; private set; }

    /// <summary>64 hexadecimal digits over <see cref="Content"/>: the protocol can be proved unchanged.</summary>
    public string Digest { get; private set; } = "";
    public int Version { get; private set; } = 1;

    public string Number => $"PZ/{ProtocolYear}/{ProtocolSequence:000}";

    public int CountOf(ErasureBasis basis) => _lines.Count(line => line.Basis == basis);

    public void Erase(int year, int sequence, Guid? by, string byName, DateTime now)
    {
        Refuse.If(State != PlanState.Proposed, "Ten wykaz jest już rozpatrzony.");
        Refuse.If(by is null || by == MadeBy, "Usunięcie zatwierdza inna osoba niż ta, która przygotowała wykaz.");
        Refuse.If(_lines.Count == 0, "Ten wykaz jest pusty: nie ma czego usuwać.");
        (State, ProtocolYear, ProtocolSequence, ApprovedByName, DecidedAt) = (PlanState.Erased, year, sequence, byName, now);
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content())));
    }

    public void Reject(string? reason, string byName, DateTime now)
    {
        Refuse.If(State != PlanState.Proposed, "Ten wykaz jest już rozpatrzony.");
        Refuse.If(string.IsNullOrWhiteSpace(reason) || reason.Trim().Length < 5, "Podaj powód odrzucenia wykazu (co najmniej 5 znaków).");
        (State, RejectReason, ApprovedByName, DecidedAt) = (PlanState.Rejected, reason!.Trim(), byName, now);
    }

    /// <summary>What the digest is counted over: number, people who decided, and every line in order.</summary>
    public string Content() => string.Join('\n',
        [Number, MadeByName, ApprovedByName, $"{DecidedAt:yyyy-MM-ddTHH:mm:ss}Z", .. _lines.OrderBy(line => line.PersonId.ToString(), StringComparer.Ordinal).Select(line => $"{line.PersonId} {line.Basis} {line.Records}")]);
}

/// <summary>One person of a dry run, by an opaque id alone.</summary>
internal sealed class ErasureLine
{
    private ErasureLine() { }

    public ErasureLine(Guid planId, Guid personId, ErasureBasis basis, int records) => (PlanId, PersonId, Basis, Records) = (planId, personId, basis, records);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PlanId { get; private init; }
    public Guid PersonId { get; private init; }
    public ErasureBasis Basis { get; private init; }

    /// <summary>How many applications of the person go.</summary>
    public int Records { get; private init; }
}

/// <summary>The year of a project's last payment, under the project's id; while it is unknown, reporting data is held.</summary>
internal sealed class ProjectPayment
{
    private ProjectPayment() { }

    public ProjectPayment(Guid projectId) => Id = projectId;

    public Guid Id { get; private init; }
    public int? LastYear { get; private set; }

    public void Set(int? year, DateOnly today)
    {
        Refuse.If(year is { } given && (given < 2014 || given > today.Year), "Rok ostatniej płatności musi być od 2014 do bieżącego.");
        LastYear = year;
    }
}

internal static class ErasureWords
{
    public static string InPolish(this ErasureBasis basis) => basis == ErasureBasis.ReportingTime
        ? "Minął czas przechowywania danych o udziale"
        : "Zgłoszenie bez udziału, minął czas przechowywania";

    public static string InPolish(this PlanState state) => state switch
    {
        PlanState.Proposed => "Czeka na zatwierdzenie",
        PlanState.Rejected => "Odrzucony",
        _ => "Dane usunięte",
    };

    public static string Tag(this PlanState state) => state switch
    {
        PlanState.Proposed => "govuk-tag--yellow",
        PlanState.Rejected => "govuk-tag--red",
        _ => "govuk-tag--green",
    };
}

internal sealed class ErasurePlanMapping : IEntityTypeConfiguration<ErasurePlan>
{
    public void Configure(EntityTypeBuilder<ErasurePlan> builder)
    {
        builder.Property(plan => plan.MadeByName).HasMaxLength(260);
        builder.Property(plan => plan.ApprovedByName).HasMaxLength(260);
        builder.Property(plan => plan.RejectReason).HasMaxLength(1000);
        builder.Property(plan => plan.Digest).HasMaxLength(64);
        builder.HasMany(plan => plan.Lines).WithOne().HasForeignKey(line => line.PlanId);
        builder.HasIndex(plan => new { plan.ProtocolYear, plan.ProtocolSequence }).IsUnique().HasFilter("\"ProtocolSequence\" IS NOT NULL");
    }
}

internal sealed class ProjectPaymentMapping : IEntityTypeConfiguration<ProjectPayment>
{
    public void Configure(EntityTypeBuilder<ProjectPayment> builder) => builder.HasKey(payment => payment.Id);
}
