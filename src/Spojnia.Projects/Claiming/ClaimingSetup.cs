using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Contracts;

namespace Spojnia.Projects.Claiming;

/// <summary>Services and doors of claims and snapshots.</summary>
internal static class ClaimingSetup
{
    public static void AddClaiming(this IServiceCollection services, IConfiguration configuration)
    {
        var rules = new ClaimRules();
        configuration.GetSection("Projects:Claims").Bind(rules);
        services.AddSingleton(rules);
        services.AddScoped<ClaimBook>();
        services.AddScoped<SnapshotFreezer>();
        services.AddScoped<SnapshotRecount>();
        services.AddScoped<SnapshotDesk>();
        services.AddScoped<FrozenNames>();
        services.AddScoped<DifferenceBook>();
        services.AddScoped<ITaskSource, ClaimingTasks>();
        services.AddScoped<IDemoChapter, ClaimingDemo>();
    }

    /// <summary>Claims are looked at with the figures; only who takes snapshots writes notes.</summary>
    public static void GuardClaiming(this PageConventionCollection pages) =>
        pages.AuthorizePage("/Panel/Projects/Claims/NewNote", ClaimingPermissions.TakeSnapshots);
}
