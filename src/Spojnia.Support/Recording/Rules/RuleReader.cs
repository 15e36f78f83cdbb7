using System.Reflection;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using NJsonSchema;
using NJsonSchema.Validation;
using Spojnia.Core;

namespace Spojnia.Support.Recording.Rules;

/// <summary>What is wrong in a file of rules: which file, where (JSON path), why.</summary>
internal sealed record RuleFault(string File, string Path, string Reason)
{
    public override string ToString() => $"{File}: {Path}: {Reason}";
}

/// <summary>Stops the start: everything that is wrong in the rules, at once.</summary>
internal sealed class BadRulesException(IReadOnlyList<RuleFault> faults)
    : Exception("Reguły sprawdzania uczestników zawierają błędy. Popraw je i uruchom program jeszcze raz:" + Environment.NewLine
        + string.Join(Environment.NewLine, faults.Select(fault => "  " + fault))), ISetupFault
{
    public IReadOnlyList<RuleFault> Faults { get; } = faults;
}

/// <summary>Reads a file of rules, or of an operator's changes: JSON, then the schema, then what the schema cannot say.</summary>
internal static class RuleReader
{
    public static string RulesSchema { get; } = ReadEmbedded("validation-rules.schema.json");
    public static string ChangesSchema { get; } = ReadEmbedded("validation-changes.schema.json");

    private static readonly HashSet<string> KnownFields =
        [.. typeof(RecordFields).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    private static readonly Lazy<JsonSchema> Rules = new(() => JsonSchema.FromJsonAsync(RulesSchema).GetAwaiter().GetResult());
    private static readonly Lazy<JsonSchema> Changes = new(() => JsonSchema.FromJsonAsync(ChangesSchema).GetAwaiter().GetResult());

    public static (RuleFile? File, IReadOnlyList<RuleFault> Faults) ReadRules(string file, string json)
    {
        var (read, faults) = Read<RuleFile>(file, json, Rules.Value);
        if (read is null)
            return (null, faults);
        List<RuleFault> wrong = [];
        for (var at = 0; at < read.Rules.Length; at++)
            wrong.AddRange(FaultsOf(read.Rules[at]).Select(fault => new RuleFault(file, $"$.rules[{at}].{fault.Path}", fault.Reason)));
        foreach (var twice in read.Rules.Select((rule, at) => (rule.Code, at)).GroupBy(one => one.Code).Where(same => same.Count() > 1))
            wrong.Add(new RuleFault(file, $"$.rules[{twice.Last().at}].code", $"Reguła o kodzie „{twice.Key}” jest już w tym pliku."));
        return wrong.Count > 0 ? (null, wrong) : (read, []);
    }

    public static (RuleChanges? File, IReadOnlyList<RuleFault> Faults) ReadChanges(string file, string json, IReadOnlySet<string> codes)
    {
        var (read, faults) = Read<RuleChanges>(file, json, Changes.Value);
        if (read is null)
            return (null, faults);
        var wrong = read.Changes.Select((change, at) => (change, at)).Where(one => !codes.Contains(one.change.Code))
            .Select(one => new RuleFault(file, $"$.changes[{one.at}].code", $"Nie ma reguły o kodzie „{one.change.Code}”.")).ToList();
        return wrong.Count > 0 ? (null, wrong) : (read, []);
    }

    public static string ReadEmbedded(string name)
    {
        using var stream = typeof(RuleReader).Assembly.GetManifestResourceStream($"Spojnia.Support.Recording.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static (T? Read, IReadOnlyList<RuleFault> Faults) Read<T>(string file, string json, JsonSchema schema)
        where T : class
    {
        try
        {
            var shape = schema.Validate(json);
            return shape.Count > 0
                ? (null, [.. shape.SelectMany(error => Sentences(file, error)).Distinct()])
                : (System.Text.Json.JsonSerializer.Deserialize<T>(json, RuleFile.Json)!, []);
        }
        catch (JsonReaderException failure)
        {
            return (null, [new RuleFault(file, "$", $"To nie jest poprawny JSON: błąd w wierszu {failure.LineNumber}, znak {failure.LinePosition}.")]);
        }
        catch (System.Text.Json.JsonException failure)
        {
            return (null, [new RuleFault(file, failure.Path ?? "$", "Wartość ma zły rodzaj.")]);
        }
    }

    private static IEnumerable<(string Path, string Reason)> FaultsOf(ValidationRule rule)
    {
        foreach (var field in rule.Fields.Append(rule.When?.Field ?? rule.Fields[0]).Where(field => !KnownFields.Contains(field)).Distinct())
            yield return ("fields", $"Nie ma pola „{field}”.");
        if (!RuleTypes.All.TryGetValue(rule.Type, out var type))
        {
            yield return ("type", $"Nieznany rodzaj reguły „{rule.Type}”. Znane: {string.Join(", ", RuleTypes.All.Keys.Order(StringComparer.Ordinal))}.");
            yield break;
        }

        if (type.Fields > 0 && rule.Fields.Length != type.Fields)
            yield return ("fields", $"Reguła „{rule.Type}” ma mieć tyle pól: {type.Fields}.");
        foreach (var (name, given) in new[] { ("pattern", rule.Pattern is not null), ("dictionary", rule.Dictionary is not null), ("min", rule.Min is not null), ("days", rule.Days is not null) })
        {
            if (type.Needs.Contains(name) && !given)
                yield return (name, $"Reguła „{rule.Type}” wymaga pola „{name}”.");
        }

        if (rule.Pattern is { } pattern && !IsPattern(pattern))
            yield return ("pattern", "To nie jest poprawne wyrażenie regularne.");
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static IEnumerable<RuleFault> Sentences(string file, ValidationError error)
    {
        if (error is ChildSchemaValidationError { Errors.Count: > 0 } parent)
        {
            foreach (var child in parent.Errors.Values.SelectMany(list => list).SelectMany(inner => Sentences(file, inner)))
                yield return child;
            yield break;
        }

        var path = (error.Path ?? "").TrimStart('#').TrimStart('/').Replace('/', '.');
        yield return new RuleFault(file, path.Length == 0 ? "$" : path.StartsWith('[') ? "$" + path : "$." + path, error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => $"Brakuje pola „{error.Property}”.",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => $"Nieznane pole „{error.Property}”. Sprawdź pisownię albo usuń je.",
            ValidationErrorKind.NotInEnumeration => $"Dozwolone są tylko wartości: {string.Join(", ", error.Schema.ActualSchema.Enumeration)}.",
            ValidationErrorKind.PatternMismatch => $"Wartość nie pasuje do wzoru {error.Schema.ActualSchema.Pattern}.",
            ValidationErrorKind.IntegerExpected => "Oczekiwano liczby całkowitej.",
            ValidationErrorKind.StringExpected => "Oczekiwano tekstu w cudzysłowie.",
            ValidationErrorKind.BooleanExpected => "Oczekiwano true albo false.",
            ValidationErrorKind.ArrayExpected => "Oczekiwano listy w nawiasach kwadratowych.",
            ValidationErrorKind.ObjectExpected => "Oczekiwano obiektu w nawiasach klamrowych.",
            ValidationErrorKind.TooFewItems => "Lista ma za mało pozycji.",
            _ => $"Wartość nie zgadza się ze schematem ({error.Kind}).",
        });
    }
}
