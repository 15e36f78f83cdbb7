using Newtonsoft.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Spojnia.Projects.Defining;

/// <summary>Reads one definition file: JSON, then the schema, then the rules; every error found is told, with its place.</summary>
internal static class DefinitionReader
{
    /// <summary>The published schema, as served at <c>/api/schematy/projekt.json</c>.</summary>
    public static string SchemaText { get; } = ReadEmbedded("project.schema.json");

    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(SchemaText).GetAwaiter().GetResult());

    /// <summary>The definition, or <c>null</c> with errors that name the file, the place and the reason.</summary>
    public static (ProjectDefinition? Definition, IReadOnlyList<DefinitionError> Errors) Read(string file, string json, IReadOnlySet<string> knownSets)
    {
        try
        {
            var shape = Schema.Value.Validate(json);
            if (shape.Count > 0)
                return (null, [.. shape.SelectMany(error => SchemaSentences.Of(file, error)).Distinct()]);
            var definition = System.Text.Json.JsonSerializer.Deserialize<ProjectDefinition>(json, ProjectDefinition.Json)!;
            var errors = DefinitionRules.Check(definition, knownSets).Select(broken => new DefinitionError(file, broken.Path, broken.Reason)).ToList();
            return errors.Count > 0 ? (null, errors) : (definition, []);
        }
        catch (JsonReaderException failure)
        {
            return (null, [new DefinitionError(file, "$", $"To nie jest poprawny JSON: błąd w wierszu {failure.LineNumber}, znak {failure.LinePosition}.")]);
        }
        catch (System.Text.Json.JsonException failure)
        {
            return (null, [new DefinitionError(file, failure.Path ?? "$", "Wartość ma zły rodzaj albo nie istnieje taka data.")]);
        }
    }

    public static string ReadEmbedded(string name)
    {
        using var stream = typeof(DefinitionReader).Assembly.GetManifestResourceStream($"Definitions/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Errors of the schema in Polish sentences.</summary>
internal static class SchemaSentences
{
    public static IEnumerable<DefinitionError> Of(string file, ValidationError error)
    {
        if (error is ChildSchemaValidationError { Errors.Count: > 0 } parent)
        {
            foreach (var child in parent.Errors.Values.SelectMany(list => list).SelectMany(inner => Of(file, inner)))
                yield return child;
            yield break;
        }

        yield return new DefinitionError(file, PathOf(error), error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => $"Brakuje pola „{error.Property}”.",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => $"Nieznane pole „{error.Property}”. Sprawdź pisownię albo usuń je.",
            ValidationErrorKind.NotInEnumeration => $"Dozwolone są tylko wartości: {string.Join(", ", error.Schema.ActualSchema.Enumeration)}.",
            ValidationErrorKind.PatternMismatch => $"Wartość nie pasuje do wzoru {error.Schema.ActualSchema.Pattern}.{Described(error)}",
            ValidationErrorKind.IntegerExpected => "Oczekiwano liczby całkowitej.",
            ValidationErrorKind.StringExpected => "Oczekiwano tekstu w cudzysłowie.",
            ValidationErrorKind.BooleanExpected => "Oczekiwano true albo false.",
            ValidationErrorKind.ArrayExpected => "Oczekiwano listy w nawiasach kwadratowych.",
            ValidationErrorKind.ObjectExpected => "Oczekiwano obiektu w nawiasach klamrowych.",
            ValidationErrorKind.StringTooShort => "Tekst jest za krótki.",
            ValidationErrorKind.StringTooLong => $"Tekst jest za długi (najwięcej {error.Schema.ActualSchema.MaxLength} znaków).",
            ValidationErrorKind.NumberTooSmall => $"Liczba jest za mała (najmniej {error.Schema.ActualSchema.Minimum}).",
            ValidationErrorKind.NumberTooBig => $"Liczba jest za duża (najwięcej {error.Schema.ActualSchema.Maximum}).",
            ValidationErrorKind.TooFewItems => "Lista ma za mało pozycji.",
            ValidationErrorKind.ItemsNotUnique => "Pozycje na liście powtarzają się.",
            _ => $"Wartość nie zgadza się ze schematem ({error.Kind}).",
        });
    }

    private static string Described(ValidationError error) => error.Schema.ActualSchema.Description is { Length: > 0 } words ? " " + words : "";

    // «#/tasks[0].actions[1]» becomes the JSON path «$.tasks[0].actions[1]».
    private static string PathOf(ValidationError error)
    {
        var path = (error.Path ?? "").TrimStart('#').TrimStart('/').Replace('/', '.');
        return path.Length == 0 ? "$" : path.StartsWith('[') ? "$" + path : "$." + path;
    }
}
