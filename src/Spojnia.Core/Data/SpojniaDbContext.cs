using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Spojnia.Core.Evidence;

namespace Spojnia.Core.Data;

/// <summary>The one database of the site. It names no module's entity: each module adds its own by <see cref="IModule.BuildModel"/>.</summary>
public sealed class SpojniaDbContext(DbContextOptions<SpojniaDbContext> options, IEnumerable<IModule> modules) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SpojniaDbContext).Assembly);
        NameTables(modelBuilder, "Core", []);
        foreach (var module in modules)
        {
            HashSet<IMutableEntityType> before = [.. modelBuilder.Model.GetEntityTypes()];
            module.BuildModel(modelBuilder);
            NameTables(modelBuilder, module.Name, before);
        }

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
            ApplyHouseRules(entity);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked for once: each look at the entries would otherwise compare every tracked value anew.
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            RaiseVersions();
            return LedgerSave.WritesEvidence(ChangeTracker)
                ? await LedgerSave.SaveAsync(this, acceptAllChangesOnSuccess, () => base.SaveChangesAsync(false, cancellationToken), cancellationToken)
                : await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        if (LedgerSave.WritesEvidence(ChangeTracker))
            throw new NotSupportedException("Evidence is saved with SaveChangesAsync, which keeps the tally too.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    // SQLite has no schemas, so the owner of a table shows in its name.
    private static void NameTables(ModelBuilder model, string owner, HashSet<IMutableEntityType> before)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(entity => !before.Contains(entity) && !entity.IsOwned()))
        {
            if (entity.BaseType is null && !entity.IsMappedToJson())
                entity.SetTableName($"{owner}_{entity.ClrType.Name.Split('`')[0]}");
        }
    }

    private static void ApplyHouseRules(IMutableEntityType entity)
    {
        // The entity makes its own key; otherwise EF would take a new child with a key for an existing row.
        foreach (var property in entity.FindPrimaryKey()?.Properties ?? [])
        {
            if (property.ClrType == typeof(Guid))
                property.ValueGenerated = ValueGenerated.Never;
        }

        if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
    }

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
            entry.Property(versioned => versioned.Version).CurrentValue = entry.Property(versioned => versioned.Version).OriginalValue + 1;
    }
}
