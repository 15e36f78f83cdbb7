using System.Text;
using CsCheck;
using Spojnia.Core.Files;

namespace Spojnia.Tests.Files;

public sealed class SheetExportTests
{
    private static readonly SheetColumn<string[]>[] Columns = [new("Nazwa", row => row[0]), new("Numer", row => row[1])];

    [Fact]
    public async Task WriteAsync_Csv_IsWhatPolishExcelReads()
    {
        var file = await WriteAsync(SheetFormat.Csv, [["Ośrodek „A”; filia", "000312751"]]);

        file.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        Encoding.UTF8.GetString(file)[1..].ShouldBe("Nazwa;Numer\r\n\"Ośrodek „A”; filia\";000312751\r\n");
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+48 77 441 52 50"), InlineData("-1+cmd|' /C calc'!A0"), InlineData("@SUM(A1)"), InlineData("\t=1"), InlineData("\r=1")]
    public async Task WriteAsync_TextThatASpreadsheetWouldRun_IsMadeHarmless(string text)
    {
        var csv = Encoding.UTF8.GetString(await WriteAsync(SheetFormat.Csv, [[text, "1"]]));
        var xlsx = SheetXml(await WriteAsync(SheetFormat.Xlsx, [[text, "1"]]));

        csv.ShouldContain($"'{text}");
        xlsx.ShouldContain("<c t=\"inlineStr\" s=\"2\">");
        xlsx.ShouldNotContain("<f>");
    }

    [Fact]
    public async Task WriteAsync_SignedNumber_StaysANumber() =>
        Encoding.UTF8.GetString(await WriteAsync(SheetFormat.Csv, [["-5", "-12,50"]])).ShouldContain("\r\n-5;-12,50\r\n");

    [Theory, InlineData(SheetFormat.Csv), InlineData(SheetFormat.Xlsx)]
    public void WriteAsync_AnyTexts_ComeBackTheSame(SheetFormat format) =>
        Gen.Select(Cell, Cell).Array[1, 8].Sample(rows =>
        {
            var written = rows.Select(row => new[] { row.Item1, row.Item2 }).ToArray();
            using var sheet = SheetReader.Open(new MemoryStream(WriteAsync(format, written).GetAwaiter().GetResult()));
            var read = sheet.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray()).ToArray();
            read.ShouldBe(written, Comparer);
        }, iter: 200);

    // Texts as people write them: never empty (an empty row is passed over) and trimmed, as the reader trims.
    private static readonly Gen<string> Cell =
        Gen.Char["aż=+-@';\",.1 \n<&"].Array[1, 12].Select(letters => new string(letters).Trim()).Where(text => text.Length > 0 && !text.Contains('\r'));

    private static readonly IEqualityComparer<string[]> Comparer = EqualityComparer<string[]>.Create((first, second) => first!.SequenceEqual(second!), row => row.Length);

    private static async Task<byte[]> WriteAsync(SheetFormat format, string[][] rows)
    {
        using var target = new MemoryStream();
        await SheetExport.Of(format, "próba", Columns, rows).WriteAsync(target);
        return target.ToArray();
    }

    private static string SheetXml(byte[] file)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return sheet.ReadToEnd();
    }
}
