using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Organisations.Duplicates;
using Spojnia.Organisations.Importing;

namespace Spojnia.Organisations;

/// <summary>The door of the module.</summary>
public sealed class OrganisationsModule : IModule
{
    public string Name => "Organisations";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IOrganisationDirectory, OrganisationDirectory>();
        services.AddScoped<IFirstFacts, OrganisationsFirstFacts>();
        services.AddSingleton<IMenuSource, OrganisationsMenu>();
        services.AddScoped<IAuthorizationHandler, OrganisationHandler>();
        services.AddScoped<LikenessSearch>();
        services.AddScoped<Merging>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ImportWork>();
        services.AddSingleton<ImportProgress>();
        services.AddHostedService<ImportWorker>();
        services.AddScoped<IDemoChapter, OrganisationsDemo>();
    }

    public void AddPermissions(PermissionCatalogue permissions) => OrganisationsPermissions.AddTo(permissions);

    public void AddPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Organisations");
        pages.AuthorizeFolder("/My/Organisations", OrganisationsPermissions.SeeOwn);
        pages.AuthorizeFolder("/Panel/Organisations", OrganisationsPermissions.See);
        pages.AuthorizeFolder("/Panel/Organisations/Import", OrganisationsPermissions.Import);
        foreach (var page in new[] { "New", "Edit", "Close" })
            pages.AuthorizePage($"/Panel/Organisations/{page}", OrganisationsPermissions.Edit);
        foreach (var page in new[] { "Alike", "Merge" })
            pages.AuthorizePage($"/Panel/Organisations/{page}", OrganisationsPermissions.Merge);
    }
}
