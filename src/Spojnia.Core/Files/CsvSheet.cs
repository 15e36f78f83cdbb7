using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Spojnia.Core.Files;

/// <summary>A CSV file: its encoding and separator are told from its content.</summary>
internal sealed class CsvSheet : IRawSheet
{
    private readonly StreamReader _reader;
    private readonly CsvParser _parser;

    private CsvSheet(StreamReader reader, CsvParser parser) => (_reader, _parser) = (reader, parser);

    public static CsvSheet Open(Stream file, SheetLimits limits)
    {
        var encoding = TextEncodings.Tell(file);
        file.Position = 0;
        var separator = TellSeparator(file, encoding);
        file.Position = 0;
        var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return new CsvSheet(reader, new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
            MaxFieldSize = limits.MaxCellLength * 8,
            CountBytes = false,
        }));
    }

    public IEnumerable<SheetRow> Rows
    {
        get
        {
            while (Next() is { } cells)
                yield return new SheetRow(_parser.Row, [.. cells.Select((cell, column) => Cell(cell, column, _parser.Row))]);
        }
    }

    public void Dispose()
    {
        _parser.Dispose();
        _reader.Dispose();
    }

    private string[]? Next()
    {
        try
        {
            return _parser.Read() ? _parser.Record : null;
        }
        catch (MaxFieldSizeException endless)
        {
            throw new UnreadableSheetException(
                $"W okolicach wiersza {_parser.RawRow} otwiera się cudzysłów, którego nic nie zamyka, albo pole jest ogromne. Popraw ten wiersz i wczytaj plik jeszcze raz.", endless);
        }
    }

    private static SheetCell Cell(string written, int column, int row)
    {
        var text = written.Trim();
        // Our own exports put an apostrophe before what a spreadsheet would take for a formula.
        if (text.Length > 1 && text[0] == '\'' && (FormulaGuard.Starts(text[1]) || text[1] == '\''))
            return new SheetCell(CellAddress.Of(column, row), text[1..]);
        return new SheetCell(CellAddress.Of(column, row), text, Problem: text.StartsWith('=') ? FormulaGuard.Sentence : null);
    }

    private static char TellSeparator(Stream file, Encoding encoding)
    {
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var line = reader.ReadLine();
        while (line is not null && string.IsNullOrWhiteSpace(line))
            line = reader.ReadLine();
        var quoted = false;
        var counts = new Dictionary<char, int> { [';'] = 0, [','] = 0, ['\t'] = 0, ['|'] = 0 };
        foreach (var letter in line ?? "")
        {
            if (letter == '"')
                quoted = !quoted;
            else if (!quoted && counts.TryGetValue(letter, out var count))
                counts[letter] = count + 1;
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }
}
