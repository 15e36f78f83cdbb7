using Spojnia.Core.Evidence;

namespace Spojnia.Bench;

/// <summary>
/// A plausible ledger: mostly persons and institutions, JST that are supported, taken back and supported again, every twentieth line a cancellation.
/// The same seed writes the same history.
/// </summary>
internal sealed class History(Guid project, Guid[] units)
{
    private static readonly string[] Themes = ["wiezi_rodzinne", "ekonomia_spoleczna", "piecza_zastepcza"];
    private static readonly DateOnly Start = new(2023, 10, 1);
    private readonly Random _random = new(20231001);

    public IEnumerable<EvidenceEntry> Write(int lines)
    {
        var ofUnits = new Dictionary<(string Kind, string Theme, Guid Unit), EvidenceEntry>();
        var written = 0;
        while (written < lines)
        {
            var line = _random.Next(100) switch
            {
                < 58 => Line(EvidenceKinds.PersonSupported, Guid.CreateVersion7(), "", 0),
                < 88 => Line(EvidenceKinds.PersonQualified, Guid.CreateVersion7(), "", 0),
                < 96 => Line(EvidenceKinds.InstitutionSupported, Guid.CreateVersion7(), "", 0),
                < 97 => OfUnit(EvidenceKinds.JstAdvised, ""),
                < 98 => OfUnit(EvidenceKinds.PlanImplemented, ""),
                _ => OfUnit(EvidenceKinds.JstSupported, Themes[_random.Next(Themes.Length)]),
            };
            written++;
            yield return line;
            if (line.CancelsId is null && !EvidenceKinds.CountsUnits(line.Kind) && _random.Next(25) == 0 && written < lines)
            {
                written++;
                yield return line.Cancel("Wpisano przez pomyłkę.", line.RecordedAt.AddDays(_random.Next(30)));
            }
        }

        // A unit stands once: where it does, the next line takes it back. Half of the units are left alone, so figures are no round ones.
        EvidenceEntry OfUnit(string kind, string theme)
        {
            var unit = units[_random.Next(units.Length / 2)];
            if (!ofUnits.TryGetValue((kind, theme, unit), out var last))
                return ofUnits[(kind, theme, unit)] = Line(kind, unit, theme, 0);
            if (last.CancelsId is null)
                return ofUnits[(kind, theme, unit)] = last.Cancel("Wpisano przez pomyłkę.", last.RecordedAt);
            return ofUnits[(kind, theme, unit)] = Line(kind, unit, theme, last.Turn + 1, last);
        }
    }

    private EvidenceEntry Line(string kind, Guid subject, string theme, int turn, EvidenceEntry? after = null)
    {
        var happened = after?.HappenedOn ?? Start.AddDays(_random.Next(1100));
        var recorded = after?.RecordedAt ?? happened.ToDateTime(new TimeOnly(_random.Next(8, 17), _random.Next(60)), DateTimeKind.Utc).AddDays(_random.Next(14));
        var person = kind is EvidenceKinds.PersonSupported or EvidenceKinds.PersonQualified;
        return new EvidenceEntry(kind, subject, project, happened, recorded, new EvidenceSource("Support", Guid.CreateVersion7(), "/panel/szkolenia"))
        {
            UnitId = EvidenceKinds.CountsUnits(kind) ? subject : units[_random.Next(units.Length)],
            TaskNumber = _random.Next(1, 4),
            ActionNumber = _random.Next(3) == 0 ? null : _random.Next(1, 17),
            Theme = theme,
            Sex = person ? _random.Next(5) == 0 ? "M" : "K" : "",
            Turn = turn,
        };
    }
}
