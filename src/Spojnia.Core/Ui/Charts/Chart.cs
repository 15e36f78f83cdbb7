using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Spojnia.Core.Ui.Charts;

/// <summary>A value on a day.</summary>
public sealed record ChartPoint(DateOnly Day, decimal Value);

/// <summary>A part of a whole.</summary>
public sealed record ChartPart(string Label, decimal Value);

/// <summary>What stands around every chart: the picture, what it says in a sentence, the same numbers as a table.</summary>
internal static class Chart
{
    public static void Write(TagHelperOutput output, string cssClass, string svg, string caption, string? legend, ChartTable? table)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", cssClass);
        output.Content.SetHtmlContent(svg);
        if (legend is not null)
            output.Content.AppendHtml(legend);
        output.Content.AppendHtml($"<figcaption>{Encode(caption)}</figcaption>");
        if (table is not null)
            output.Content.AppendHtml(table.ToHtml());
    }

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}

/// <summary>The numbers of a chart as a table, folded.</summary>
internal sealed record ChartTable(string Open, string Caption, IReadOnlyList<string> Headers, IEnumerable<IReadOnlyList<string>> Rows)
{
    public string ToHtml()
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{Chart.Encode(Open)}</span></summary><div class="govuk-details__text">""");
        html.Append(CultureInfo.InvariantCulture, $"""<table class="govuk-table govuk-table--dense"><caption class="govuk-table__caption govuk-visually-hidden">{Chart.Encode(Caption)}</caption><thead class="govuk-table__head"><tr class="govuk-table__row">""");
        foreach (var header in Headers)
            html.Append(CultureInfo.InvariantCulture, $"""<th scope="col" class="govuk-table__header">{Chart.Encode(header)}</th>""");
        html.Append("""</tr></thead><tbody class="govuk-table__body">""");
        foreach (var row in Rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">{Chart.Encode(row[0])}</th>""");
            foreach (var cell in row.Skip(1))
                html.Append(CultureInfo.InvariantCulture, $"""<td class="govuk-table__cell">{Chart.Encode(cell)}</td>""");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div></details>").ToString();
    }
}
