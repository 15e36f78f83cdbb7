using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Spojnia.Core.Ui.Lists;

/// <summary>Links to the other pages of a list; filters stay in the address. <c>&lt;pager paging="Model.Paging" /&gt;</c></summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IStringLocalizer sentences) : TagHelper
{
    public Paging Paging { get; set; } = null!;

    /// <summary>Name of the query parameter; another one where a page holds two lists.</summary>
    public string Parameter { get; set; } = "strona";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Paging.Pages == 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", sentences["Strony listy"].Value);
        if (Paging.Number > 1)
            output.Content.AppendHtml(Step("prev", Paging.Number - 1, sentences["Poprzednia"]));
        var list = new TagBuilder("ul") { Attributes = { ["class"] = "govuk-pagination__list" } };
        foreach (var number in Shown())
            list.InnerHtml.AppendHtml(number is { } page ? Item(page) : Gap());
        output.Content.AppendHtml(list);
        if (Paging.Number < Paging.Pages)
            output.Content.AppendHtml(Step("next", Paging.Number + 1, sentences["Następna"]));
    }

    // First, last, the current one with its neighbours; a gap where pages are left out.
    private IEnumerable<int?> Shown()
    {
        var numbers = new SortedSet<int> { 1, Paging.Pages };
        for (var near = Paging.Number - 1; near <= Paging.Number + 1; near++)
        {
            if (near >= 1 && near <= Paging.Pages)
                numbers.Add(near);
        }

        var before = 0;
        foreach (var number in numbers)
        {
            if (number > before + 1)
                yield return number == before + 2 ? before + 1 : null;
            yield return number;
            before = number;
        }
    }

    private TagBuilder Item(int number)
    {
        var current = number == Paging.Number;
        var item = new TagBuilder("li") { Attributes = { ["class"] = "govuk-pagination__item" + (current ? " govuk-pagination__item--current" : "") } };
        var link = Link(number, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        link.Attributes["aria-label"] = sentences["Strona {0}", number].Value;
        if (current)
            link.Attributes["aria-current"] = "page";
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private static TagBuilder Gap()
    {
        var gap = new TagBuilder("li") { Attributes = { ["class"] = "govuk-pagination__item govuk-pagination__item--ellipsis" } };
        gap.InnerHtml.Append("…");
        return gap;
    }

    private TagBuilder Step(string direction, int number, string title)
    {
        var step = new TagBuilder("div") { Attributes = { ["class"] = $"govuk-pagination__{direction}" } };
        var link = Link(number, title);
        link.Attributes["rel"] = direction;
        step.InnerHtml.AppendHtml(link);
        return step;
    }

    private TagBuilder Link(int number, string text)
    {
        var link = new TagBuilder("a")
        {
            Attributes =
            {
                ["class"] = "govuk-link govuk-pagination__link",
                ["href"] = PageAddress.With(ViewContext.HttpContext.Request, (Parameter, number == 1 ? null : number.ToString(System.Globalization.CultureInfo.InvariantCulture))),
            },
        };
        link.InnerHtml.Append(text);
        return link;
    }
}
