using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Spojnia.Core.Ui.Charts;

/// <summary>How far a value has come to its target: a bar with the target as a line. <c>&lt;target-bar title="Osoby objęte wsparciem" value="17" target="502" unit="osób" /&gt;</c></summary>
[HtmlTargetElement("target-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TargetBarTagHelper(IStringLocalizer sentences) : TagHelper
{
    public string Title { get; set; } = "";

    public decimal Value { get; set; }

    public decimal Target { get; set; }

    /// <summary>What is counted, in the genitive plural: «osób».</summary>
    public string Unit { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        const double Width = 600;
        var most = Math.Max(Math.Max(Value, Target), 1) * 1.04m;
        double At(decimal value) => (double)(value / most) * Width;
        var drawing = new Drawing(Width, 26)
            .Rect("track", 0, 6, Width, 14, 7)
            .Rect("bar", 0, 6, Value > 0 ? Math.Max(At(Value), 4) : 0, 14, 7)
            .Line("target", At(Target), 0, At(Target), 26);
        var sentence = sentences["{0} z {1} {2} (linia oznacza cel)", PageFormat.Number(Value), PageFormat.Number(Target), Unit].Value;
        Chart.Write(output, "chart chart--bar", drawing.ToSvg($"wykres-{context.UniqueId}", Title, sentence), sentence, null, null);
    }
}
