using System.Diagnostics;
using System.Text.Json;
using Spojnia.Bench.Histories;
using Spojnia.Core.Data;
using Spojnia.Tests.Histories;

namespace Spojnia.Bench;

/// <summary>
/// Random participation histories through the real modules and their database, in projects of a thousand people, each compared at three dates with the
/// plain counter of the tests. Stops after a time and says how many it lived, for a million take hours.
/// </summary>
internal static class HistoriesBench
{
    private const int PeopleInProject = 1000;

    public static async Task<bool> RunAsync(DatabaseProvider provider, int people, int seconds)
    {
        await using var site = await HistorySite.MakeAsync(provider);
        var watch = Stopwatch.StartNew();
        var (lived, events, differences) = (0, 0, 0);
        for (var seed = 1; lived < people && watch.Elapsed.TotalSeconds < seconds; seed++)
        {
            var size = Math.Min(PeopleInProject, people - lived);
            var told = await site.TellAsync(seed, size, seats: 100);
            (lived, events) = (lived + size, events + told.Events.Count);
            differences += Compare(told, seed);
        }

        Console.WriteLine($"{provider}: {lived:N0} histories, {events:N0} events in {watch.Elapsed.TotalSeconds:N0} s ({lived / watch.Elapsed.TotalSeconds:N0} histories a second), {differences} differences");
        return differences == 0;
    }

    private static int Compare(ToldHistory told, int seed)
    {
        List<string> lines = [.. told.Events.Select(one => one.ToLine())];
        var differences = 0;
        foreach (var moment in told.Figures["P1"].Select(figure => figure.KnownAt))
        {
            var plain = PlainCounter.Count(lines, moment);
            foreach (var (code, figures) in told.Figures)
            {
                var figure = figures.Find(one => one.KnownAt == moment)!;
                if (plain[code] == new PlainFigure(figure.Value, figure.Women, figure.Men))
                    continue;
                differences++;
                Console.WriteLine($"  seed {seed}: {JsonSerializer.Serialize(figure)} of {code}, counted plainly {plain[code]}");
            }
        }

        return differences;
    }
}
