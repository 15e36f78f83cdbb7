using System.Globalization;
using Spojnia.Core;
using Spojnia.Core.Files;

namespace Spojnia.Projects.Figures;

/// <summary>Figures as a downloaded sheet.</summary>
internal static class FigureSheet
{
    public static SheetResult<Figure> Of(SheetFormat format, KnownProject project, Moment moment, IReadOnlyList<Figure> figures) =>
        SheetExport.Of(format, $"wskazniki-{project.Code}-{moment.AsOf:yyyy-MM-dd}", Columns(project), figures);

    private static List<SheetColumn<Figure>> Columns(KnownProject project) =>
    [
        new("Projekt", _ => project.Now.ShortTitle),
        new("Kod", figure => figure.Code),
        new("Wskaźnik", figure => figure.Indicator.Name),
        new("Jednostka", figure => figure.Indicator.Unit),
        new("Wartość", figure => Text(figure.Value)),
        new("Cel", figure => Text(figure.Target)),
        new("Jednostka celu", figure => figure.TargetUnit),
        new("Mianownik", figure => figure.Denominator is { } units ? Text(units) : ""),
        new("Odsetek (%)", figure => figure.Share?.ToString("0.##", PolishWords.Culture)),
        new("Kobiety", figure => figure.HasSexes ? Text(figure.Women) : ""),
        new("Mężczyźni", figure => figure.HasSexes ? Text(figure.Men) : ""),
        new("Brakuje do celu", figure => Text(figure.Remaining)),
        new("Osiągnięty", figure => figure.Met ? "tak" : "nie"),
        new("Stan na", figure => figure.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("Wiedza z", figure => PolishTime.ToLocal(figure.KnownAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        new("Wersja reguły", figure => Text(figure.Rule.Version)),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Lines behind a figure as a downloaded sheet; no names of persons, for the ledger has none.</summary>
internal static class EvidenceSheet
{
    public static SheetResult<EvidenceLine> Of(SheetFormat format, KnownProject project, Figure figure, IReadOnlyList<EvidenceLine> lines) => SheetExport.Of(
        format, $"wskaznik-{project.Code}-{figure.Code}-{figure.AsOf:yyyy-MM-dd}",
        [
            new("Dzień", line => line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("Kogo lub czego dotyczy", line => line.Subject),
            new("Identyfikator", line => line.SubjectId.ToString()),
            new("Płeć", line => line.Sex),
            new("Temat", line => line.Theme),
            new("Zadanie", line => line.Task?.ToString(CultureInfo.InvariantCulture)),
            new("Działanie", line => line.Action?.ToString(CultureInfo.InvariantCulture)),
            new("Zapisano", line => PolishTime.ToLocal(line.RecordedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            new("Stan", line => line.State),
            new("Cofnięto", line => line.TakenBackAt is { } at ? PolishTime.ToLocal(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : ""),
            new("Powód cofnięcia", line => line.Reason),
            new("Źródło", line => line.SourceLink),
        ],
        lines);
}
