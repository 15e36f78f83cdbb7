using System.Text.Json;

namespace Spojnia.Support.Recording;

/// <summary>The dictionaries that come with the program: <c>record-terms.json</c>, with their source and first day.</summary>
internal sealed record RecordDictionaries(string Source, DateOnly ValidFrom, IReadOnlyDictionary<string, RecordDictionaries.Shipped> Dictionaries)
{
    public static readonly RecordDictionaries Own = Read();

    /// <summary>Dictionary that a field draws its values from; <c>null</c> for free text.</summary>
    public static string? Of(string field) => field switch
    {
        RecordFields.LabourStatusDetail => "status",
        RecordFields.ForeignOrigin or RecordFields.ThirdCountry or RecordFields.Minority or RecordFields.Homeless or RecordFields.Disability => "answer",
        RecordFields.InstitutionCountry => "country",
        RecordFields.InstitutionType => "institutionType",
        RecordFields.InstitutionDegurba => "degurba",
        RecordFields.InstitutionSupport => "support",
        _ => Own.Dictionaries.ContainsKey(field) ? field : null,
    };

    public static string TitleOf(string dictionary) => Own.Dictionaries.GetValueOrDefault(dictionary)?.Title ?? dictionary;

    private static RecordDictionaries Read()
    {
        using var file = typeof(RecordDictionaries).Assembly.GetManifestResourceStream("Spojnia.Support.Recording.record-terms.json")!;
        return JsonSerializer.Deserialize<RecordDictionaries>(file, JsonSerializerOptions.Web)!;
    }

    internal sealed record Shipped(string Title, IReadOnlyList<ShippedTerm> Terms);

    internal sealed record ShippedTerm(string Code, string Label, string Parent = "");
}
