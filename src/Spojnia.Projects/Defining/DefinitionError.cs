using Spojnia.Core;

namespace Spojnia.Projects.Defining;

/// <summary>What is wrong in a definition: which file, where in it (JSON path), why.</summary>
internal sealed record DefinitionError(string File, string Path, string Reason)
{
    public override string ToString() => $"{File}: {Path}: {Reason}";
}

/// <summary>Stops the start: everything that is wrong in all the definitions, at once.</summary>
internal sealed class BadDefinitionsException(IReadOnlyList<DefinitionError> errors)
    : Exception("Definicje projektów zawierają błędy. Popraw je i uruchom program jeszcze raz:" + Environment.NewLine
        + string.Join(Environment.NewLine, errors.Select(error => "  " + error))), ISetupFault
{
    public IReadOnlyList<DefinitionError> Errors { get; } = errors;
}
