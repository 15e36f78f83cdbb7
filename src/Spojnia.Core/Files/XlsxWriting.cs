using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Spojnia.Core.Files;

/// <summary>
/// Writes an XLSX row by row: every cell is an inline text in the format «Tekst», so zeros at the start stay and nothing is run; only columns of numbers to count with hold numbers.
/// Style 2 carries <c>quotePrefix</c>: Excel keeps such a cell a text when somebody edits it.
/// </summary>
internal static class XlsxWriting
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly (string Name, string Content)[] Parts =
    [
        ("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/></Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Dane" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>"""),
    ];

    public static async Task WriteAsync(Stream target, IReadOnlyList<string> headers, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation,
        IReadOnlyList<string>? preface = null, IReadOnlyList<bool>? numbers = null)
    {
        preface ??= [];
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        foreach (var (name, content) in Parts)
            await WritePartAsync(zip, name, content, cancellation);

        await using var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellation);
        var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"""<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="{preface.Count + 1}" topLeftCell="A{preface.Count + 2}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="{Math.Max(1, headers.Count)}" width="24" customWidth="1"/></cols><sheetData>""");
        foreach (var line in preface)
            AppendRow(xml, [line], style: 0);
        AppendRow(xml, headers, style: 1);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            AppendRow(xml, row, style: 0, numbers);
            if (xml.Length > 48 * 1024)
                await FlushAsync(sheet, xml, cancellation);
        }

        xml.Append("</sheetData></worksheet>");
        await FlushAsync(sheet, xml, cancellation);
    }

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private static async Task WritePartAsync(ZipArchive zip, string name, string content, CancellationToken cancellation)
    {
        await using var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await part.WriteAsync(Encoding.UTF8.GetBytes(Declaration + content), cancellation);
    }

    private static async Task FlushAsync(Stream sheet, StringBuilder xml, CancellationToken cancellation)
    {
        await sheet.WriteAsync(Encoding.UTF8.GetBytes(xml.ToString()), cancellation);
        xml.Clear();
    }

    private static void AppendRow(StringBuilder xml, IReadOnlyList<string> cells, int style, IReadOnlyList<bool>? numbers = null)
    {
        xml.Append("<row>");
        for (var at = 0; at < cells.Count; at++)
        {
            var cell = cells[at];
            if (numbers?[at] == true && decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                xml.Append(CultureInfo.InvariantCulture, $"<c s=\"3\"><v>{number}</v></c>");
                continue;
            }

            xml.Append("<c t=\"inlineStr\" s=\"").Append(style == 0 && FormulaGuard.IsRunnable(cell) ? 2 : style).Append("\"><is><t xml:space=\"preserve\">");
            foreach (var letter in cell)
                AppendEscaped(xml, letter);
            xml.Append("</t></is></c>");
        }

        xml.Append("</row>");
    }

    private static void AppendEscaped(StringBuilder xml, char letter)
    {
        switch (letter)
        {
            case '<': xml.Append("&lt;"); break;
            case '>': xml.Append("&gt;"); break;
            case '&': xml.Append("&amp;"); break;
            case '\r': xml.Append("&#13;"); break;
            // Controls that XML cannot hold are dropped; a lone half of a pair becomes «?» in UTF-8 by itself.
            case < ' ' and not ('\t' or '\n'): break;
            case '\uFFFE' or '\uFFFF': break;
            default: xml.Append(letter); break;
        }
    }
}
