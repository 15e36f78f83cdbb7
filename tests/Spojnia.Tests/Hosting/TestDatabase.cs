using Microsoft.Data.Sqlite;
using Npgsql;
using Spojnia.Core.Data;
using Spojnia.Tests.Hosting;

[assembly: AssemblyFixture(typeof(TestDatabase))]
// What a site prints for its operator (the link of the first administrator) is no part of a test run.
[assembly: CaptureConsole]

namespace Spojnia.Tests.Hosting;

/// <summary>
/// The template database of the run: migrated and filled with the first facts once, then copied for every host.
/// <c>SPOJNIA_TEST_DATABASE</c> says which database, <c>Sqlite</c> by default.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private const string Template = "spojnia_template";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"spojnia-tests-{Guid.NewGuid():N}");
    private readonly SemaphoreSlim _copying = new(1, 1);
    private readonly Lazy<Task> _template;
    private PostgresServer? _server;
    private string _administration = "";

    public TestDatabase() => _template = new(MakeTemplateAsync);

    internal static DatabaseProvider Provider { get; } =
        Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable("SPOJNIA_TEST_DATABASE") is { Length: > 0 } named ? named : "Sqlite", ignoreCase: true);

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        return ValueTask.CompletedTask;
    }

    /// <summary>A var folder for one host, under the folder of the run.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>A fresh copy of the template; answers its connection string.</summary>
    internal async Task<string> CopyAsync(string name)
    {
        await _template.Value;
        if (Provider == DatabaseProvider.Sqlite)
        {
            var file = Path.Combine(_folder, $"{name}.db");
            File.Copy(Path.Combine(_folder, $"{Template}.db"), file);
            return $"Data Source={file}";
        }

        // PostgreSQL copies a template only while nobody else reads it.
        await _copying.WaitAsync();
        try
        {
            await AdministerAsync($"CREATE DATABASE {name} TEMPLATE {Template}");
        }
        finally
        {
            _copying.Release();
        }

        return ConnectionTo(name);
    }

    internal async Task DropAsync(string name)
    {
        if (Provider == DatabaseProvider.Postgres)
            await AdministerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (_administration.Length > 0)
            await DropAsync(Template);
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
        _copying.Dispose();
    }

    private async Task MakeTemplateAsync()
    {
        if (Provider == DatabaseProvider.Postgres)
        {
            _administration = Environment.GetEnvironmentVariable("SPOJNIA_TEST_POSTGRES") is { Length: > 0 } given
                ? given
                : (_server = new PostgresServer()).Connection;
            await DropAsync(Template);
            await AdministerAsync($"CREATE DATABASE {Template}");
        }

        var connection = Provider == DatabaseProvider.Sqlite ? $"Data Source={Path.Combine(_folder, $"{Template}.db")}" : ConnectionTo(Template);
        await using (var site = new SiteFactory(connection, NewFolder(Template)))
            _ = site.Server;
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    private string ConnectionTo(string name) =>
        new NpgsqlConnectionStringBuilder(_administration) { Database = name, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();

    private async Task AdministerAsync(string command)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_administration) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var order = new NpgsqlCommand(command, connection);
        await order.ExecuteNonQueryAsync();
    }
}
