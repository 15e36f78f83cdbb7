using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Spojnia.Core.Data;

/// <summary>Which database the site stands on.</summary>
public enum DatabaseProvider
{
    /// <summary>A file; migrated at start.</summary>
    Sqlite,

    /// <summary>A server; migrated as a step of its own (<c>--migrate</c>), and a stale schema stops the start.</summary>
    Postgres,
}

/// <summary>Reads <c>Database:Provider</c> and <c>Database:Connection</c> and adds the context for them.</summary>
public static class DatabaseSetup
{
    public static DatabaseProvider ProviderOf(IConfiguration configuration) =>
        Enum.TryParse<DatabaseProvider>(configuration["Database:Provider"] ?? "Sqlite", ignoreCase: true, out var provider)
            ? provider
            : throw new SetupException($"Ustawienie Database:Provider ma wartość „{configuration["Database:Provider"]}”, a może mieć Sqlite albo Postgres.");

    public static IServiceCollection AddSpojniaDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var provider = ProviderOf(configuration);
        var connection = configuration["Database:Connection"] ?? throw new SetupException("Brakuje ustawienia Database:Connection.");
        return services.AddDbContext<SpojniaDbContext>(options => Use(options, provider, connection));
    }

    /// <summary>Points the options at a database; tests and the bench use the very same settings as the site.</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, DatabaseProvider provider, string connection) => provider switch
    {
        DatabaseProvider.Sqlite => options
            .UseSqlite(WithSqliteDefaults(connection), sqlite => sqlite.MigrationsAssembly("Spojnia.Migrations.Sqlite"))
            .AddInterceptors(SqlitePragmas.Instance),
        _ => options.UseNpgsql(WithPostgresDefaults(connection), postgres => postgres.MigrationsAssembly("Spojnia.Migrations.Postgres")),
    };

    // The same few hundred questions come again and again; the server need not plan each anew.
    private static string WithPostgresDefaults(string connection)
    {
        var said = connection.Replace(" ", "", StringComparison.Ordinal).Contains("MaxAutoPrepare", StringComparison.OrdinalIgnoreCase);
        return said ? connection : new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 200 }.ToString();
    }

    private static string WithSqliteDefaults(string connection)
    {
        var builder = new SqliteConnectionStringBuilder(connection) { ForeignKeys = true, Pooling = true };
        if (builder.DefaultTimeout < 30)
            builder.DefaultTimeout = 30;
        if (Path.GetDirectoryName(builder.DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        return builder.ToString();
    }
}
