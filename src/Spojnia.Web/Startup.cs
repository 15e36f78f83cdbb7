using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration.Memory;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;

namespace Spojnia.Web;

/// <summary>What happens before the first request: defaults, keys, schema, first facts, demo.</summary>
internal static class Startup
{
    /// <summary>
    /// The settings among the arguments. The reader of settings would take the word after a bare <c>--demo</c>, <c>--migrate</c>
    /// or <c>--recount</c> for its value, so those are left out.
    /// </summary>
    public static string[] SettingsIn(string[] args) => [.. args.Where(word => word is not ("--demo" or "--migrate" or "--recount"))];

    /// <summary>
    /// Defaults below every other source of configuration. Everything that the site keeps stands in one folder, <c>Var</c>
    /// (<c>./var</c> by default): the SQLite file, the keys, letters written to a folder.
    /// </summary>
    public static void AddDefaults(ConfigurationManager configuration, string[] args)
    {
        var var = Path.GetFullPath(configuration["Var"] ?? "var");
        var file = args.Contains("--demo") ? "demo.db" : "spojnia.db";
        var sources = ((IConfigurationBuilder)configuration).Sources;
        sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Var"] = var,
                ["Database:Provider"] = "Sqlite",
                ["Database:Connection"] = $"Data Source={Path.Combine(var, file)}",
            },
        });
        if (configuration["Keys:Encryption"] is null || configuration["Keys:Lookup"] is null)
            sources.Insert(0, new MemoryConfigurationSource { InitialData = KeysOf(var) });
    }

    /// <summary>Brings the schema and the first facts up to date. False when that was all that was asked for (<c>--migrate</c>, <c>--recount</c>).</summary>
    public static async Task<bool> PrepareAsync(WebApplication site)
    {
        var arguments = Environment.GetCommandLineArgs();
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpojniaDbContext>();
        var migrateOnly = arguments.Contains("--migrate");
        var migrateAtStart = site.Configuration.GetValue("Database:MigrateAtStart", DatabaseSetup.ProviderOf(site.Configuration) == DatabaseProvider.Sqlite);
        if (migrateOnly || migrateAtStart)
            await db.Database.MigrateAsync();
        else if ((await db.Database.GetPendingMigrationsAsync()).Any())
            throw new SetupException("Schemat bazy danych jest starszy niż program. Uruchom go raz z argumentem --migrate.");
        if (migrateOnly)
            return false;
        if (arguments.Contains("--recount"))
        {
            await RecountAsync(scope.ServiceProvider.GetRequiredService<Recount>());
            return false;
        }

        await LoadFirstFactsAsync(scope.ServiceProvider);
        if (arguments.Contains("--demo"))
            await TellDemoAsync(site);
        return true;
    }

    /// <summary>Loads what every installation needs; tests call it on their template database.</summary>
    public static async Task LoadFirstFactsAsync(IServiceProvider services)
    {
        foreach (var facts in services.GetServices<IFirstFacts>().OrderBy(facts => facts.Order))
            await facts.LoadAsync(CancellationToken.None);
    }

    private static async Task RecountAsync(Recount recount)
    {
        var differences = await recount.CompareAsync();
        foreach (var difference in differences)
            Console.WriteLine($"{difference.ProjectId}: {difference.Marks}: rejestr dowodów {difference.Ledger}, licznik {difference.Tally}");
        Console.WriteLine(differences.Count == 0
            ? $"Policzono od nowa {await recount.CountLinesAsync()} wpisów. Liczniki zgadzają się z rejestrem dowodów."
            : $"Liczniki nie zgadzają się z rejestrem dowodów w {differences.Count} miejscach. Wskaźniki przelicza się z rejestru, więc to on ma rację; zgłoś tę różnicę.");
        Environment.ExitCode = differences.Count == 0 ? 0 : 1;
    }

    private static async Task TellDemoAsync(WebApplication site)
    {
        int[] orders;
        await using (var scope = site.Services.CreateAsyncScope())
            orders = [.. scope.ServiceProvider.GetServices<IDemoChapter>().Select(chapter => chapter.Order).Order()];
        foreach (var order in orders)
        {
            // A scope a chapter: a year of tracked entities would slow the next one down.
            await using var scope = site.Services.CreateAsyncScope();
            var chapter = scope.ServiceProvider.GetServices<IDemoChapter>().Single(chapter => chapter.Order == order);
            foreach (var line in await chapter.TellAsync(CancellationToken.None))
                Console.WriteLine(line);
        }
    }

    /// <summary>Keys of an installation that configures none: made once, kept in the var folder, readable by the owner alone.</summary>
    private static Dictionary<string, string?> KeysOf(string var)
    {
        var path = Path.Combine(var, "keys", "personal.json");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var made = new Dictionary<string, string>
            {
                ["Keys:Encryption"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
                ["Keys:Lookup"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            };
            File.WriteAllText(path, JsonSerializer.Serialize(made));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return JsonSerializer.Deserialize<Dictionary<string, string?>>(File.ReadAllText(path))!;
    }
}
