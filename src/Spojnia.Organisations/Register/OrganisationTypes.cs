using System.Collections.Frozen;
using System.Text.Json;

namespace Spojnia.Organisations.Register;

/// <summary>A type of institution.</summary>
/// <param name="Code">Lasting code, such as <c>OPS</c>.</param>
/// <param name="Name">Polish name.</param>
/// <param name="Group">Code of the group that the ESF+ monitoring system knows.</param>
/// <param name="Helps">True for institutions to which a resident may turn for help.</param>
/// <param name="From">First day on which the type exists in law, where known.</param>
/// <param name="Until">Day after the last; a type that is gone stays readable but is not offered.</param>
/// <param name="Aliases">Other names under which files give it.</param>
internal sealed record OrganisationType(
    string Code, string Name, string Group, bool Helps = false, DateOnly? From = null, DateOnly? Until = null, IReadOnlyList<string>? Aliases = null);

internal sealed record OrganisationTypeGroup(string Code, string Name);

/// <summary>The dated dictionary of types, <c>Data/institution-types.json</c> beside the code.</summary>
internal static class OrganisationTypes
{
    private static readonly Dictionary Read = Load();

    private static readonly FrozenDictionary<string, OrganisationType> ByWord = Read.Types
        .SelectMany(type => (type.Aliases ?? []).Append(type.Code).Append(type.Name).Select(word => (Word: NameLikeness.KeyOf(word.Replace('_', ' ')), type)))
        .DistinctBy(pair => pair.Word).ToFrozenDictionary(pair => pair.Word, pair => pair.type);

    public static DateOnly AsOf => Read.AsOf;

    public static IReadOnlyList<OrganisationTypeGroup> Groups => Read.Groups;

    public static IReadOnlyList<OrganisationType> All => Read.Types;

    /// <summary>Codes of the institutions to which a resident may turn.</summary>
    public static FrozenSet<string> Helping { get; } = Read.Types.Where(type => type.Helps).Select(type => type.Code).ToFrozenSet();

    /// <summary>Finds a type by its code, name or another name, letter case and accents ignored.</summary>
    public static OrganisationType? Find(string text) => ByWord.GetValueOrDefault(NameLikeness.KeyOf(text.Replace('_', ' ')));

    public static string NameOf(string code) => Find(code)?.Name ?? code;

    public static IReadOnlyList<OrganisationType> OfferedOn(DateOnly day) =>
        [.. Read.Types.Where(type => (type.From is null || type.From <= day) && (type.Until is null || day < type.Until))];

    private static Dictionary Load()
    {
        using var file = typeof(OrganisationTypes).Assembly.GetManifestResourceStream("Spojnia.Organisations.Data.institution-types.json")!;
        return JsonSerializer.Deserialize<Dictionary>(file, JsonSerializerOptions.Web)!;
    }

    private sealed record Dictionary(DateOnly AsOf, string Source, IReadOnlyList<OrganisationTypeGroup> Groups, IReadOnlyList<OrganisationType> Types);
}
