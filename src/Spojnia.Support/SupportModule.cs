using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support;

/// <summary>The door of the module.</summary>
public sealed class SupportModule : IModule
{
    public string Name => "Support";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var rules = new SupportRules { OrganiserEmail = configuration["Mail:From"] ?? "spojnia@localhost.localdomain" };
        configuration.GetSection("Support").Bind(rules);
        services.AddSingleton(rules);
        services.AddScoped<IFirstFacts, SupportFacts>();
        services.AddScoped<SupportNotices>();
        services.AddScoped<FreedPlaces>();
        services.AddScoped<EnrolmentDesk>();
        services.AddScoped<EnrolmentAnswers>();
        services.AddScoped<ListApproval>();
        services.AddHostedService<OfferExpiry>();
    }

    public void AddPermissions(PermissionCatalogue permissions) => SupportPermissions.AddTo(permissions);

    public void AddPages(PageConventionCollection pages)
    {
    }
}
