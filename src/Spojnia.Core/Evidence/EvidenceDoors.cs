using Spojnia.Core.Access;

namespace Spojnia.Core.Evidence;

/// <summary>The permission with which the records behind a module's evidence open; each module that writes evidence registers its own.</summary>
/// <param name="Module">As in <see cref="EvidenceSource.Module"/>.</param>
/// <param name="Permission">Whoever holds it may open the pages that the module's evidence links to.</param>
public sealed record EvidenceDoor(string Module, string Permission);

/// <summary>Evidence is for many eyes, the records behind it for few: a link is shown only to those who may follow it.</summary>
public sealed class EvidenceDoors(IEnumerable<EvidenceDoor> doors, CallerAccessor caller)
{
    private readonly HashSet<string> _closed = [.. doors.Where(door => !caller.Current.Has(door.Permission)).Select(door => door.Module)];

    /// <summary>The link, or <c>null</c> when the caller may not follow it.</summary>
    public string? Open(string module, string link) => _closed.Contains(module) ? null : link;
}
