using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Spojnia.Support.Pages;

/// <summary>What a field looks like.</summary>
internal enum FieldKind
{
    Text,
    Area,
    Select,
    Radios,
    Checkboxes,

    /// <summary>One box; its value is <c>true</c>.</summary>
    Box,
}

/// <summary>A field of a form: label, hint and error tied together by ids; what was typed stays.</summary>
internal sealed record FormField
{
    public FormField(ViewDataDictionary data, string name, string label, object? value = null)
    {
        Name = name;
        Label = label;
        var entry = data.ModelState.TryGetValue(name, out var found) ? found : null;
        Errors = [.. entry?.Errors.Select(error => error.ErrorMessage) ?? []];
        Values = value switch
        {
            null => [],
            System.Collections.IEnumerable many and not string => [.. many.Cast<object>().Select(Text)],
            _ => [Text(value)],
        };
    }

    public string Name { get; }
    public string Label { get; }
    public IReadOnlyList<string> Values { get; }
    public IReadOnlyList<string> Errors { get; }
    public FieldKind Kind { get; init; }
    public string Type { get; init; } = "text";
    public string? Hint { get; init; }
    public string? Autocomplete { get; init; }
    public string? InputMode { get; init; }
    public string Width { get; init; } = "";
    public int Rows { get; init; } = 4;
    public int? MaxLength { get; init; }

    /// <summary>Values and texts of a list to choose from.</summary>
    public IReadOnlyList<(string Value, string Text)> Options { get; init; } = [];

    public string Id => Name.Replace('.', '_').Replace('[', '_').Replace(']', '_');
    public string? Value => Values.Count > 0 ? Values[0] : null;
    public bool HasErrors => Errors.Count > 0;

    public string? DescribedBy => (Hint, Errors.Count) switch
    {
        (null, 0) => null,
        (null, _) => $"{Id}-error",
        (_, 0) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-error",
    };

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
