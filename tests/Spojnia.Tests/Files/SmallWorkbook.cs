using System.IO.Compression;
using System.Text;

namespace Spojnia.Tests.Files;

/// <summary>Workbooks made by hand, so that a test can hold what no honest spreadsheet would save.</summary>
internal static class SmallWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>A workbook of one sheet; <paramref name="sheetData"/> is what stands in <c>sheetData</c>, <paramref name="after"/> what follows it.</summary>
    public static byte[] Of(string sheetData, string after = "", params (string Name, string Content)[] more)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Ukryty" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Dane" sheetId="2" r:id="rId2"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>""");
            Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>tajne</t></is></c></row></sheetData></worksheet>""");
            Add(zip, "xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData>{after}</worksheet>""");
            foreach (var (name, content) in more)
                Add(zip, name, content);
        }

        return file.ToArray();
    }

    /// <summary>A row of texts.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((text, column) => $"<c r=\"{(char)('A' + column)}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    /// <summary>A ZIP of the given parts.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
                Add(zip, name, content);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
