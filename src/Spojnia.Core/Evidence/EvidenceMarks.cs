namespace Spojnia.Core.Evidence;

/// <summary>What lines of evidence are told apart by when they are counted.</summary>
internal readonly record struct EvidenceMarks(string Kind, string Theme, string Sex, Guid UnitId, int TaskNumber, int ActionNumber)
    : IComparable<EvidenceMarks>
{
    public static EvidenceMarks Of(EvidenceEntry entry) =>
        new(entry.Kind, entry.Theme, entry.Sex, entry.UnitId ?? Guid.Empty, entry.TaskNumber ?? 0, entry.ActionNumber ?? 0);

    public int CompareTo(EvidenceMarks other) =>
        (Kind, Theme, Sex, UnitId, TaskNumber, ActionNumber).CompareTo((other.Kind, other.Theme, other.Sex, other.UnitId, other.TaskNumber, other.ActionNumber));
}

/// <summary>How many lines stand under the same marks.</summary>
internal readonly record struct EvidenceGroup(EvidenceMarks Marks, int Standing);
