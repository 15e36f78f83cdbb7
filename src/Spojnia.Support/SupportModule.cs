using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Support.Attending;

namespace Spojnia.Support;

/// <summary>The door of the module.</summary>
public sealed class SupportModule : IModule
{
    public string Name => "Support";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IFirstFacts, SupportFacts>();
        services.AddAttending();
    }

    public void AddPermissions(PermissionCatalogue permissions) => SupportPermissions.AddTo(permissions);

    public void AddPages(PageConventionCollection pages)
    {
        pages.GuardAttending();
    }
}
