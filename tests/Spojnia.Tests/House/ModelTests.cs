using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Data;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.House;

/// <summary>What makes both databases answer alike.</summary>
public sealed class ModelTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.Postgres, "Host=127.0.0.1;Database=none")]
    public void Migrations_OfBothDatabases_AreComplete(DatabaseProvider provider, string connection)
    {
        var options = DatabaseSetup.Use(new DbContextOptionsBuilder<SpojniaDbContext>(), provider, connection);
        using var db = new SpojniaDbContext((DbContextOptions<SpojniaDbContext>)options.Options, site.Services.GetServices<IModule>());

        db.Database.HasPendingModelChanges().ShouldBeFalse("Run script/migrate.");
    }

    [Fact]
    public async Task Tables_OfEveryOwner_CarryItsName()
    {
        var owners = site.Services.GetServices<IModule>().ToDictionary(module => module.GetType().Assembly, module => module.Name);
        owners[typeof(SpojniaDbContext).Assembly] = "Core";

        await EveryEntityAsync(entity => owners.TryGetValue(entity.ClrType.Assembly, out var owner)
            ? entity.GetTableName()!.StartsWith($"{owner}_", StringComparison.Ordinal)
            : entity.GetTableName()!.Contains('_'));
    }

    [Fact]
    public Task Keys_MadeByEntities_AreNeverMadeByTheDatabase() => EveryEntityAsync(entity =>
        entity.FindPrimaryKey()!.Properties.Where(key => key.ClrType == typeof(Guid)).All(key => key.ValueGenerated == ValueGenerated.Never));

    [Fact]
    public Task Texts_OfEveryTable_AreBounded() => EveryPropertyAsync(property => property.ClrType != typeof(string) || property.GetMaxLength() is > 0);

    [Fact]
    public Task Moments_OfEveryTable_AreUtcOrDays() => EveryPropertyAsync(property =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is var type && type != typeof(DateTimeOffset) && type != typeof(TimeSpan));

    private Task EveryPropertyAsync(Func<IProperty, bool> rule) => site.DataAsync(db =>
    {
        db.Model.GetEntityTypes().SelectMany(entity => entity.GetFlattenedProperties())
            .Where(property => !rule(property)).Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}").ShouldBeEmpty();
        return Task.CompletedTask;
    });

    private Task EveryEntityAsync(Func<IEntityType, bool> rule) => site.DataAsync(db =>
    {
        db.Model.GetEntityTypes().Where(entity => entity.BaseType is null && !entity.IsMappedToJson() && !entity.IsOwned() && entity.GetTableName() is not null)
            .Where(entity => !rule(entity)).Select(entity => $"{entity.DisplayName()} ({entity.GetTableName()})").ShouldBeEmpty();
        return Task.CompletedTask;
    });
}
