using Spojnia.Core.Files;
using Spojnia.Core.Marks;
using Spojnia.Core.Ui;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Claiming;

/// <summary>A snapshot as the familiar table of indicators: on paper and as a workbook.</summary>
internal sealed record ClaimPaper(ProjectDefinition Definition, ClaimSnapshot Snapshot, SnapshotState State, FrozenClaim Frozen)
{
    public string Title => $"Wskaźniki do wniosku o płatność WNP {Snapshot.ClaimNumber}";

    /// <summary>How far it has come, for the foot of the paper.</summary>
    public string StateSentence => State switch
    {
        SnapshotState.Taken => "Migawka nie jest jeszcze zatwierdzona.",
        SnapshotState.Approved => $"Migawkę zatwierdzono {PolishFormat.Day(Snapshot.Approved!.On)}.",
        SnapshotState.Submitted => $"Złożono z wnioskiem {PolishFormat.Day(Snapshot.Submitted!.On)}.",
        _ => $"Złożono z wnioskiem {PolishFormat.Day(Snapshot.Submitted!.On)}; później poprawiono notą korygującą.",
    };

    /// <summary>The target in the indicator's unit; for a share with the number it means.</summary>
    public static string TargetOf(FrozenFigure figure) => figure.Target.Percent
        ? $"{figure.Target.Value} % (co najmniej {figure.Required} z {figure.Denominator})"
        : PolishFormat.Number(figure.Target.Value);

    /// <summary>The same where there is little room: «41 (50 %)».</summary>
    public static string ShortTargetOf(FrozenFigure figure) => figure.Target.Percent
        ? $"{figure.Required} ({figure.Target.Value} %)"
        : PolishFormat.Number(figure.Target.Value);

    /// <summary>The workbook: numbers as numbers, codes as texts, marks above the table.</summary>
    public SheetResult<FrozenFigure> Sheet(SheetFormat format, MarkSets marks)
    {
        var number = 0;
        return new SheetResult<FrozenFigure>(
            format, $"wnp-{Snapshot.ClaimNumber}-{Frozen.ProjectCode}-migawka-{Snapshot.Turn}",
            [
                Number("Nr", _ => ++number),
                new("Kod", figure => figure.Code),
                new("Nazwa wskaźnika", figure => figure.Name),
                new("Rodzaj", figure => figure.Type),
                new("Jednostka", figure => figure.Unit),
                Number("Wartość docelowa K", _ => null),
                Number("Wartość docelowa M", _ => null),
                Number("Wartość docelowa O", figure => figure.Required),
                Number("Osiągnięta w okresie K", figure => figure.HasSexes ? figure.InPeriod.Women : null),
                Number("Osiągnięta w okresie M", figure => figure.HasSexes ? figure.InPeriod.Men : null),
                Number("Osiągnięta w okresie O", figure => figure.InPeriod.Value),
                Number("Od początku realizacji K", figure => figure.HasSexes ? figure.Reached.Women : null),
                Number("Od początku realizacji M", figure => figure.HasSexes ? figure.Reached.Men : null),
                Number("Od początku realizacji O", figure => figure.Reached.Value),
                Number("% realizacji", figure => figure.Progress),
                Number("Mianownik", figure => figure.Denominator),
                new("Osiągnięty", figure => figure.Met ? "tak" : "nie"),
                Number("Wersja reguły", figure => figure.Rule.Version),
            ],
            Frozen.Figures.ToAsyncEnumerable())
        {
            Preface =
            [
                string.Join(" | ", marks.Of(Definition.Programme.Acronym).Select(mark => mark.Text)),
                $"{Title}, projekt „{Definition.Title}”",
                $"Okres {PolishFormat.ShortDay(Snapshot.From)}–{PolishFormat.ShortDay(Snapshot.To)}, stan na {PolishFormat.ShortDay(Snapshot.To)}, według wiedzy z {PolishFormat.Moment(Snapshot.KnownAt)}",
                $"Migawka {Snapshot.Turn}, wersja definicji {Snapshot.DefinitionVersion}, SHA-256 {Snapshot.Digest}",
            ],
        };
    }

    private static SheetColumn<FrozenFigure> Number(string header, Func<FrozenFigure, decimal?> value) =>
        new(header, figure => value(figure)?.ToString(System.Globalization.CultureInfo.InvariantCulture)) { IsNumber = true };
}

/// <summary>A correction note with the figures it changes, as printed.</summary>
internal sealed record NotePaper(ProjectDefinition Definition, CorrectionNote Note, ClaimSnapshot From, ClaimSnapshot To, SnapshotDifference Difference);
