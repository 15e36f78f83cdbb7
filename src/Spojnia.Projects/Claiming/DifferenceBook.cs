using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Ui;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Claiming;

/// <summary>A line that only one of two snapshots counts, with the reason in words.</summary>
internal sealed record ChangedLine(
    string Figure, bool Added, Guid Id, Guid SubjectId, string Subject, DateOnly Day, string Sex, string Theme, IReadOnlyList<NotCounted> Reasons, string Why, string? SourceLink);

/// <summary>Explains the difference between two snapshots, line by line.</summary>
internal sealed class DifferenceBook(SpojniaDbContext db, FrozenNames names)
{
    // Both databases take this many ids in one question.
    private const int AtOnce = 500;

    /// <summary>Lines added and gone, those of a figure or of all, in a lasting order.</summary>
    public static IReadOnlyList<(FigureDifference Figure, bool Added, FrozenLine Line)> LinesOf(SnapshotDifference difference, string? code) =>
    [
        .. difference.Figures.Where(figure => string.IsNullOrEmpty(code) || figure.Code == code)
            .SelectMany(figure => figure.Added.Select(line => (figure, true, line)).Concat(figure.Gone.Select(line => (figure, false, line)))),
    ];

    /// <summary>Tells the reasons of these lines.</summary>
    public async IAsyncEnumerable<ChangedLine> ExplainAsync(
        SnapshotDifference difference, IEnumerable<(FigureDifference Figure, bool Added, FrozenLine Line)> lines,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var chunk in lines.Chunk(AtOnce))
        {
            var facts = await FactsAsync([.. chunk.Select(one => one.Line.Id)], cancellation);
            foreach (var ofKind in chunk.GroupBy(one => (one.Figure, one.Added)))
            {
                var kind = (ofKind.Key.Added ? ofKind.Key.Figure.After : ofKind.Key.Figure.Before)!.Rule.Kind;
                var named = await names.NamesAsync(kind, [.. ofKind.Select(one => one.Line.Subject).Distinct()], difference.After.To, cancellation);
                foreach (var (figure, added, line) in ofKind)
                    yield return Explain(difference, figure, added, line, facts.GetValueOrDefault(line.Id), named[line.Subject]);
            }
        }
    }

    private ChangedLine Explain(SnapshotDifference difference, FigureDifference figure, bool added, FrozenLine line, (LineFacts Facts, string Module, string Link)? known, string subject)
    {
        // In the other snapshot it does not count; that one says why.
        var (other, otherFigure) = added ? (difference.Before, figure.Before) : (difference.After, figure.After);
        var reasons = known is { } found ? SnapshotDifference.WhyNot(other, otherFigure, found.Facts) : [];
        var why = known is null
            ? "Tego wpisu nie ma dziś w rejestrze dowodów, a rejestr niczego nie usuwa: to ślad zmiany w samej bazie danych."
            : string.Join(" ", reasons.Select(reason => Sentence(reason, added, figure, other, known.Value.Facts)));
        return new ChangedLine(figure.Code, added, line.Id, line.Subject, subject, line.Day, line.Sex,
            line.Theme.Length == 0 ? "" : Dictionaries.AllThemes.GetValueOrDefault(line.Theme)?.Name ?? line.Theme, reasons, why,
            known is { } shown ? names.Open(shown.Module, shown.Link) : null);
    }

    private string Sentence(NotCounted reason, bool added, FigureDifference figure, FrozenClaim other, LineFacts line) => reason switch
    {
        NotCounted.NoIndicator => added
            ? $"Nowy wskaźnik: wcześniej, w wersji {other.DefinitionVersion} definicji, go nie było."
            : $"Wskaźnika nie ma już w definicji (wersja {other.DefinitionVersion}).",
        NotCounted.HappenedLater => added
            ? $"Nowe wsparcie z {PolishFormat.ShortDay(line.HappenedOn)}, po {PolishFormat.ShortDay(other.To)}."
            : $"Zdarzyło się {PolishFormat.ShortDay(line.HappenedOn)}, a druga migawka mówi o stanie na {PolishFormat.ShortDay(other.To)}.",
        NotCounted.RecordedLater => added
            ? $"Nowy wpis: zapisano go {PolishFormat.Moment(line.RecordedAt)}."
            : $"Wpis zapisano {PolishFormat.Moment(line.RecordedAt)}, a druga migawka pokazuje wiedzę z {PolishFormat.Moment(other.KnownAt)}.",
        NotCounted.TakenBack => added
            ? $"W pierwszej migawce był już cofnięty ({PolishFormat.Moment(line.TakenBackAt!.Value)}: {line.Reason})"
            : $"Cofnięto {PolishFormat.Moment(line.TakenBackAt!.Value)}: {line.Reason}",
        NotCounted.OutsideRule => $"Zmieniła się reguła: wersja {(added ? figure.Before : figure.After)!.Rule.Version} nie obejmuje takich wpisów, wersja {(added ? figure.After : figure.Before)!.Rule.Version} obejmuje.",
        NotCounted.OutsideSet => figure.SetCodeChanged
            ? $"Zmienił się zbiór, przez który dzielimy: „{figure.Before?.Set?.Code ?? "brak"}” → „{figure.After?.Set?.Code ?? "brak"}”."
            : $"Zmienił się mianownik: {names.UnitName(line.Unit, other.To)} {(added ? "weszła do zbioru" : "opuściła zbiór")} „{(figure.After ?? figure.Before)!.Set!.Code}”.",
        _ => throw new InvalidOperationException($"{reason} has no sentence."),
    };

    private async Task<Dictionary<Guid, (LineFacts Facts, string Module, string Link)?>> FactsAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var rows = await db.Evidence.AsNoTracking().Where(entry => ids.Contains(entry.Id)).ToListAsync(cancellation);
        var takenBack = await db.Evidence.AsNoTracking().Where(entry => entry.CancelsId != null && ids.Contains(entry.CancelsId.Value))
            .ToDictionaryAsync(entry => entry.CancelsId!.Value, entry => (At: (DateTime?)entry.RecordedAt, entry.Reason), cancellation);
        return rows.ToDictionary(row => row.Id, row =>
        {
            var back = takenBack.GetValueOrDefault(row.Id);
            return ((LineFacts, string, string)?)(new LineFacts(row.Id, row.Kind, row.Theme, row.Sex, row.UnitId, row.HappenedOn, row.RecordedAt, back.At, back.Reason),
                row.SourceModule, row.SourceLink);
        });
    }
}
