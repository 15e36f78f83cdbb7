using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Tests.Hosting;

namespace Spojnia.Bench;

/// <summary>A database of a run's own with the core's tables and the territory; gone with the run. PostgreSQL is a private server.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spojnia-bench-").FullName;
    private readonly PostgresServer? _server;

    private BenchDatabase(DatabaseProvider provider, IModule[] modules)
    {
        Provider = provider;
        _server = provider == DatabaseProvider.Postgres ? new PostgresServer() : null;
        Connection = _server is null
            ? $"Data Source={Path.Combine(_folder, "bench.db")}"
            : new NpgsqlConnectionStringBuilder(_server.Connection) { Database = "bench" }.ToString();
        Services = Open(provider, Connection, modules);
    }

    public DatabaseProvider Provider { get; }
    public string Connection { get; }
    public ServiceProvider Services { get; }

    /// <summary>The core's services on a database, as the site has them, with those of the modules named.</summary>
    public static ServiceProvider Open(DatabaseProvider provider, string connection, params IModule[] modules)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:Connection"] = connection,
        }).Build();
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSpojniaCore(configuration, modules).BuildServiceProvider();
    }

    public static async Task<BenchDatabase> MakeAsync(DatabaseProvider provider, params IModule[] modules)
    {
        var made = new BenchDatabase(provider, modules);
        await made.WorkAsync(async services =>
        {
            await services.GetRequiredService<SpojniaDbContext>().Database.EnsureCreatedAsync();
            foreach (var facts in services.GetServices<IFirstFacts>().OrderBy(facts => facts.Order))
                await facts.LoadAsync(CancellationToken.None);
            return true;
        });
        return made;
    }

    public async Task<T> WorkAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
