using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;

namespace Spojnia.Organisations;

/// <summary>The door of the module.</summary>
public sealed class OrganisationsModule : IModule
{
    public string Name => "Organisations";

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
