using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects;

/// <summary>The door of the module: projects as data, indicators, figures and their dashboards.</summary>
public sealed class ProjectsModule : IModule
{
    public string Name => "Projects";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DefinitionShelf>();
        services.AddSingleton<ProjectCatalogue>();
        services.AddSingleton<IProjectCatalogue>(provider => provider.GetRequiredService<ProjectCatalogue>());
        services.AddScoped<IFirstFacts, ProjectFacts>();
    }

    public void AddPermissions(PermissionCatalogue permissions)
    {
    }

    public void AddPages(PageConventionCollection pages)
    {
    }
}
