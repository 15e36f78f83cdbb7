using System.Text;
using Spojnia.Core.Files;
using static Spojnia.Tests.Files.SmallWorkbook;

namespace Spojnia.Tests.Files;

public sealed class SheetReaderTests
{
    private const string Two = "nazwa;miejscowość\r\nOśrodek „Źródło”;Łódź\r\n\r\nDom;Żory\r\n";

    static SheetReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory, InlineData("utf-8"), InlineData("windows-1250"), InlineData("utf-16")]
    public void Open_CsvInPolishEncodings_ReadsTheSame(string encoding)
    {
        var (headers, rows) = Read([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Two)]);

        headers.ShouldBe(["nazwa", "miejscowość"]);
        rows.Select(row => row.Number).ShouldBe([2, 4]);
        rows[0].Cells.Select(cell => cell.Text).ShouldBe(["Ośrodek „Źródło”", "Łódź"]);
        rows[1].Cells[1].ShouldBe(new SheetCell("B4", "Żory"));
    }

    [Fact]
    public void Open_CsvInIso8859_ReadsPolishLetters() =>
        Read(Encoding.GetEncoding("iso-8859-2").GetBytes("nazwa;gmina\nCentrum usług;Głuchołazy, ąśź\n")).Rows[0].Cells[1].Text.ShouldBe("Głuchołazy, ąśź");

    [Theory, InlineData(';'), InlineData(','), InlineData('\t')]
    public void Open_AnyUsualSeparator_IsRecognised(char separator)
    {
        var (headers, rows) = Read($"a{separator}b\n\"x{separator}y\"{separator}2\n");

        headers.ShouldBe(["a", "b"]);
        rows[0].Cells[0].Text.ShouldBe($"x{separator}y");
    }

    [Fact]
    public void Open_Workbook_ReadsFirstVisibleSheetWithAddresses()
    {
        var (headers, rows) = Read(Of(Row(1, "nazwa", "nip") + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>OPS</t></is></c><c r=\"B3\"><v>7541351370</v></c></row>"));

        headers.ShouldBe(["nazwa", "nip"]);
        rows.Single().Cells.ShouldBe([new SheetCell("A3", "OPS"), new SheetCell("B3", "7541351370", IsNumber: true)]);
    }

    [Fact]
    public void Rows_Formula_NamesTheCell()
    {
        var (_, rows) = Read(Of(Row(1, "nazwa", "kwota") + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>OPS</t></is></c><c r=\"B2\"><f>1+1</f><v>2</v></c></row>"));

        rows[0].Cells[1].Address.ShouldBe("B2");
        rows[0].Cells[1].Problem!.ShouldStartWith("W tej komórce jest formuła.");
    }

    [Fact]
    public void Rows_FormulaInCsv_NamesTheCell() => Read("a;b\n=HYPERLINK(1);2\n").Rows[0].Cells[0].Problem!.ShouldContain("formuła");

    [Fact]
    public void Rows_ErrorCell_IsAProblem() =>
        Read(Of(Row(1, "a") + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row>")).Rows[0].Cells[0].Problem!.ShouldContain("błąd arkusza");

    [Fact]
    public void Rows_MergedCells_EveryRowOfThemIsAProblem()
    {
        var (_, rows) = Read(Of(Row(1, "gmina", "nazwa") + Row(2, "Nysa", "A") + Row(3, "", "B"), "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"));

        rows.Select(row => row.Cells[0].Problem).ShouldAllBe(problem => problem!.Contains("A2:A3 są scalone"));
    }

    [Theory, InlineData("4,40514E+10"), InlineData("4.40514E+10")]
    public void Rows_NumberInShorthand_SaysThatDigitsAreLost(string text) => Read($"a;b\n{text};2\n").Rows[0].Cells[0].Problem!.ShouldContain("cyfry przepadły");

    [Fact]
    public void Rows_NumberOfTwentyDigits_SaysThatDigitsAreLost() =>
        Read(Of(Row(1, "a") + "<row r=\"2\"><c r=\"A2\"><v>12345678901234567890</v></c></row>")).Rows[0].Cells[0].Problem!.ShouldContain("zaokrąglił");

    [Fact]
    public void Rows_MoreFieldsThanHeaders_IsAProblemOfTheLastCell() => Read("a;b\n1;2;3\n").Rows[0].Cells[1].Problem!.ShouldContain("więcej pól");

    [Fact]
    public void Open_Nothing_AsksForAFileWithData() => Refused([]).ShouldContain("pusty");

    [Fact]
    public void Open_BlankLinesOnly_AsksForAFileWithData() => Refused("\r\n;;\r\n"u8.ToArray()).ShouldContain("nie ma żadnych danych");

    [Fact]
    public void Open_TwoHeadersAlike_NamesThem() => Refused("Nazwa;NIP;nazwa\nx;y;z\n"u8.ToArray()).ShouldContain("„Nazwa”");

    [Fact]
    public void Open_TooManyColumns_SaysHowMany() => Refused(Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(1, 101)) + "\n")).ShouldContain("101 kolumn");

    [Fact]
    public void Open_TooLarge_SaysTheBound() =>
        Refused(new byte[3 * 1024 * 1024], new SheetLimits { MaxBytes = 2 * 1024 * 1024 }).ShouldContain("ma 3 MB, a przyjmujemy pliki do 2 MB");

    [Fact]
    public void Rows_TooMany_SaysTheBound() => Refused("a\n1\n2\n3\n"u8.ToArray(), new SheetLimits { MaxRows = 2 }).ShouldContain("więcej niż 2 wierszy");

    [Fact]
    public void Open_EndlessQuote_SaysWhere() => Refused(Encoding.UTF8.GetBytes("a;b\n\"x;1\n" + new string('y', 60_000))).ShouldContain("cudzysłów");

    [Fact]
    public void Open_Bomb_IsNotUnfolded()
    {
        var bomb = Of(Row(1, "a"), "", ("xl/media/zera.xml", new string('0', 12 * 1024 * 1024)));

        bomb.Length.ShouldBeLessThan(100_000);
        Refused(bomb).ShouldContain("po rozpakowaniu");
        Refused(Of(Row(1, "a")), new SheetLimits { MaxUnfoldedBytes = 100 }).ShouldContain("po rozpakowaniu");
    }

    [Fact]
    public void Open_BombThatLiesAboutItsSize_IsUnfoldedNoFurther()
    {
        var bomb = Of(Row(1, "a"), "", ("xl/media/zera.xml", new string('0', 12 * 1024 * 1024)));
        // Declared sizes stand in the headers; a liar says 10 bytes.
        var declared = BitConverter.GetBytes(12 * 1024 * 1024);
        for (var at = bomb.AsSpan().IndexOf(declared); at >= 0; at = bomb.AsSpan().IndexOf(declared))
            BitConverter.GetBytes(10).CopyTo(bomb, at);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(bomb).Headers.ShouldBe(["a"]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 * 1024 * 1024);
    }

    [Theory]
    [InlineData("word/document.xml", "Worda")]
    [InlineData("xl/workbook.bin", "XLSB")]
    [InlineData("cokolwiek.txt", "archiwum ZIP")]
    public void Open_OtherZip_SaysWhatItIs(string part, string said) => Refused(Zip((part, "x"))).ShouldContain(said);

    [Fact]
    public void Open_Macros_AreRefused() => Refused(Of(Row(1, "a"), "", ("xl/vbaProject.bin", "x"))).ShouldContain("makra");

    [Fact]
    public void Open_OtherKinds_SayWhatTheyAre()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        Refused("%PDF-1.7 …"u8.ToArray()).ShouldContain("PDF");
        Refused("<html><table><tr><td>"u8.ToArray()).ShouldContain("strona internetowa");
        Refused([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]).ShouldContain("nie jest arkusz");
        Refused([.. old, .. Encoding.Unicode.GetBytes("Workbook")]).ShouldContain("XLS");
        Refused([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).ShouldContain("hasłem");
    }

    [Fact]
    public void Open_BrokenWorkbook_SaysSo()
    {
        var whole = Of(Row(1, "a") + Row(2, "b"));
        Refused(whole[..^200]).ShouldContain("uszkodzony");
        Refused(Of("<row r=\"1\"><c></row>")).ShouldContain("uszkodzony");
    }

    private static (IReadOnlyList<string> Headers, List<SheetRow> Rows) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (IReadOnlyList<string> Headers, List<SheetRow> Rows) Read(byte[] file, SheetLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        using var sheet = SheetReader.Open(stream, limits);
        return (sheet.Headers, [.. sheet.Rows]);
    }

    private static string Refused(byte[] file, SheetLimits? limits = null) => Should.Throw<UnreadableSheetException>(() => Read(file, limits)).Message;
}
