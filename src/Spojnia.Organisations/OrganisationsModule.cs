using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;

namespace Spojnia.Organisations;

/// <summary>The door of the module.</summary>
public sealed class OrganisationsModule : IModule
{
    public string Name => "Organisations";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IOrganisationDirectory, OrganisationDirectory>();
        services.AddScoped<IFirstFacts, OrganisationsFirstFacts>();
    }

    public void AddPermissions(PermissionCatalogue permissions) => OrganisationsPermissions.AddTo(permissions);

    public void AddPages(PageConventionCollection pages)
    {
    }
}
