using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Files;
using Spojnia.Core.Marks;
using Spojnia.Core.Notices;
using Spojnia.Core.People;
using Spojnia.Core.Territory;

namespace Spojnia.Core;

/// <summary>Adds what every module may use.</summary>
public static class CoreServices
{
    public static IServiceCollection AddSpojniaCore(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<IModule> modules)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSpojniaDatabase(configuration);
        services.AddSingleton<PersonalKeys>();
        services.AddSingleton<Atlas>();
        services.AddSingleton<Turnstile>();
        services.AddScoped<TerritorySets>();
        services.AddScoped<IFirstFacts, TerritoryFacts>();
        services.AddScoped<EvidenceLedger>();
        services.AddScoped<EvidenceDoors>();
        services.AddScoped<EvidenceCounter>();
        services.AddScoped<Recount>();
        services.AddScoped<CallerAccessor>();
        services.AddScoped<ActLog>();
        services.AddScoped<ActDoors>();
        services.AddMail(configuration);
        services.AddSingleton<MarkSets>();
        services.AddScoped<PeselReading>();
        services.AddScoped<FileStore>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();

        var permissions = new PermissionCatalogue();
        foreach (var module in modules)
        {
            services.AddSingleton(module);
            module.AddPermissions(permissions);
            module.AddServices(services, configuration);
        }

        // After the modules: they find what they hold by the name and address that go last.
        services.AddScoped<IPersonalDataSource, PersonalData>();
        services.AddSingleton(permissions);
        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var permission in permissions.All)
            authorization.AddPolicy(permission.Key, policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission.Key)));
        return services;
    }
}
