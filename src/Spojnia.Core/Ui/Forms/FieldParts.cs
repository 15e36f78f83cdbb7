using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Spojnia.Core.Ui.Forms;

/// <summary>Small parts that all fields share.</summary>
internal static class FieldParts
{
    public static TagBuilder Tag(string element, string cssClass, string? text = null)
    {
        var tag = new TagBuilder(element) { Attributes = { ["class"] = cssClass } };
        if (text is not null)
            tag.InnerHtml.Append(text);
        return tag;
    }

    public static void AppendHintAndError(IHtmlContentBuilder content, FieldState field)
    {
        AppendHint(content, field, "govuk-hint");
        AppendError(content, field);
    }

    public static void AppendHint(IHtmlContentBuilder content, FieldState field, string cssClass)
    {
        if (field.Hint is null)
            return;
        var hint = Tag("div", cssClass, field.Hint);
        hint.Attributes["id"] = field.HintId;
        content.AppendHtml(hint);
    }

    public static void AppendError(IHtmlContentBuilder content, FieldState field)
    {
        if (field.Error is null)
            return;
        var error = Tag("p", "govuk-error-message");
        error.Attributes["id"] = field.ErrorId;
        error.InnerHtml.AppendHtml(Tag("span", "govuk-visually-hidden", field.ErrorPrefix + ": ")).Append(field.Error);
        content.AppendHtml(error);
    }

    /// <summary>What a control shows of a value: ISO for calendars and clocks, Polish for what is typed.</summary>
    public static string[] Texts(object? value, FieldKind kind) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object?>().SelectMany(one => Texts(one, kind))],
        DateOnly day => [day.ToString(kind == FieldKind.Date ? "yyyy-MM-dd" : "dd.MM.yyyy", CultureInfo.InvariantCulture)],
        TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],
        DateTime moment => [moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)],
        bool yes => [yes ? "true" : "false"],
        decimal number => [number.ToString("0.####", CultureInfo.GetCultureInfo("pl-PL"))],
        IFormattable other => [other.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString() ?? ""],
    };
}
