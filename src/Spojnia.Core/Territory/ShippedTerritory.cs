using System.Globalization;
using Spojnia.Core.Data;

namespace Spojnia.Core.Territory;

/// <summary>The territory that the program carries (<c>Territory/Data</c>, sources in its README), and the sets that follow from it.</summary>
internal sealed class ShippedTerritory
{
    /// <summary>Raise with every change of the files: a database that holds an older edition is brought up to this one.</summary>
    public const int Edition = 1;

    private ShippedTerritory(IReadOnlyList<TerritoryUnit> units, IReadOnlyList<UnitSpan> spans)
    {
        Units = units;
        Spans = spans;
        (Sets, Members) = DrawSets();
    }

    public IReadOnlyList<TerritoryUnit> Units { get; }
    public IReadOnlyList<UnitSpan> Spans { get; }
    public IReadOnlyList<TerritorySet> Sets { get; }
    public IReadOnlyList<TerritorySetMember> Members { get; }

    public static ShippedTerritory Read() => new(
        [.. Rows("units.csv").Select(row => new TerritoryUnit(UnitKey.IdOf(row[0]), Enum.Parse<UnitLevel>(row[1], ignoreCase: true))
        {
            JstId = UnitKey.IdOf(row[2]),
            Latitude = Degrees(row[3]),
            Longitude = Degrees(row[4]),
        })],
        [.. Rows("spans.csv").GroupBy(row => row[0]).SelectMany(DrawSpans)]);

    private static IEnumerable<UnitSpan> DrawSpans(IGrouping<string, string[]> ofUnit)
    {
        var rows = ofUnit.ToList();
        for (var at = 0; at < rows.Count; at++)
        {
            var (row, from) = (rows[at], FirstDay(rows[at]));
            yield return new UnitSpan
            {
                Id = UnitKey.IdOf($"{row[0]}@{from:yyyy-MM-dd}"),
                UnitId = UnitKey.IdOf(row[0]),
                Code = row[2],
                Name = row[3],
                FoldedName = Fold.Text(row[3]),
                Type = row[4],
                ParentId = row[5] == "" ? null : UnitKey.IdOf(row[5]),
                From = from,
                Until = at + 1 < rows.Count ? FirstDay(rows[at + 1]) : null,
                Note = row[6] == "" ? null : row[6],
            };
        }
    }

    private static DateOnly FirstDay(string[] row) =>
        row[1] == "" ? DateOnly.MinValue : DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private (List<TerritorySet>, List<TerritorySetMember>) DrawSets()
    {
        var levels = Units.ToDictionary(unit => unit.Id);
        var lives = Spans.GroupBy(span => span.UnitId).Select(spans => (
            Unit: levels[spans.Key], Region: spans.First().Code[..2], From: spans.Min(span => span.From))).ToList();
        var regions = Spans.Where(span => levels[span.UnitId].Level == UnitLevel.Voivodeship).ToList();
        var (sets, members) = (new List<TerritorySet>(), new List<TerritorySetMember>());
        foreach (var region in regions)
        {
            // The Polish adjective of every voivodeship makes its genitive by «-go».
            var name = $"województwa {region.Name}go";
            Draw(TerritorySetCodes.AllJst, $"Wszystkie JST {name} (gminy i powiaty)",
                unit => unit.Level == UnitLevel.Gmina || unit.Level == UnitLevel.Powiat && unit.JstId == unit.Id);
            Draw(TerritorySetCodes.PowiatLevel, $"JST szczebla powiatowego {name} (powiaty i miasta na prawach powiatu)",
                unit => unit.Level == UnitLevel.Powiat);
            Draw(TerritorySetCodes.Gminas, $"Gminy {name}", unit => unit.Level == UnitLevel.Gmina);

            void Draw(string code, string title, Func<TerritoryUnit, bool> belongs)
            {
                var set = new TerritorySet(region.Code, code, title, isShipped: true);
                sets.Add(set);
                members.AddRange(lives.Where(life => life.Region == region.Code && belongs(life.Unit))
                    .Select(life => new TerritorySetMember { SetId = set.Id, UnitId = life.Unit.JstId, From = life.From }));
            }
        }

        return (sets, members);
    }

    private static double? Degrees(string text) => text == "" ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(ShippedTerritory).Assembly.GetManifestResourceStream($"Spojnia.Core.Territory.Data.{file}")
            ?? throw new InvalidOperationException($"{file} is not in the program.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }
}
