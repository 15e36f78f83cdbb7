using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Spojnia.Core.Ui.Charts;

/// <summary>Writes SVG: numbers with a point whatever the culture, texts encoded, looks by class alone (the content policy forbids inline styles).</summary>
internal sealed class Drawing(double width, double height)
{
    private readonly StringBuilder _marks = new();

    public double Width => width;

    public double Height => height;

    public Drawing Rect(string cssClass, double x, double y, double w, double h, double radius = 0) =>
        Add($"""<rect class="{cssClass}" x="{x:0.#}" y="{y:0.#}" width="{Math.Max(0, w):0.#}" height="{h:0.#}" rx="{radius:0.#}"/>""");

    public Drawing Line(string cssClass, double x1, double y1, double x2, double y2) =>
        Add($"""<line class="{cssClass}" x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}"/>""");

    public Drawing Circle(string cssClass, double x, double y, double r) =>
        Add($"""<circle class="{cssClass}" cx="{x:0.#}" cy="{y:0.#}" r="{r:0.#}"/>""");

    public Drawing Path(string cssClass, IEnumerable<(double X, double Y)> points) =>
        Add($"""<polyline class="{cssClass}" points="{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")))}"/>""");

    /// <param name="cssClass">Class of the text.</param>
    /// <param name="x">Where the anchor stands.</param>
    /// <param name="y">Base line.</param>
    /// <param name="text">Plain text; encoded here.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public Drawing Text(string cssClass, double x, double y, string text, string anchor = "start") =>
        Add($"""<text class="{cssClass}" x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}">{HtmlEncoder.Default.Encode(text)}</text>""");

    /// <summary>The picture with a title and a description that a reader hears instead of it.</summary>
    public string ToSvg(string id, string title, string description)
    {
        var (saidTitle, saidDescription) = (HtmlEncoder.Default.Encode(title), HtmlEncoder.Default.Encode(description));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg viewBox="0 0 {width:0.#} {height:0.#}" role="img" aria-labelledby="{id}-t {id}-d" focusable="false"><title id="{id}-t">{saidTitle}</title><desc id="{id}-d">{saidDescription}</desc>{_marks}</svg>
            """);
    }

    private Drawing Add(FormattableString mark)
    {
        _marks.Append(mark.ToString(CultureInfo.InvariantCulture));
        return this;
    }
}
