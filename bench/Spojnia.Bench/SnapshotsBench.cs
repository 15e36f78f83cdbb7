using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Projects;
using Spojnia.Projects.Claiming;
using Spojnia.Projects.Defining;

namespace Spojnia.Bench;

/// <summary>
/// A snapshot of a project with 100 000 participations, counted again after three more versions of its definition and 5 000 more lines; reading
/// the ids of the same lines is the baseline. Digests must be the same.
/// </summary>
internal static class SnapshotsBench
{
    private static readonly DateOnly Start = new(2023, 10, 1);
    private static readonly DateOnly End = new(2026, 9, 30);

    public static async Task<bool> RunAsync(DatabaseProvider provider, int participations)
    {
        await using var database = await BenchDatabase.MakeAsync(provider, new ProjectsModule());
        var project = await database.WorkAsync(services => services.GetRequiredService<SpojniaDbContext>().Projects.Where(one => one.Code == "osias").Select(one => one.Id).SingleAsync());
        var units = (await database.WorkAsync(services => services.GetRequiredService<TerritorySets>().MembersAsync(TerritorySetCodes.AllJst, End))).ToArray();
        var history = new History(project, units);
        // Of the history's lines some 56 in 100 are participations that stand.
        await FillAsync(database, provider, Until(history, participations));

        var period = new ClaimPeriod(project, new ClaimDays(1, Start, End));
        await database.WorkAsync(services => AddAsync(services, period));
        var knownAt = new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);
        Console.WriteLine($"{provider}:");
        var baseline = new List<double>();
        for (var at = 0; at < 3; at++)
            baseline.Add((await TimeAsync(database, async services => await services.GetRequiredService<SpojniaDbContext>().Evidence.AsNoTracking().Where(entry => entry.ProjectId == project && entry.CancelsId == null)
                .Select(entry => entry.Id).ToListAsync())).Seconds);

        var taken = new List<(double Seconds, ClaimSnapshot Snapshot)>();
        for (var at = 0; at < 3; at++)
            taken.Add(await TimeAsync(database, services => services.GetRequiredService<SnapshotDesk>().TakeAsync(period.Id, knownAt)));
        var first = taken[0].Snapshot;
        var packed = await database.WorkAsync(services => services.GetRequiredService<SpojniaDbContext>().SnapshotBodies.Where(body => body.Id == first.Id).Select(body => body.Packed.Length).SingleAsync());
        var frozen = await TimeAsync(database, services => services.GetRequiredService<SnapshotDesk>().ReadAsync(first.Id));

        await database.WorkAsync(services => ChangeAsync(services, project));
        await FillAsync(database, provider, new History(project, units).Write(5_000).Where(line => !EvidenceKinds.CountsUnits(line.Kind) && line.CancelsId is null)
            .Select(line => Late(line, knownAt.AddHours(1))));
        var recounts = new List<(double Seconds, Recounted Recounted)>();
        for (var at = 0; at < 3; at++)
            recounts.Add(await TimeAsync(database, services => services.GetRequiredService<SnapshotRecount>().RecountAsync(first)));

        var figures = string.Join(", ", frozen.Result.Figures.Select(figure => $"{figure.Code} {figure.Reached.Value:N0}"));
        var same = recounts.TrueForAll(one => one.Recounted.IsSame) && taken.TrueForAll(one => one.Snapshot.Digest == first.Digest);
        Console.WriteLine($"""
              figures: {figures}
              baseline: ids of all lines of the project    {Machine.Median(baseline):N2} s
              snapshot taken and kept, median of 3         {Machine.Median([.. taken.Select(one => one.Seconds)]):N2} s (first {taken[0].Seconds:N2} s)
              canonical bytes {first.Length:N0}, kept as {packed:N0}; read back in {frozen.Seconds:N2} s
              recount after 3 more versions, median of 3   {Machine.Median([.. recounts.Select(one => one.Seconds)]):N2} s
              digests the same: {(same ? "yes" : "NO")} ({first.Digest[..16]}…)
            """);
        return same;
    }

    private static IEnumerable<EvidenceEntry> Until(History history, int participations)
    {
        var standing = 0;
        foreach (var line in history.Write(int.MaxValue))
        {
            yield return line;
            if (line.Kind == EvidenceKinds.PersonSupported)
                standing += line.CancelsId is null ? 1 : -1;
            if (standing >= participations)
                yield break;
        }
    }

    private static EvidenceEntry Late(EvidenceEntry line, DateTime recordedAt) =>
        new(line.Kind, line.SubjectId, line.ProjectId, line.HappenedOn, recordedAt, new EvidenceSource("Support", line.SourceRecordId, "/panel/szkolenia"))
        {
            UnitId = line.UnitId,
            TaskNumber = line.TaskNumber,
            Sex = line.Sex,
        };

    private static Task<bool> FillAsync(BenchDatabase database, DatabaseProvider provider, IEnumerable<EvidenceEntry> lines) => database.WorkAsync(async services =>
    {
        var db = services.GetRequiredService<SpojniaDbContext>();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await BulkRows.InsertAsync(db, lines, default);
            await transaction.CommitAsync();
        }

        // What both databases do by themselves in time.
        await db.Database.ExecuteSqlRawAsync(provider == DatabaseProvider.Sqlite ? "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);" : "VACUUM ANALYZE");
        return true;
    });

    private static async Task<bool> AddAsync(IServiceProvider services, ClaimPeriod period)
    {
        var db = services.GetRequiredService<SpojniaDbContext>();
        db.ClaimPeriods.Add(period);
        await db.SaveChangesAsync();
        return true;
    }

    private static async Task<bool> ChangeAsync(IServiceProvider services, Guid projectId)
    {
        var db = services.GetRequiredService<SpojniaDbContext>();
        var project = await db.Projects.Include(one => one.Versions).SingleAsync(one => one.Id == projectId);
        var json = project.Versions[0].Json;
        foreach (var (old, fresh) in new[] { ("\"value\": 502", "\"value\": 510"), ("\"denominator\": \"jst\"", "\"denominator\": \"gmina\""), ("\"wiezi_rodzinne\"", "\"piecza_zastepcza\"") })
        {
            json = json.Replace(old, fresh, StringComparison.Ordinal);
            var definition = System.Text.Json.JsonSerializer.Deserialize<ProjectDefinition>(json, ProjectDefinition.Json)!;
            project.Record(new ShelvedDefinition("osias.json", json, definition), services.GetRequiredService<TimeProvider>().Now());
        }

        await db.SaveChangesAsync();
        return true;
    }

    private static async Task<(double Seconds, T Result)> TimeAsync<T>(BenchDatabase database, Func<IServiceProvider, Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var result = await database.WorkAsync(work);
        return (watch.Elapsed.TotalSeconds, result);
    }
}
