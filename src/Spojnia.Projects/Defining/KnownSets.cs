using System.Collections.Frozen;

namespace Spojnia.Projects.Defining;

/// <summary>Sets of units that an indicator may divide by.</summary>
internal static class KnownSets
{
    public static readonly FrozenSet<string> Shipped = new[] { "jst", "jst-powiat", "gmina" }.ToFrozenSet();
}
