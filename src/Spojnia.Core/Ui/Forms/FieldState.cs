using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Spojnia.Core.Ui.Forms;

/// <summary>All that is known of a field when it is drawn.</summary>
internal sealed record FieldState(FieldKind Kind, string Name, string Id)
{
    public required string Label { get; init; }
    public string? Hint { get; init; }
    public string? Error { get; init; }
    public required string ErrorPrefix { get; init; }
    public required IReadOnlyList<string> Values { get; init; }
    public required IReadOnlyList<SelectListItem> Items { get; init; }
    public string? Blank { get; init; }
    public int Width { get; init; }
    public int Rows { get; init; }

    /// <summary>True for several files or choices.</summary>
    public bool Multiple { get; init; }

    /// <summary>True when a number has no fraction.</summary>
    public bool Whole { get; init; }

    /// <summary>What the page adds to the control.</summary>
    public required IReadOnlyList<TagHelperAttribute> Attributes { get; init; }

    public string Value => Values.Count > 0 ? Values[0] : "";

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (not null, null) => HintId,
        (null, not null) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };
}
