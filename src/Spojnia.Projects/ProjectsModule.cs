using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;

namespace Spojnia.Projects;

/// <summary>The door of the module.</summary>
public sealed class ProjectsModule : IModule
{
    public string Name => "Projects";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddPermissions(PermissionCatalogue permissions)
    {
    }

    public void AddPages(PageConventionCollection pages)
    {
    }
}
