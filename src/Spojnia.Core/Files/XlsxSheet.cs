using System.Globalization;
using ExcelDataReader;

namespace Spojnia.Core.Files;

/// <summary>The first visible sheet of an XLSX workbook. Values come from the library; what it does not tell (formulas, merged cells) from <see cref="XlsxScan"/>.</summary>
internal sealed class XlsxSheet : IRawSheet
{
    // A double holds 15 digits for certain; what is longer has already been rounded.
    private const double LongestWhole = 999_999_999_999_999;
    private readonly IExcelDataReader _reader;
    private readonly XlsxScan _scan;

    private XlsxSheet(IExcelDataReader reader, XlsxScan scan) => (_reader, _scan) = (reader, scan);

    public static XlsxSheet Open(Stream file, SheetLimits limits)
    {
        var scan = Guarded(() => XlsxScan.Of(file, limits));
        return Guarded(() =>
        {
            file.Position = 0;
            var reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            while (reader.Name != scan.SheetName)
            {
                if (!reader.NextResult())
                    throw new UnreadableSheetException("W tym skoroszycie nie ma widocznego arkusza z danymi.");
            }

            return new XlsxSheet(reader, scan);
        });
    }

    public IEnumerable<SheetRow> Rows
    {
        get
        {
            for (var number = 1; Guarded(_reader.Read); number++)
            {
                var row = number;
                yield return Guarded(() => new SheetRow(row, [.. Enumerable.Range(0, _reader.FieldCount).Select(column => Cell(column, row))]));
            }
        }
    }

    public void Dispose() => _reader.Dispose();

    private SheetCell Cell(int column, int row)
    {
        var address = CellAddress.Of(column, row);
        var value = _reader.GetValue(column);
        var problem = _scan.ProblemAt(column, row);
        return value switch
        {
            null => new SheetCell(address, "", Problem: problem),
            string text => new SheetCell(address, text.Trim(), Problem: problem),
            bool truth => new SheetCell(address, truth ? "Tak" : "Nie", Problem: problem),
            DateTime day => new SheetCell(address, day.TimeOfDay == TimeSpan.Zero ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : day.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Problem: problem),
            TimeSpan hour => new SheetCell(address, hour.ToString(@"hh\:mm", CultureInfo.InvariantCulture), Problem: problem),
            IConvertible number => Number(address, number.ToDouble(CultureInfo.InvariantCulture), problem),
            _ => new SheetCell(address, value.ToString() ?? "", Problem: problem),
        };
    }

    private static SheetCell Number(string address, double number, string? problem) =>
        new(address, number == Math.Floor(number) && Math.Abs(number) <= LongestWhole
                ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture),
            IsNumber: true,
            problem ?? (Math.Abs(number) > LongestWhole ? "Ten numer jest zapisany jako liczba i arkusz zaokrąglił jego cyfry. Ustaw format komórki „Tekst” i wpisz numer jeszcze raz." : null));

    // The library throws whatever the broken place provokes; to the person it is one thing.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not (UnreadableSheetException or OutOfMemoryException))
        {
            throw new UnreadableSheetException("Ten arkusz jest uszkodzony i nie da się go odczytać do końca. Otwórz go, zapisz jako nowy plik XLSX i wczytaj jeszcze raz.", failure);
        }
    }
}
