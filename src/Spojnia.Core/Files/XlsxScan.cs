using System.IO.Compression;
using System.Xml;

namespace Spojnia.Core.Files;

/// <summary>
/// Looks a workbook through before anything reads it: unfolds every part with a counter running (a «zip bomb» stops here, whatever sizes it
/// declares), and notes where the first visible sheet has formulas and merged cells.
/// </summary>
internal sealed class XlsxScan
{
    private const int MostParts = 2_000;
    private const int HighestRatio = 250;
    private const string Bomb = "Ten plik po rozpakowaniu jest wielokrotnie większy, niż wygląda, dlatego go nie otwieramy. Zapisz sam arkusz z danymi jako nowy plik XLSX albo CSV.";
    private static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };

    private readonly HashSet<(int Column, int Row)> _formulas = [];
    private readonly HashSet<(int Column, int Row)> _errors = [];
    private readonly List<(int Left, int Top, int Right, int Bottom, string Range)> _merged = [];

    public string SheetName { get; private set; } = "";

    public static XlsxScan Of(Stream file, SheetLimits limits)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        Measure(zip, limits);
        var scan = new XlsxScan();
        var part = scan.FindSheet(zip);
        if (part is not null)
            scan.Read(part);
        return scan;
    }

    public string? ProblemAt(int column, int row)
    {
        if (_formulas.Contains((column, row)))
            return FormulaGuard.Sentence;
        if (_errors.Contains((column, row)))
            return "W tej komórce jest błąd arkusza (na przykład #ADR! albo #N/D!). Wpisz w jej miejsce wartość.";
        foreach (var merged in _merged)
        {
            if (merged.Left == column && merged.Top <= row && row <= merged.Bottom)
                return $"Komórki {merged.Range} są scalone. Rozdziel je i wpisz wartość w każdym wierszu.";
        }

        return null;
    }

    private static void Measure(ZipArchive zip, SheetLimits limits)
    {
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => Math.Min(entry.Length, limits.MaxUnfoldedBytes + 1)) > limits.MaxUnfoldedBytes)
            throw new UnreadableSheetException(Bomb);
        var buffer = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var unfolded = 0L;
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                unfolded += read;
                total += read;
                if (total > limits.MaxUnfoldedBytes || (unfolded > 8 * 1024 * 1024 && unfolded / Math.Max(1, entry.CompressedLength) > HighestRatio))
                    throw new UnreadableSheetException(Bomb);
            }
        }
    }

    private ZipArchiveEntry? FindSheet(ZipArchive zip)
    {
        string? id = null;
        using (var workbook = XmlReader.Create(zip.GetEntry("xl/workbook.xml")!.Open(), Xml))
        {
            while (id is null && workbook.ReadToFollowing("sheet", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"))
            {
                if (workbook.GetAttribute("state") is "hidden" or "veryHidden")
                    continue;
                SheetName = workbook.GetAttribute("name") ?? "";
                id = workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            }
        }

        if (id is null || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
            return null;
        using var links = XmlReader.Create(relations.Open(), Xml);
        while (links.Read())
        {
            if (links.LocalName == "Relationship" && links.GetAttribute("Id") == id && links.GetAttribute("Target") is { } target)
                return zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
        }

        return null;
    }

    private void Read(ZipArchiveEntry part)
    {
        using var sheet = XmlReader.Create(part.Open(), Xml);
        var at = (Column: 0, Row: 0);
        while (sheet.Read())
        {
            if (sheet.NodeType != XmlNodeType.Element)
                continue;
            switch (sheet.LocalName)
            {
                case "row":
                    at = (-1, int.TryParse(sheet.GetAttribute("r"), out var row) ? row : at.Row + 1);
                    break;
                case "c":
                    at = sheet.GetAttribute("r") is { } address ? Parse(address) : (at.Column + 1, at.Row);
                    if (sheet.GetAttribute("t") == "e")
                        _errors.Add(at);
                    break;
                case "f":
                    _formulas.Add(at);
                    break;
                case "mergeCell" when sheet.GetAttribute("ref") is { } range:
                    var ends = range.Split(':');
                    var (from, to) = (Parse(ends[0]), Parse(ends[^1]));
                    _merged.Add((from.Column, from.Row, to.Column, to.Row, range));
                    break;
            }
        }
    }

    private static (int Column, int Row) Parse(string address)
    {
        var (column, row) = (0, 0);
        foreach (var letter in address)
        {
            if (char.IsAsciiLetter(letter))
                column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
            else if (char.IsAsciiDigit(letter))
                row = row * 10 + (letter - '0');
        }

        return (column - 1, row);
    }
}
