using Microsoft.Extensions.Configuration;

namespace Spojnia.Projects.Defining;

/// <summary>All definition files: those shipped inside the program and those that the operator put into <c>Projects:Folder</c>.</summary>
internal sealed class DefinitionShelf(IConfiguration configuration)
{
    /// <summary>Every definition with the text of its file. One bad file refuses them all, with every error at once.</summary>
    /// <exception cref="BadDefinitionsException">Something is wrong in some of the files.</exception>
    public IReadOnlyList<ShelvedDefinition> ReadAll(IReadOnlySet<string> knownSets)
    {
        var files = Shipped().Concat(OfOperator()).ToList();
        List<ShelvedDefinition> read = [];
        List<DefinitionError> errors = [];
        foreach (var (file, json) in files)
        {
            var (definition, wrong) = DefinitionReader.Read(file, json, knownSets);
            errors.AddRange(wrong);
            if (definition is null)
                continue;
            if (read.Find(other => other.Definition.Code == definition.Code) is { } other)
                errors.Add(new DefinitionError(file, "$.code", $"Projekt o kodzie „{definition.Code}” jest już w pliku {other.File}."));
            read.Add(new ShelvedDefinition(file, json, definition));
        }

        return errors.Count == 0 ? read : throw new BadDefinitionsException(errors);
    }

    private static IEnumerable<(string File, string Json)> Shipped() => typeof(DefinitionShelf).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Definitions/", StringComparison.Ordinal) && !name.EndsWith(".schema.json", StringComparison.Ordinal))
        .Select(name => name["Definitions/".Length..]).Order(StringComparer.Ordinal)
        .Select(name => (name, DefinitionReader.ReadEmbedded(name)));

    private IEnumerable<(string File, string Json)> OfOperator()
    {
        if (configuration["Projects:Folder"] is not { Length: > 0 } folder)
            return [];
        if (!Directory.Exists(folder))
            throw new BadDefinitionsException([new DefinitionError(folder, "$", "Nie ma takiego folderu. Popraw ustawienie Projects:Folder albo usuń je.")]);
        return Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
    }
}

/// <summary>A definition with the file it came from.</summary>
internal sealed record ShelvedDefinition(string File, string Json, ProjectDefinition Definition);
