using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace Spojnia.Core.Marks;

/// <summary>A mark of who pays, as neutral text; what a reader of the screen hears is <paramref name="Alt"/>.</summary>
public sealed record Mark(string Text, string Alt);

/// <summary>Marks of one programme in their order from the left.</summary>
public sealed record MarkSet(IReadOnlyList<string> Programmes, IReadOnlyList<Mark> Marks);

/// <summary>
/// The marks that every paper and sheet carries, by the acronym of the project's programme. Shipped in <c>marks.json</c>; an operator's own file
/// (<c>Marks:File</c>, the same shape) goes before it, so a set for a programme replaces the shipped one. No logos are shipped.
/// </summary>
public sealed class MarkSets(IConfiguration configuration)
{
    private const string Any = "*";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private readonly IReadOnlyList<MarkSet> _sets = [.. OfOperator(configuration["Marks:File"]), .. Shipped()];

    /// <summary>Marks of a programme, those for any programme where it has none of its own; none for a paper without a programme.</summary>
    public IReadOnlyList<Mark> Of(string? programme)
    {
        if (string.IsNullOrWhiteSpace(programme))
            return [];
        var named = _sets.FirstOrDefault(set => set.Programmes.Any(one => Plain(one) == Plain(programme))) ?? _sets.FirstOrDefault(set => set.Programmes.Contains(Any));
        return [.. (named?.Marks ?? []).Select(mark => new Mark(Filled(mark.Text), Filled(mark.Alt)))];

        string Filled(string text) => text.Replace("{program}", programme.Trim(), StringComparison.Ordinal);
    }

    internal static IReadOnlyList<MarkSet> Read(string json, string file)
    {
        try
        {
            var sets = JsonSerializer.Deserialize<MarkFile>(json, Json)!.Sets;
            if (sets.Any(set => set.Programmes.Count == 0 || set.Marks.Count == 0 || set.Marks.Any(mark => mark.Text.Length == 0 || mark.Alt.Length == 0)))
                throw new SetupException($"Plik oznaczeń {file}: każdy zestaw ma wymienić programy i oznaczenia, a każde oznaczenie ma mieć text i alt.");
            return sets;
        }
        catch (JsonException wrong)
        {
            throw new SetupException($"Plik oznaczeń {file} jest błędny ({wrong.Path}): {wrong.Message}");
        }
    }

    // «PO WER», «POWER» and «po wer» are one programme.
    private static string Plain(string programme) => Data.Fold.Text(programme).Replace(" ", "", StringComparison.Ordinal);

    private static IReadOnlyList<MarkSet> OfOperator(string? file)
    {
        if (string.IsNullOrEmpty(file))
            return [];
        if (!File.Exists(file))
            throw new SetupException($"Nie ma pliku oznaczeń {file}. Popraw ustawienie Marks:File albo usuń je.");
        return Read(File.ReadAllText(file), file);
    }

    private static IReadOnlyList<MarkSet> Shipped()
    {
        using var reader = new StreamReader(typeof(MarkSets).Assembly.GetManifestResourceStream("Marks/marks.json")!);
        return Read(reader.ReadToEnd(), "marks.json");
    }

    private sealed record MarkFile(IReadOnlyList<MarkSet> Sets);
}
