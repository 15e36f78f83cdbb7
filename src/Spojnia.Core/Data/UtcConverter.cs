using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Spojnia.Core.Data;

/// <summary>Every moment in the database is UTC; SQLite forgets the kind, so it is put back on reading.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    written => written.Kind == DateTimeKind.Utc ? written : written.ToUniversalTime(),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
