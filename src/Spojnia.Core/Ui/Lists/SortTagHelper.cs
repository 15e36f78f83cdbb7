using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Spojnia.Core.Ui.Lists;

/// <summary>
/// A column header that sorts the list; filters stay, paging starts anew.
/// <c>&lt;th scope="col" class="govuk-table__header" sort-by="termin" sorting="Model.Sorting"&gt;Termin&lt;/th&gt;</c>
/// </summary>
[HtmlTargetElement("th", Attributes = "sort-by,sorting")]
public sealed class SortTagHelper(IStringLocalizer sentences) : TagHelper
{
    public string SortBy { get; set; } = "";

    public Sorting Sorting { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = await output.GetChildContentAsync();
        var current = Sorting.Key == SortBy;
        var next = new Sorting(SortBy, current && !Sorting.Descending);
        if (current)
            output.Attributes.SetAttribute("aria-sort", Sorting.Descending ? "descending" : "ascending");
        var link = new TagBuilder("a")
        {
            Attributes =
            {
                ["class"] = "sort",
                ["href"] = PageAddress.With(ViewContext.HttpContext.Request, ("sortuj", next.ToString()), ("strona", null)),
                ["title"] = (next.Descending ? sentences["Sortuj malejąco"] : sentences["Sortuj rosnąco"]).Value,
            },
        };
        link.InnerHtml.AppendHtml(title);
        if (current)
            link.InnerHtml.AppendHtml($"""<span class="sort__arrow" aria-hidden="true">&nbsp;{(Sorting.Descending ? "↓" : "↑")}</span>""");
        output.Content.SetHtmlContent(link);
    }
}
