using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Spojnia.Core.Ui.Charts;

/// <summary>A whole split into two or three parts: <c>&lt;share-bar title="Płeć" parts="[new("Kobiety", 12), new("Mężczyźni", 5)]" /&gt;</c></summary>
[HtmlTargetElement("share-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareBarTagHelper : TagHelper
{
    private static readonly string[] Looks = ["bar", "bar-2", "bar-3"];

    public string Title { get; set; } = "";

    public IReadOnlyList<ChartPart> Parts { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        const double Width = 600, Gap = 3;
        var all = Parts.Sum(part => part.Value);
        if (all <= 0)
        {
            output.SuppressOutput();
            return;
        }

        var drawing = new Drawing(Width, 18);
        var x = 0.0;
        foreach (var (part, number) in Parts.Select((part, number) => (part, number)).Where(entry => entry.part.Value > 0))
        {
            var width = (double)(part.Value / all) * Width;
            drawing.Rect(Looks[number % Looks.Length], x, 2, width - Gap, 14, 4);
            x += width;
        }

        var sentence = string.Join(", ", Parts.Select(part => $"{part.Label}: {PageFormat.Number(part.Value)} ({PageFormat.Number(Math.Floor(part.Value * 1000 / all) / 10)}%)"));
        var legend = "<ul class=\"legend\">" + string.Concat(Parts.Select((part, number) =>
            $"""<li><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="{Looks[number % Looks.Length]}" width="16" height="16" rx="4"/></svg>{Chart.Encode(part.Label)}: {PageFormat.Number(part.Value)}</li>""")) + "</ul>";
        Chart.Write(output, "chart chart--bar", drawing.ToSvg($"wykres-{context.UniqueId}", Title, sentence), Title, legend, null);
    }
}
