using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Spojnia.Core.Data;

/// <summary>
/// Writes thousands of new rows at once, past the change tracker and so past its guards: for shipped facts and benchmarks only,
/// inside the caller's transaction. Values are converted as the model says, so EF reads the same rows back.
/// </summary>
internal static class BulkRows
{
    public static async Task InsertAsync<T>(SpojniaDbContext db, IEnumerable<T> rows, CancellationToken cancellation)
        where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var properties = entity.GetProperties().ToList();
        var table = $"\"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))})";
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await CopyAsync(postgres, $"COPY {table} FROM STDIN (FORMAT BINARY)", properties, rows, cancellation);
        else
            await RepeatAsync(db, table, properties, rows, cancellation);
    }

    private static async Task CopyAsync<T>(
        NpgsqlConnection connection, string sql, List<IProperty> properties, IEnumerable<T> rows, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(sql, cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var property in properties)
            {
                if (ValueOf(property, row) is { } value)
                    await copy.WriteAsync(value, property.GetRelationalTypeMapping().StoreTypeNameBase, cancellation);
                else
                    await copy.WriteNullAsync(cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task RepeatAsync<T>(
        SpojniaDbContext db, string table, List<IProperty> properties, IEnumerable<T> rows, CancellationToken cancellation)
    {
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        // Names of columns come from the model, never from a person.
#pragma warning disable CA2100
        insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", properties.Select((_, at) => $"@p{at}"))})";
#pragma warning restore CA2100
        for (var at = 0; at < properties.Count; at++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"@p{at}";
            insert.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var at = 0; at < properties.Count; at++)
                insert.Parameters[at].Value = ValueOf(properties[at], row) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static object? ValueOf<T>(IProperty property, T row)
    {
        var value = property.GetGetter().GetClrValue(row!);
        return property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
