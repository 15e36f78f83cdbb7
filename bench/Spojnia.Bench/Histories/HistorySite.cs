using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Spojnia.Accounts;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Organisations;
using Spojnia.Projects;
using Spojnia.Support;
using Spojnia.Tests.Hosting;

namespace Spojnia.Bench.Histories;

/// <summary>All modules of the site on a migrated database of the run's own, gone with it; the clock alone is ours.</summary>
internal sealed class HistorySite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spojnia-histories-").FullName;
    private readonly PostgresServer? _server;
    private readonly ServiceProvider _services;
    private readonly SetClock _clock = new();

    private HistorySite(DatabaseProvider provider)
    {
        _server = provider == DatabaseProvider.Postgres ? new PostgresServer() : null;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:Connection"] = _server is null
                ? $"Data Source={Path.Combine(_folder, "histories.db")}"
                : new NpgsqlConnectionStringBuilder(_server.Connection) { Database = "histories" }.ToString(),
            ["Var"] = _folder,
            ["Mail:Carrier"] = "None",
            ["Keys:Encryption"] = Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray()),
            ["Keys:Lookup"] = Convert.ToBase64String(Enumerable.Repeat((byte)2, 32).ToArray()),
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton<TimeProvider>(_clock);
        services.AddSpojniaCore(configuration, [new AccountsModule(), new OrganisationsModule(), new ProjectsModule(), new SupportModule()]);
        _services = services.BuildServiceProvider();
    }

    public static async Task<HistorySite> MakeAsync(DatabaseProvider provider)
    {
        var made = new HistorySite(provider);
        await using var scope = made._services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SpojniaDbContext>().Database.MigrateAsync();
        foreach (var facts in scope.ServiceProvider.GetServices<IFirstFacts>().OrderBy(facts => facts.Order))
            await facts.LoadAsync(CancellationToken.None);
        return made;
    }

    public Task<ToldHistory> TellAsync(int seed, int people, int seats = 12) =>
        new HistoryTeller(_services, moment => _clock.Moment = moment, seed, people, seats).TellAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTime Moment { get; set; } = new(2024, 1, 8, 8, 0, 0, DateTimeKind.Utc);

        public override DateTimeOffset GetUtcNow() => new(Moment, TimeSpan.Zero);
    }
}
