using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Spojnia.Core.Ui.Forms;

/// <summary>The control itself, by kind.</summary>
internal static class FieldControls
{
    private const int MostLarge = 6;

    public static IHtmlContent Of(FieldState field) => field.Kind switch
    {
        FieldKind.Textarea => Textarea(field),
        FieldKind.Select => Select(field),
        FieldKind.Radios => Boxes(field, "radio", "govuk-radios"),
        FieldKind.Checkboxes => Boxes(field, "checkbox", "govuk-checkboxes"),
        _ => Input(field),
    };

    /// <summary>One box with its label; an unticked box sends <c>false</c>.</summary>
    public static IHtmlContent Single(FieldState field)
    {
        var box = Control("input", "govuk-checkboxes__input", field);
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (field.Values.Contains("true", StringComparer.OrdinalIgnoreCase))
            box.Attributes["checked"] = "checked";
        var label = FieldParts.Tag("label", "govuk-label govuk-checkboxes__label", field.Label);
        label.Attributes["for"] = field.Id;
        var item = FieldParts.Tag("div", "govuk-checkboxes__item");
        item.InnerHtml.AppendHtml(box).AppendHtml(label);
        FieldParts.AppendHint(item.InnerHtml, field, "govuk-hint govuk-checkboxes__hint");
        var unticked = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "hidden", ["name"] = field.Name, ["value"] = "false" } };
        var boxes = FieldParts.Tag("div", "govuk-checkboxes");
        boxes.InnerHtml.AppendHtml(item);
        return new HtmlContentBuilder().AppendHtml(boxes).AppendHtml(unticked);
    }

    private static TagBuilder Input(FieldState field)
    {
        var input = Control("input", field.Kind == FieldKind.File ? "govuk-file-upload" : "govuk-input" + WidthClass(field), field);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var (type, mode) = field.Kind switch
        {
            FieldKind.Email => ("email", null),
            FieldKind.Password => ("password", null),
            FieldKind.Number => ("text", field.Whole ? "numeric" : "decimal"),
            FieldKind.Date => ("date", null),
            FieldKind.Time => ("time", null),
            FieldKind.DateTime => ("datetime-local", null),
            FieldKind.File => ("file", null),
            FieldKind.TypedDate => ("text", "decimal"),
            _ => ("text", (string?)null),
        };
        input.MergeAttribute("type", type);
        if (mode is not null)
            input.MergeAttribute("inputmode", mode);
        if (field.Kind is FieldKind.File)
        {
            if (field.Multiple)
                input.Attributes["multiple"] = "multiple";
        }
        else if (field.Kind != FieldKind.Password)
        {
            input.Attributes["value"] = field.Value;
        }

        return input;
    }

    private static TagBuilder Textarea(FieldState field)
    {
        var area = Control("textarea", "govuk-textarea", field);
        area.MergeAttribute("rows", field.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // A browser drops the first line break of a text area.
        area.InnerHtml.AppendHtml("\n").Append(field.Value);
        return area;
    }

    private static TagBuilder Select(FieldState field)
    {
        var select = Control("select", "govuk-select", field);
        if (field.Blank is not null)
            select.InnerHtml.AppendHtml(Option("", field.Blank, false));
        foreach (var group in field.Items.GroupBy(item => item.Group?.Name))
        {
            var into = group.Key is null ? select : new TagBuilder("optgroup") { Attributes = { ["label"] = group.Key } };
            foreach (var item in group)
                into.InnerHtml.AppendHtml(Option(item.Value ?? item.Text, item.Text, IsChosen(field, item)));
            if (into != select)
                select.InnerHtml.AppendHtml(into);
        }

        return select;
    }

    private static TagBuilder Option(string value, string text, bool chosen)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = value } };
        if (chosen)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(text);
        return option;
    }

    private static TagBuilder Boxes(FieldState field, string type, string family)
    {
        // A long list of choices stands closer together.
        var boxes = FieldParts.Tag("div", field.Items.Count > MostLarge ? $"{family} {family}--small" : family);
        for (var number = 0; number < field.Items.Count; number++)
        {
            var item = field.Items[number];
            // The error summary leads to the first box, which has the id of the field.
            var id = number == 0 ? field.Id : $"{field.Id}-{number + 1}";
            var box = new TagBuilder("input")
            {
                TagRenderMode = TagRenderMode.SelfClosing,
                Attributes = { ["class"] = $"{family}__input", ["type"] = type, ["id"] = id, ["name"] = field.Name, ["value"] = item.Value ?? item.Text },
            };
            if (IsChosen(field, item))
                box.Attributes["checked"] = "checked";
            if (item.Disabled)
                box.Attributes["disabled"] = "disabled";
            var label = FieldParts.Tag("label", $"govuk-label {family}__label", item.Text);
            label.Attributes["for"] = id;
            var line = FieldParts.Tag("div", $"{family}__item");
            line.InnerHtml.AppendHtml(box).AppendHtml(label);
            boxes.InnerHtml.AppendHtml(line);
        }

        return boxes;
    }

    private static bool IsChosen(FieldState field, SelectListItem item) =>
        field.Values.Count > 0 ? field.Values.Contains(item.Value ?? item.Text) : item.Selected;

    private static TagBuilder Control(string element, string cssClass, FieldState field)
    {
        var family = cssClass.Split(' ')[0];
        var control = FieldParts.Tag(element, field.Error is null || family.Contains("__", StringComparison.Ordinal) ? cssClass : $"{cssClass} {family}--error");
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (field.DescribedBy is { } ids)
            control.Attributes["aria-describedby"] = ids;
        if (field.Error is not null)
            control.Attributes["aria-invalid"] = "true";
        foreach (var attribute in field.Attributes)
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "", replaceExisting: true);
        return control;
    }

    private static string WidthClass(FieldState field) => field switch
    {
        { Width: > 0 } => $" govuk-input--width-{field.Width}",
        { Kind: FieldKind.Date or FieldKind.Time or FieldKind.TypedDate or FieldKind.Number } => " govuk-input--width-10",
        { Kind: FieldKind.DateTime } => " govuk-input--width-20",
        _ => "",
    };
}
