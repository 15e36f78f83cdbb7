using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;

namespace Spojnia.Accounts;

/// <summary>The door of the module.</summary>
public sealed class AccountsModule : IModule
{
    public string Name => "Accounts";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication();
        services.AddScoped<ICallerSource, CallerSource>();
    }

    public void AddPermissions(PermissionCatalogue permissions)
    {
    }

    public void AddPages(PageConventionCollection pages)
    {
    }
}
