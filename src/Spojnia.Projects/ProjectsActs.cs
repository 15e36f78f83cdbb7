using Spojnia.Core.Audit;

namespace Spojnia.Projects;

/// <summary>A version of a definition was recorded, by the start of the program or by a person.</summary>
internal sealed record DefinitionRecorded(Guid ProjectId, string Title, int Version, string File) : IActRecord
{
    public string Kind => "projects.definition-recorded";
    public Subject Subject => new("project", ProjectId);
    public string Sentence => $"Zapisano wersję {Version} definicji projektu „{Title}” (plik {File}).";
}
