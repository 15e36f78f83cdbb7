using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Spojnia.Core.Files;

/// <summary>CSV as Polish Excel opens it by a double click.</summary>
internal static class CsvWriting
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\";\r\n\t");

    // The library by itself looks for its own line ending only; a lone LF inside a text would end the row for the reader.
    private static readonly CsvConfiguration Polish = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ";",
        NewLine = "\r\n",
        ShouldQuote = written => written.Field is { Length: > 0 } text && (text.AsSpan().ContainsAny(Quoted) || text[0] == ' ' || text[^1] == ' '),
    };

    public static async Task WriteAsync(Stream target, IReadOnlyList<string> headers, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true);
        await using var csv = new CsvWriter(text, Polish, leaveOpen: true);
        await WriteRowAsync(csv, headers);
        await foreach (var row in rows.WithCancellation(cancellation))
            await WriteRowAsync(csv, row);
        await csv.FlushAsync();
    }

    private static Task WriteRowAsync(CsvWriter csv, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(FormulaGuard.IsRunnable(cell) ? $"'{cell}" : cell);
        return csv.NextRecordAsync();
    }
}
