using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Spojnia.Core;

namespace Spojnia.Support.Recording;

/// <summary>A field that a complete record must hold.</summary>
/// <param name="Field">Code of <see cref="RecordFields"/>.</param>
/// <param name="Label">Its Polish name.</param>
/// <param name="Who">Who can complete it: <c>uczestnik</c>, <c>koordynator</c> or <c>monitoring</c>.</param>
/// <param name="When">Asked only when this field …</param>
/// <param name="Is">… has this value.</param>
internal sealed record MandatoryField(string Field, string Label, string Who, string? When = null, string? Is = null);

/// <summary>Which fields are mandatory: data, <c>mandatory-fields.json</c>, or a file of the installation named by <c>Support:MandatoryFields</c>.</summary>
internal sealed class MandatoryFields
{
    private readonly MandatoryField[] _fields;

    public MandatoryFields(IConfiguration configuration)
    {
        using var file = configuration["Support:MandatoryFields"] is { Length: > 0 } path ? File.OpenRead(path)
            : typeof(MandatoryFields).Assembly.GetManifestResourceStream("Spojnia.Support.Recording.mandatory-fields.json")!;
        _fields = JsonSerializer.Deserialize<MandatoryField[]>(file, JsonSerializerOptions.Web)!;
        var known = typeof(RecordFields).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
        if (_fields.FirstOrDefault(field => !known.Contains(field.Field) || field.When is { } when && !known.Contains(when)) is { } unknown)
            throw new SetupException($"Plik pól obowiązkowych wymienia pole „{unknown.Field}”, którego nie ma w zapisie uczestnika.");
    }

    public IReadOnlyList<MandatoryField> All => _fields;

    /// <summary>Codes without an answer. A refusal is an answer.</summary>
    public IReadOnlyList<string> MissingIn(Func<string, string> answer) =>
        [.. _fields.Where(field => (field.When is null || answer(field.When) == (field.Is ?? "")) && answer(field.Field).Length == 0).Select(field => field.Field).Distinct()];

    public MandatoryField? Find(string field) => Array.Find(_fields, one => one.Field == field);
}
