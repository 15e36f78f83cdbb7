using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Spojnia.Core.Ui.Charts;

/// <summary>
/// A value in time, with its target and, dashed, where it gets to:
/// <c>&lt;trend title="…" points="Model.Points" target="502" forecast="new(day, 560)" unit="osób" /&gt;</c>
/// </summary>
[HtmlTargetElement("trend", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TrendTagHelper(IStringLocalizer sentences) : TagHelper
{
    private const double Width = 720, Height = 300, Left = 52, Right = 16, Top = 26, Bottom = 34;

    public string Title { get; set; } = "";

    /// <summary>Ascending by day.</summary>
    public IReadOnlyList<ChartPoint> Points { get; set; } = [];

    public decimal? Target { get; set; }

    /// <summary>Where a straight line leads to; <c>null</c> draws none.</summary>
    public ChartPoint? Forecast { get; set; }

    /// <summary>What is counted, in the genitive plural.</summary>
    public string Unit { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Points.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var last = Points[^1];
        var scale = Scale();
        var drawing = new Drawing(Width, Height);
        DrawAxes(drawing, scale);
        if (Forecast is { } forecast)
        {
            drawing.Path("forecast", [scale.Of(last), scale.Of(forecast)]);
            var (x, y) = scale.Of(forecast);
            drawing.Circle("dot", x, y, 4);
        }

        drawing.Path("line", Points.Select(scale.Of));
        var (endX, endY) = scale.Of(last);
        drawing.Circle("dot", endX, endY, 4.5);

        var sentence = sentences["{0}: {1} {2}", PageFormat.Day(last.Day), PageFormat.Number(last.Value), Unit].Value
            + (Target is { } target ? ". " + sentences["Cel: {0}", PageFormat.Number(target)].Value : "")
            + (Forecast is { } end ? ". " + sentences["Linia przerywana: {0} do {1}, jeśli tempo się nie zmieni", PageFormat.Number(end.Value), PageFormat.Day(end.Day)].Value : "") + ".";
        var table = new ChartTable(sentences["Pokaż liczby"].Value, Title, [sentences["Dzień"].Value, sentences["Wartość"].Value],
            Points.Select(point => (IReadOnlyList<string>)[PageFormat.Day(point.Day), PageFormat.Number(point.Value)]));
        Chart.Write(output, "chart", drawing.ToSvg($"wykres-{context.UniqueId}", Title, sentence), sentence, null, table);
    }

    private TrendScale Scale()
    {
        var end = Forecast is { } forecast && forecast.Day > Points[^1].Day ? forecast.Day : Points[^1].Day;
        var most = Math.Max(Math.Max(Points.Max(point => point.Value), Target ?? 0), Forecast?.Value ?? 0);
        return new TrendScale(Points[0].Day, end > Points[0].Day ? end : Points[0].Day.AddDays(1), Math.Max(most * 1.08m, 1), Left, Width - Right, Top, Height - Bottom);
    }

    private void DrawAxes(Drawing drawing, TrendScale scale)
    {
        foreach (var step in scale.Steps())
        {
            drawing.Line("axis", Left, scale.Y(step), Width - Right, scale.Y(step));
            drawing.Text("soft", Left - 8, scale.Y(step) + 4, PageFormat.Number(step), "end");
        }

        foreach (var year in scale.Years())
        {
            drawing.Line("axis", scale.X(year), Height - Bottom, scale.X(year), Height - Bottom + 5);
            drawing.Text("soft", scale.X(year), Height - Bottom + 20, year.Year.ToString(PageLanguage.Culture), "middle");
        }

        if (Target is { } target)
        {
            drawing.Line("target", Left, scale.Y(target), Width - Right, scale.Y(target));
            drawing.Text("target-label", Width - Right, scale.Y(target) - 6, sentences["Cel: {0}", PageFormat.Number(target)].Value, "end");
        }
    }
}

/// <summary>From days and values to the places in the picture.</summary>
internal sealed record TrendScale(DateOnly First, DateOnly Last, decimal Most, double Left, double Right, double Top, double Bottom)
{
    public double X(DateOnly day) => Left + (double)(day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber) * (Right - Left);

    public double Y(decimal value) => Bottom - (double)(value / Most) * (Bottom - Top);

    public (double X, double Y) Of(ChartPoint point) => (X(point.Day), Y(point.Value));

    /// <summary>Round values for the grid, four or five of them.</summary>
    public IEnumerable<decimal> Steps()
    {
        var step = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Most)));
        if (Most / step < 2)
            step /= 5;
        else if (Most / step < 5)
            step /= 2;
        step = Math.Max(step, 1);
        for (var value = 0m; value <= Most; value += step)
            yield return value;
    }

    /// <summary>First days of the years shown; the first day itself where they are fewer than two.</summary>
    public IEnumerable<DateOnly> Years()
    {
        for (var year = First.Month == 1 ? First.Year : First.Year + 1; year <= Last.Year; year++)
            yield return new DateOnly(year, 1, 1) is var day && day >= First ? day : First;
    }
}
