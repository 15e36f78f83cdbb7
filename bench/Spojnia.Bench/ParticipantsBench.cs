using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Territory;
using Spojnia.Support.Recording;
using Spojnia.Support.Recording.Checking;
using Spojnia.Tests.Support.Recording;

namespace Spojnia.Bench;

/// <summary>Checks participant files of two sizes; every hundredth row has a mistake. The baseline is the same file only read.</summary>
internal static class ParticipantsBench
{
    private static readonly SheetLimits Limits = RecordFileCheck.Limits with { MaxBytes = 2L * 1024 * 1024 * 1024, MaxUnfoldedBytes = 8L * 1024 * 1024 * 1024, MaxRows = 1_000_000 };

    public static async Task RunAsync(IReadOnlyList<int> sizes, string? format)
    {
        await using var database = await BenchDatabase.MakeAsync(DatabaseProvider.Sqlite);
        var context = GoodRows.Context with { Units = database.Services.GetRequiredService<Atlas>() };
        // The first run pays for compiling; it is not counted.
        await MeasureAsync(1_000, SheetFormat.Csv, context, quiet: true);
        foreach (var size in sizes)
        {
            foreach (var kind in Enum.GetValues<SheetFormat>().Where(kind => format is null || kind.ToString().Equals(format, StringComparison.OrdinalIgnoreCase)))
                await MeasureAsync(size, kind, context, quiet: false);
        }
    }

    private static async Task MeasureAsync(int rows, SheetFormat format, Spojnia.Support.Recording.Rules.RuleContext context, bool quiet)
    {
        var path = Path.Combine(Path.GetTempPath(), $"spojnia-bench-{Guid.NewGuid():N}");
        try
        {
            await using (var made = File.Create(path))
            {
                await SheetExport.Of(format, "uczestnicy", [.. GoodRows.Columns.Select(column => new SheetColumn<Dictionary<string, string>>(column.Label, row => row.GetValueOrDefault(column.Field)))],
                    Enumerable.Range(0, rows).Select(Row)).WriteAsync(made);
            }

            var reading = Stopwatch.GetTimestamp();
            using (var file = File.OpenRead(path))
            using (var sheet = SheetReader.Open(file, Limits))
                _ = sheet.Rows.Count();
            var baseline = Stopwatch.GetElapsedTime(reading).TotalSeconds;

            GC.Collect();
            var (managed, set, found) = (0L, 0L, 0);
            var start = Stopwatch.GetTimestamp();
            FileCheckResult result;
            using (var file = File.OpenRead(path))
            {
                result = new RecordFileCheck(GoodRows.Book, context).Run(file, RecordKind.Person, _ => found++, done =>
                {
                    managed = Math.Max(managed, GC.GetTotalMemory(false));
                    if (done % 5_000 == 0)
                        set = Math.Max(set, Environment.WorkingSet);
                }, Limits);
            }

            var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (!quiet)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{format,-4} {rows,8:N0} rows, {new FileInfo(path).Length / 1_000_000.0,6:N1} MB: checked in {took,6:N2} s = {rows / took,9:N0} rows/s, only read {baseline,6:N2} s; peak managed {managed / 1_000_000,5} MB, working set {set / 1_000_000,5} MB; found {found}, faulty rows {result.FaultyRows}"));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Dictionary<string, string> Row(int number)
    {
        var row = GoodRows.Fields(number);
        if (number % 100 == 0)
            row[RecordFields.Postcode] = "49300";
        return row;
    }
}
