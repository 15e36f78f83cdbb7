using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;

namespace Spojnia.Bench;

/// <summary>
/// All indicators of a project from a million lines of evidence: the recount of the ledger, the tally kept by every save, a plain count line by line
/// as the check, and <c>COUNT(*)</c> of the same table as the baseline.
/// </summary>
internal static class FiguresBench
{
    private static readonly CountRule[] Rules =
    [
        new(EvidenceKinds.PersonSupported),
        new(EvidenceKinds.PersonQualified),
        new(EvidenceKinds.InstitutionSupported),
        new(EvidenceKinds.JstAdvised) { SetCode = TerritorySetCodes.AllJst },
        new(EvidenceKinds.PlanImplemented) { SetCode = TerritorySetCodes.AllJst },
        new(EvidenceKinds.JstSupported) { Themes = ["wiezi_rodzinne"], SetCode = TerritorySetCodes.AllJst },
        new(EvidenceKinds.JstSupported) { Themes = ["ekonomia_spoleczna"], SetCode = TerritorySetCodes.AllJst },
        new(EvidenceKinds.JstSupported) { Themes = ["piecza_zastepcza"], SetCode = TerritorySetCodes.PowiatLevel },
    ];

    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    public static async Task RunAsync(DatabaseProvider provider, int entries)
    {
        await using var database = await BenchDatabase.MakeAsync(provider);
        var project = Guid.CreateVersion7();
        var units = await database.WorkAsync(services => services.GetRequiredService<TerritorySets>().MembersAsync(TerritorySetCodes.AllJst, Today));
        var filling = await TimeAsync(database, async services =>
        {
            var db = services.GetRequiredService<SpojniaDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await BulkRows.InsertAsync(db, new History(project, [.. units]).Write(entries), default);
            await transaction.CommitAsync();
            await services.GetRequiredService<Recount>().RebuildAsync();
            // What both databases do by themselves in time.
            await db.Database.ExecuteSqlRawAsync(provider == DatabaseProvider.Sqlite ? "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);" : "VACUUM ANALYZE");
        });
        Console.WriteLine($"{provider}: {entries:N0} entries written in {filling.TotalSeconds:N0} s");

        var baseline = await MedianAsync(database, 5, services => services.GetRequiredService<SpojniaDbContext>().Evidence.CountAsync());
        var recount = await MedianAsync(database, 9, services =>
            services.GetRequiredService<EvidenceCounter>().CountAsync(project, Rules, Today, Now));
        var past = await MedianAsync(database, 9, services =>
            services.GetRequiredService<EvidenceCounter>().CountAsync(project, Rules, new(2025, 6, 30), new(2025, 9, 30, 12, 0, 0, DateTimeKind.Utc)));
        var current = await MedianAsync(database, 21, services => services.GetRequiredService<EvidenceCounter>().CurrentAsync(project, Rules, Today));
        Console.WriteLine($"""
              baseline SELECT COUNT(*)                      {baseline}
              recount of {Rules.Length} indicators, known now           {recount}
              recount of {Rules.Length} indicators, known a year ago    {past}
              {Rules.Length} indicators from the tally                  {current}
            """);
        Console.WriteLine($"  same figures three ways: {(await AgreeAsync(database, project) ? "yes" : "NO")}");
    }

    private static Task<bool> AgreeAsync(BenchDatabase database, Guid project) => database.WorkAsync(async services =>
    {
        var counter = services.GetRequiredService<EvidenceCounter>();
        var (counted, current) = (await counter.CountAsync(project, Rules, Today, Now), await counter.CurrentAsync(project, Rules, Today));
        var lines = await services.GetRequiredService<SpojniaDbContext>().Evidence.AsNoTracking()
            .Select(entry => new { entry.Id, entry.Kind, entry.Theme, entry.SubjectId, entry.Sex, entry.UnitId, entry.CancelsId }).ToListAsync();
        var struckOut = lines.Select(line => line.CancelsId).OfType<Guid>().ToHashSet();
        var standing = lines.Where(line => line.CancelsId is null && !struckOut.Contains(line.Id)).ToList();
        var plain = new List<RuleCount>();
        foreach (var rule in Rules)
        {
            var members = rule.SetCode is null ? null : await services.GetRequiredService<TerritorySets>().MembersAsync(rule.SetCode, Today);
            var subjects = standing.Where(line => line.Kind == rule.Kind && (rule.Themes.Count == 0 || rule.Themes.Contains(line.Theme))
                && (members is null || members.Contains(line.UnitId!.Value))).Select(line => (line.SubjectId, line.Sex)).ToHashSet();
            plain.Add(new RuleCount(subjects.Count, subjects.Count(subject => subject.Sex == "K"), subjects.Count(subject => subject.Sex == "M")));
        }

        Console.WriteLine($"  figures: {string.Join(", ", plain.Select(figure => figure.Value))}");
        return plain.SequenceEqual(counted) && plain.SequenceEqual(current)
            && (await services.GetRequiredService<Recount>().CompareAsync()).Count == 0;
    });

    /// <summary>Median of wall time, and of this process's processor time: the second says more on a machine that does other work too.</summary>
    private static async Task<string> MedianAsync<T>(BenchDatabase database, int times, Func<IServiceProvider, Task<T>> work)
    {
        await database.WorkAsync(work);
        var (walls, processors) = (new List<double>(), new List<double>());
        for (var at = 0; at < times; at++)
        {
            var before = Environment.CpuUsage.TotalTime;
            walls.Add((await TimeAsync(database, services => work(services))).TotalMilliseconds);
            processors.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return $"{Machine.Median(walls),8:N1} ms ({Machine.Median(processors):N1} ms of processor here)";
    }

    private static async Task<TimeSpan> TimeAsync(BenchDatabase database, Func<IServiceProvider, Task> work)
    {
        var watch = Stopwatch.StartNew();
        await database.WorkAsync(async services =>
        {
            await work(services);
            return true;
        });
        return watch.Elapsed;
    }
}
