using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Spojnia.Accounts.Pages;

/// <summary>A text field of a form with its label, hint and error tied together.</summary>
internal sealed record Field(string Name, string Label, string? Value, IReadOnlyList<string> Errors)
{
    public Field(ViewDataDictionary data, string name, string label, string? value = null)
        : this(name, label, value, [.. data.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(error => error.ErrorMessage) : []])
    {
    }

    public string Id => Name.Replace('.', '_');
    public string Type { get; init; } = "text";
    public string? Hint { get; init; }
    public string? Autocomplete { get; init; }
    public string Width { get; init; } = "";

    public string? DescribedBy => (Hint, Errors.Count) switch
    {
        (null, 0) => null,
        (null, _) => $"{Id}-error",
        (_, 0) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-error",
    };
}
