using System.Globalization;
using System.Text;
using Spojnia.Core.Files;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Support.Reporting;

/// <summary>Writes records as a profile says: CSV by itself, XLSX with every cell a text. Rows go out as they come.</summary>
internal sealed class ProfileWriting(ExportLayout layout, DictionaryIndex dictionaries)
{
    private readonly (ExportColumn Column, RecordColumn? Known)[] _columns = [.. layout.Columns.Select(column => (column, RecordColumns.Find(column.Source)))];

    static ProfileWriting() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public Task WriteAsync(SheetFormat format, Stream target, IAsyncEnumerable<FlatRecord> records, CancellationToken cancellation) => format == SheetFormat.Csv
        ? WriteCsvAsync(target, records, cancellation)
        : SheetExport.Of<FlatRecord>(SheetFormat.Xlsx, "eksport", [.. _columns.Select(column => new SheetColumn<FlatRecord>(column.Column.Header, record => TextOf(column.Column, column.Known, record)))], records)
            .WriteAsync(target, cancellation);

    /// <summary>Text of a column for a record.</summary>
    public string TextOf(ExportColumn column, RecordColumn? known, FlatRecord record)
    {
        var code = record[column.Source];
        if (code.Length == 0)
            return "";
        return code.Contains('|') ? string.Join("|", RecordText.Parts(code).Select(part => WordOf(column, known, part))) : WordOf(column, known, code);
    }

    private string WordOf(ExportColumn column, RecordColumn? known, string code) =>
        column.Words.TryGetValue(code, out var word) ? word
        : known?.Kind switch
        {
            ColumnKind.Day when RecordText.Day(code) is { } day => day.ToString(layout.DateFormat, CultureInfo.InvariantCulture),
            ColumnKind.Answer => code switch { "tak" => layout.Yes, "nie" => layout.No, RecordFields.Refused => layout.Refused, _ => code },
            ColumnKind.Dictionary => dictionaries.LabelOf(known.Dictionary, code),
            _ => code,
        };

    private async Task WriteCsvAsync(Stream target, IAsyncEnumerable<FlatRecord> records, CancellationToken cancellation)
    {
        var encoding = layout.Encoding switch { "windows-1250" => Encoding.GetEncoding("windows-1250"), "utf-8" => new UTF8Encoding(false), _ => new UTF8Encoding(true) };
        await using var text = new StreamWriter(target, encoding, 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        await text.WriteLineAsync(Line(_columns.Select(column => column.Column.Header)).AsMemory(), cancellation);
        await foreach (var record in records.WithCancellation(cancellation))
            await text.WriteLineAsync(Line(_columns.Select(column => TextOf(column.Column, column.Known, record))).AsMemory(), cancellation);
    }

    private string Line(IEnumerable<string> texts) => string.Join(layout.Separator, texts.Select(Quoted));

    private string Quoted(string text)
    {
        if (FormulaGuard.IsRunnable(text))
            text = "'" + text;
        var needed = layout.QuoteAll || text.Contains(layout.Separator, StringComparison.Ordinal) || text.AsSpan().ContainsAny('"', '\r', '\n') || text is [' ', ..] or [.., ' '];
        return needed ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
