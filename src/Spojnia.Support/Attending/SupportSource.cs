using Spojnia.Core.Evidence;

namespace Spojnia.Support.Attending;

/// <summary>Where this module's evidence comes from.</summary>
internal static class SupportSource
{
    public const string Module = "Support";

    public static EvidenceSource Attendance(Guid trainingId, Guid sessionId, Guid id) => new(Module, id, $"/panel/szkolenia/{trainingId}/obecnosc?zajecia={sessionId}");

    public static EvidenceSource Card(Guid id) => new(Module, id, $"/panel/doradztwo/{id}");

    public static EvidenceSource Result(Guid trainingId, Guid id) => new(Module, id, $"/panel/szkolenia/{trainingId}/wyniki");
}
