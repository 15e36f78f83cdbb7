using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;

namespace Spojnia.Bench;

/// <summary>
/// A process that writes evidence from four threads is killed (SIGKILL) at a random moment, again and again. After each kill: every unit of work is
/// there whole or not at all, every one that was acknowledged is there, and the tally equals the recount.
/// </summary>
internal static class CrashBench
{
    private static readonly Guid Project = UnitKey.IdOf("crash");

    public static async Task<bool> RunAsync(DatabaseProvider provider, int rounds)
    {
        await using var database = await BenchDatabase.MakeAsync(provider);
        var (random, acknowledged, whole) = (new Random(), new HashSet<Guid>(), true);
        for (var round = 1; round <= rounds; round++)
        {
            acknowledged.UnionWith(await KillAsync(provider, database.Connection, TimeSpan.FromMilliseconds(random.Next(1500, 4000))));
            whole &= await CheckAsync(database, provider, round, acknowledged);
        }

        return whole;
    }

    /// <summary>The process that gets killed: says on its output which unit of work has been saved.</summary>
    public static async Task WriteForEverAsync(DatabaseProvider provider, string connection)
    {
        await using var services = BenchDatabase.Open(provider, connection);
        var units = services.GetRequiredService<Atlas>().InRegion(UnitLevel.Gmina, new(2026, 3, 1));
        await Parallel.ForEachAsync(Enumerable.Range(0, int.MaxValue), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (_, cancellation) =>
        {
            await using var scope = services.CreateAsyncScope();
            var (ledger, work) = (scope.ServiceProvider.GetRequiredService<EvidenceLedger>(), Guid.CreateVersion7());
            var source = new EvidenceSource("Crash", work, "/");
            Achievement Of(string kind, Guid subject, string theme = "") => new(kind, subject, Project, new(2026, 3, 1), source) { Theme = theme };
            var unit = units[Random.Shared.Next(units.Count)].Id;
            await ledger.AchieveAsync([
                Of(EvidenceKinds.PersonSupported, Guid.CreateVersion7()) with { Sex = "K", UnitId = unit },
                Of(EvidenceKinds.InstitutionSupported, Guid.CreateVersion7()) with { UnitId = unit },
                Of(EvidenceKinds.JstSupported, unit, "ekonomia_spoleczna"),
            ], cancellation);
            if (Random.Shared.Next(5) == 0 && await ledger.StandingAsync(Project, EvidenceKinds.JstSupported, unit, "ekonomia_spoleczna", cancellation) is { } standing)
                await ledger.CancelAsync(standing.Id, "Wpisano przez pomyłkę.", cancellation);
            scope.ServiceProvider.GetRequiredService<ActLog>().Add(new Worked(work));
            await scope.ServiceProvider.GetRequiredService<SpojniaDbContext>().SaveChangesAsync(cancellation);
            Console.WriteLine(work);
        });
    }

    private static async Task<List<Guid>> KillAsync(DatabaseProvider provider, string connection, TimeSpan after)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(CrashBench).Assembly.Location);
        foreach (var argument in new[] { "crash-writer", "--provider", provider.ToString(), "--connection", connection })
            start.ArgumentList.Add(argument);
        using var writer = Process.Start(start)!;
        var said = new List<Guid>();
        var reading = Task.Run(async () =>
        {
            while (await writer.StandardOutput.ReadLineAsync() is { } line)
            {
                // The last line may be cut in half by the kill.
                if (Guid.TryParseExact(line, "D", out var work))
                    said.Add(work);
            }
        });
        while (said.Count == 0 && !writer.HasExited)
            await Task.Delay(50);
        await Task.Delay(after);
        writer.Kill();
        await writer.WaitForExitAsync();
        await reading;
        return said;
    }

    private static Task<bool> CheckAsync(BenchDatabase database, DatabaseProvider provider, int round, HashSet<Guid> acknowledged) =>
        database.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<SpojniaDbContext>();
            var acts = (await db.Acts.Where(act => act.Kind == "crash.worked").Select(act => act.SubjectId).ToListAsync()).ToHashSet();
            var lines = await db.Evidence.Where(entry => entry.ProjectId == Project && entry.CancelsId == null)
                .Select(entry => new { entry.SourceRecordId, entry.Kind, entry.SubjectId, entry.Theme, entry.Turn }).ToListAsync();
            var persons = lines.Where(line => line.Kind == EvidenceKinds.PersonSupported).Select(line => line.SourceRecordId).ToHashSet();
            var institutions = lines.Where(line => line.Kind == EvidenceKinds.InstitutionSupported).Select(line => line.SourceRecordId).ToHashSet();
            var halves = acts.Count(act => !persons.Contains(act) || !institutions.Contains(act)) + lines.Count(line => !acts.Contains(line.SourceRecordId));
            var lost = acknowledged.Count(work => !acts.Contains(work));
            var differences = (await services.GetRequiredService<Recount>().CompareAsync()).Count;
            Console.WriteLine($"{provider}, kill {round}: {acts.Count} units of work, {lines.Count} lines; halves {halves}, acknowledged and lost {lost}, tally differs in {differences}");
            return halves == 0 && lost == 0 && differences == 0;
        });

    private sealed record Worked(Guid Id) : IActRecord
    {
        public string Kind => "crash.worked";
        public Subject Subject => new("crash", Id);
        public string Sentence => "Zapisano jednostkę pracy.";
    }
}
