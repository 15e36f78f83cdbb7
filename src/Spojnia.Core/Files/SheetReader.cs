using System.Globalization;

namespace Spojnia.Core.Files;

/// <summary>
/// Reads an uploaded CSV or XLSX row by row. The kind is told by what the file holds, not by its name. Never trusts: size, unfolded size,
/// formulas, merged cells and lost digits are checked, and each refusal says what to do.
/// </summary>
/// <example><code>
/// using var sheet = SheetReader.Open(file.OpenReadStream());   // UnreadableSheetException: a sentence for the person
/// foreach (var row in sheet.Rows) …                            // may throw the same on the way
/// </code></example>
public sealed class SheetReader : IDisposable
{
    private readonly IDisposable _source;

    private SheetReader(IDisposable source, IReadOnlyList<string> headers, IEnumerable<SheetRow> rows) => (_source, Headers, Rows) = (source, headers, rows);

    /// <summary>Names of the columns, from the first row that is not empty; no two are alike.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Rows under the headers; empty ones are passed over. Can be gone through once.</summary>
    public IEnumerable<SheetRow> Rows { get; }

    /// <summary>Opens a sheet.</summary>
    /// <param name="file">The whole file, seekable; the reader does not close it.</param>
    /// <param name="limits">Bounds, <see cref="SheetLimits.Default"/> when not given.</param>
    /// <exception cref="UnreadableSheetException">The file is not a sheet that can be read.</exception>
    public static SheetReader Open(Stream file, SheetLimits? limits = null)
    {
        limits ??= SheetLimits.Default;
        if (file.Length == 0)
            throw new UnreadableSheetException("Ten plik jest pusty. Wybierz plik, w którym są dane.");
        if (file.Length > limits.MaxBytes)
            throw new UnreadableSheetException(
                $"Ten plik ma {Megabytes(file.Length)} MB, a przyjmujemy pliki do {Megabytes(limits.MaxBytes)} MB. Podziel go na mniejsze pliki i wczytaj je po kolei.");

        var kind = SheetKinds.Tell(file);
        file.Position = 0;
        IRawSheet raw = kind == SheetKind.Xlsx ? XlsxSheet.Open(file, limits) : CsvSheet.Open(file, limits);
        try
        {
            var rows = raw.Rows.GetEnumerator();
            var headers = ReadHeaders(rows, limits);
            return new SheetReader(raw, headers, ReadRows(rows, headers.Count, limits));
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    public void Dispose() => _source.Dispose();

    private static List<string> ReadHeaders(IEnumerator<SheetRow> rows, SheetLimits limits)
    {
        if (!NextFilled(rows))
            throw new UnreadableSheetException("W tym pliku nie ma żadnych danych. Pierwszy wiersz powinien zawierać nazwy kolumn, a następne – dane.");
        var first = rows.Current;
        if (first.Cells.FirstOrDefault(cell => cell.Problem is not null) is { Problem: not null } spoilt)
            throw new UnreadableSheetException($"Pierwszy wiersz powinien zawierać nazwy kolumn, a z komórką {spoilt.Address} jest kłopot. {spoilt.Problem}");

        var headers = first.Cells.Select((cell, column) => cell.Text.Length > 0 ? cell.Text : $"(kolumna {CellAddress.Column(column)})").ToList();
        while (headers.Count > 0 && first.Cells[headers.Count - 1].Text.Length == 0)
            headers.RemoveAt(headers.Count - 1);
        if (headers.Count > limits.MaxColumns)
            throw new UnreadableSheetException($"Ten plik ma {headers.Count} kolumn, a przyjmujemy najwyżej {limits.MaxColumns}. Usuń kolumny, których nie chcesz wczytać.");
        var twice = headers.GroupBy(header => Data.Fold.Text(header)).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? headers : throw new UnreadableSheetException(
            $"Dwie kolumny mają tę samą nazwę „{twice.First()}”. Nadaj każdej kolumnie inną nazwę albo usuń zbędną.");
    }

    private static IEnumerable<SheetRow> ReadRows(IEnumerator<SheetRow> rows, int columns, SheetLimits limits)
    {
        for (var read = 1; NextFilled(rows); read++)
        {
            if (read > limits.MaxRows)
            {
                throw new UnreadableSheetException(string.Create(CultureInfo.GetCultureInfo("pl-PL"),
                    $"Ten plik ma więcej niż {limits.MaxRows:N0} wierszy. Podziel go na mniejsze pliki i wczytaj je po kolei."));
            }

            var cells = rows.Current.Cells.Select(cell => Checked(cell, limits)).ToList();
            if (cells.Skip(columns).Any(cell => cell.Text.Length > 0))
            {
                var extra = cells.Skip(columns).First(cell => cell.Text.Length > 0);
                cells[columns - 1] = cells[columns - 1] with
                {
                    Problem = $"Ten wiersz ma więcej pól niż jest nazw kolumn (pierwsze zbędne: {extra.Address}). Sprawdź, czy w tekście nie ma znaku oddzielającego kolumny.",
                };
            }

            while (cells.Count < columns)
                cells.Add(new SheetCell(CellAddress.Of(cells.Count, rows.Current.Number), ""));
            yield return new SheetRow(rows.Current.Number, cells.Count > columns ? cells[..columns] : cells);
        }
    }

    private static bool NextFilled(IEnumerator<SheetRow> rows)
    {
        while (rows.MoveNext())
        {
            if (rows.Current.Cells.Any(cell => cell.Text.Length > 0 || cell.Problem is not null))
                return true;
        }

        return false;
    }

    private static SheetCell Checked(SheetCell cell, SheetLimits limits)
    {
        if (cell.Problem is not null)
            return cell;
        if (cell.Text.Length > limits.MaxCellLength)
            return cell with { Text = cell.Text[..200], Problem = $"W tej komórce jest ponad {limits.MaxCellLength} znaków. Skróć tekst." };
        return LostDigits.IsIn(cell.Text)
            ? cell with { Problem = $"Arkusz zapisał tu liczbę w skrócie ({cell.Text}) i jej cyfry przepadły. Ustaw format komórki „Tekst” i wpisz numer jeszcze raz." }
            : cell;
    }

    private static long Megabytes(long bytes) => (bytes + 1024 * 1024 - 1) / (1024 * 1024);
}

/// <summary>Rows of a file before anybody knows what they mean; the reader above gives them headers and bounds.</summary>
internal interface IRawSheet : IDisposable
{
    IEnumerable<SheetRow> Rows { get; }
}

/// <summary>Recognises «4,40514E+10», which is what a spreadsheet leaves of a long number.</summary>
internal static partial class LostDigits
{
    public static bool IsIn(string text) => text.Length is > 4 and < 30 && Shape().IsMatch(text);

    [System.Text.RegularExpressions.GeneratedRegex(@"^\d([.,]\d+)?[Ee]\+\d{1,3}$")]
    private static partial System.Text.RegularExpressions.Regex Shape();
}
