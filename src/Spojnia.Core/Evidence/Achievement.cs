namespace Spojnia.Core.Evidence;

/// <summary>Something achieved, as a module reports it to the <see cref="EvidenceLedger"/>.</summary>
/// <param name="Kind">One of <see cref="EvidenceKinds"/>.</param>
/// <param name="SubjectId">Person, institution, JST or record counted; for kinds of units any row of the unit, a city's powiat-level one too.</param>
/// <param name="ProjectId">Project that promised it.</param>
/// <param name="HappenedOn">Polish day on which it happened.</param>
/// <param name="Source">Where it comes from; taking the source's work back takes the evidence back.</param>
public sealed record Achievement(string Kind, Guid SubjectId, Guid ProjectId, DateOnly HappenedOn, EvidenceSource Source)
{
    /// <summary>JST to which it belongs, if any; for kinds of units the subject itself.</summary>
    public Guid? UnitId { get; init; }
    public int? TaskNumber { get; init; }
    public int? ActionNumber { get; init; }

    /// <summary>Theme tag; the same subject is counted once under each theme. Leave it empty where the kind has none.</summary>
    public string Theme { get; init; } = "";

    /// <summary>K or M for a person; empty for anything else.</summary>
    public string Sex { get; init; } = "";

    internal AchievementKey Key => new(ProjectId, Kind, Theme, SubjectId);
}

/// <summary>What can stand once.</summary>
internal readonly record struct AchievementKey(Guid ProjectId, string Kind, string Theme, Guid SubjectId)
{
    public static AchievementKey Of(EvidenceEntry entry) => new(entry.ProjectId, entry.Kind, entry.Theme, entry.SubjectId);
}
