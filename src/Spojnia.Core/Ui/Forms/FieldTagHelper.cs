using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Spojnia.Core.Ui.Forms;

/// <summary>
/// A form field whole: label, hint, error and control, tied together by ids. What was typed stays after a refusal.
/// Attributes it does not know (<c>autocomplete</c>, <c>maxlength</c>, <c>accept</c> …) go to the control. Examples in docs/ui.md.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IStringLocalizer sentences) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>A Polish sentence, translated here; <c>[Display(Name = …)]</c> of the property where there is none.</summary>
    public string? Label { get; set; }

    /// <summary>What to type, in a sentence; translated here.</summary>
    public string? Hint { get; set; }

    public FieldKind As { get; set; }

    /// <summary>Choices of a select, radios or checkboxes.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Text of the empty choice of a select.</summary>
    public string? Blank { get; set; }

    /// <summary>Width of a text field in characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int Width { get; set; }

    /// <summary>Rows of a text area.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>Adds «(nieobowiązkowe)» to the label.</summary>
    public bool Optional { get; set; }

    /// <summary>The label is only heard: in a table, where the column header shows what to type.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>Size of the label where it is the heading of the page: <c>m</c> or <c>l</c>.</summary>
    public string? LabelSize { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "govuk-form-group" + (field.Error is null ? "" : " govuk-form-group--error"));

        var content = new HtmlContentBuilder();
        if (field.Kind.IsGroup())
        {
            var fieldset = FieldParts.Tag("fieldset", "govuk-fieldset");
            if (field.DescribedBy is { } ids)
                fieldset.Attributes["aria-describedby"] = ids;
            fieldset.InnerHtml.AppendHtml(Titled("legend", "govuk-fieldset__legend", field));
            FieldParts.AppendHintAndError(fieldset.InnerHtml, field);
            fieldset.InnerHtml.AppendHtml(FieldControls.Of(field));
            content.AppendHtml(fieldset);
        }
        else if (field.Kind == FieldKind.Checkbox)
        {
            FieldParts.AppendError(content, field);
            content.AppendHtml(FieldControls.Single(field));
        }
        else
        {
            var label = Titled("label", "govuk-label", field);
            label.Attributes["for"] = field.Id;
            content.AppendHtml(label);
            FieldParts.AppendHintAndError(content, field);
            content.AppendHtml(FieldControls.Of(field));
        }

        output.Content.SetHtmlContent(content);
    }

    private FieldState Read(TagHelperOutput output)
    {
        // A filter is bound under its name in the address: [BindProperty(Name = "szukaj")].
        var bound = For.Metadata.BinderModelName is { } own ? For.Name[..(For.Name.LastIndexOf('.') + 1)] + own : For.Name;
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(bound);
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry);
        var kind = As == FieldKind.Auto ? FieldKinds.Of(For.Metadata, Items is not null) : As;
        return new FieldState(kind, name, TagBuilder.CreateSanitizedId(name, "_"))
        {
            Label = sentences[Label ?? For.Metadata.DisplayName ?? For.Name].Value,
            Hint = Hint is null ? null : sentences[Hint].Value,
            Error = entry?.Errors.Select(error => error.ErrorMessage).FirstOrDefault(message => message.Length > 0) is { } sentence ? sentences[sentence].Value : null,
            ErrorPrefix = sentences["Błąd"].Value,
            Values = kind is FieldKind.Password or FieldKind.File ? [] : Values(entry, kind),
            Items = [.. Items ?? []],
            Blank = Blank is null ? null : sentences[Blank].Value,
            Width = Width,
            Rows = Rows,
            Multiple = For.Metadata.IsEnumerableType,
            Whole = For.Metadata.UnderlyingOrModelType != typeof(decimal) && For.Metadata.UnderlyingOrModelType != typeof(double),
            Attributes = [.. output.Attributes],
        };
    }

    // What the person sent comes before what the model holds.
    private string[] Values(ModelStateEntry? entry, FieldKind kind) => entry?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => FieldParts.Texts(For.Model, kind),
    };

    private TagBuilder Titled(string element, string cssClass, FieldState field)
    {
        var title = FieldParts.Tag(element, LabelHidden ? "govuk-visually-hidden" : LabelSize is null ? cssClass : $"{cssClass} {cssClass}--{LabelSize}");
        title.InnerHtml.Append(field.Label);
        if (Optional)
            title.InnerHtml.AppendHtml(" ").AppendHtml(FieldParts.Tag("span", "optional", sentences["(nieobowiązkowe)"].Value));
        return title;
    }
}
