using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Spojnia.Core.Ui.Charts;

/// <summary>A unit on the map.</summary>
/// <param name="Name">Full name, as the table tells it.</param>
/// <param name="Group">Name shown on the map over the units of one powiat; empty for none.</param>
/// <param name="Latitude">Degrees; a unit without a point stands in the table only.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Covered">Drawn full and round, otherwise hollow and square.</param>
/// <param name="Note">What the table adds: since when, on what ground.</param>
public sealed record MapPlace(string Name, string Group, double? Latitude, double? Longitude, bool Covered, string Note = "");

/// <summary>
/// A schematic map of units as points, no tiles; covered and not covered differ in shape and colour:
/// <c>&lt;unit-map title="JST objęte wsparciem" places="Model.Places" /&gt;</c>
/// </summary>
[HtmlTargetElement("unit-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnitMapTagHelper(IStringLocalizer sentences) : TagHelper
{
    private const double Width = 640, Margin = 34, Size = 7;

    public string Title { get; set; } = "";

    public IReadOnlyList<MapPlace> Places { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawn = Places.Where(place => place is { Latitude: not null, Longitude: not null }).ToList();
        var covered = Places.Count(place => place.Covered);
        var sentence = sentences["Objęte: {0} z {1}", covered, Places.Count].Value;
        var table = new ChartTable(sentences["Pokaż jako tabelę"].Value, Title, [sentences["Jednostka"].Value, sentences["Czy objęta"].Value, sentences["Uwagi"].Value],
            Places.Select(place => (IReadOnlyList<string>)[place.Name, (place.Covered ? sentences["tak"] : sentences["nie"]).Value, place.Note]));
        var svg = drawn.Count < 2 ? "" : Draw(drawn).ToSvg($"mapa-{context.UniqueId}", Title, sentence);
        Chart.Write(output, "chart map", svg, sentence, drawn.Count < 2 ? null : Legend(), table);
    }

    private static Drawing Draw(List<MapPlace> places)
    {
        var (south, north) = (places.Min(place => place.Latitude!.Value), places.Max(place => place.Latitude!.Value));
        var (west, east) = (places.Min(place => place.Longitude!.Value), places.Max(place => place.Longitude!.Value));
        // A degree of longitude is shorter than one of latitude; at the size of a voivodeship one cosine is enough.
        var narrowing = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = (Width - 2 * Margin) / Math.Max((east - west) * narrowing, 0.01);
        var height = (north - south) * scale + 2 * Margin;
        (double X, double Y) Of(MapPlace place) => (Margin + (place.Longitude!.Value - west) * narrowing * scale, Margin + (north - place.Latitude!.Value) * scale);

        var drawing = new Drawing(Width, height);
        foreach (var group in places.Where(place => place.Group.Length > 0).GroupBy(place => place.Group))
        {
            var middle = group.Select(Of).Aggregate((X: 0.0, Y: 0.0), (sum, at) => (sum.X + at.X / group.Count(), sum.Y + at.Y / group.Count()));
            foreach (var (x, y) in group.Select(Of))
                drawing.Line("axis", middle.X, middle.Y, x, y);
        }

        foreach (var place in places)
        {
            var (x, y) = Of(place);
            if (place.Covered)
                drawing.Circle("yes", x, y, Size);
            else
                drawing.Rect("no", x - Size + 1.5, y - Size + 1.5, 2 * Size - 3, 2 * Size - 3, 1.5);
        }

        foreach (var group in places.Where(place => place.Group.Length > 0).GroupBy(place => place.Group))
        {
            var (x, y) = (group.Average(place => Of(place).X), group.Average(place => Of(place).Y));
            drawing.Text("place", Math.Clamp(x, 60, Width - 60), y + 4, group.Key, "middle");
        }

        return drawing;
    }

    private string Legend() =>
        $"""<ul class="legend"><li><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle class="yes" cx="8" cy="8" r="7"/></svg>{Chart.Encode(sentences["objęta"].Value)}</li><li><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="no" x="2" y="2" width="12" height="12" rx="2"/></svg>{Chart.Encode(sentences["jeszcze nie objęta"].Value)}</li></ul>""";
}
