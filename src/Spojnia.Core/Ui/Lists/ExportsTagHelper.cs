using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Spojnia.Core.Ui.Lists;

/// <summary>Links that download the list as it is filtered: <c>&lt;exports /&gt;</c>. The page answers <c>?eksport=csv|xlsx</c> by <see cref="Files.SheetExport"/>.</summary>
[HtmlTargetElement("exports", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ExportsTagHelper(IStringLocalizer sentences) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "exports");
        foreach (var (format, title) in new[] { ("csv", sentences["Pobierz jako CSV"].Value), ("xlsx", sentences["Pobierz jako XLSX"].Value) })
        {
            var link = new TagBuilder("a")
            {
                Attributes =
                {
                    ["class"] = "govuk-link",
                    ["href"] = PageAddress.With(ViewContext.HttpContext.Request, ("eksport", format), ("strona", null)),
                    ["rel"] = "nofollow",
                },
            };
            link.InnerHtml.Append(title);
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(link);
            output.Content.AppendHtml(item);
        }
    }
}
