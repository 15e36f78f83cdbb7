using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Projects.Api;
using Spojnia.Projects.Claiming;
using Spojnia.Projects.Defining;
using Spojnia.Projects.Figures;

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
        services.AddSingleton<FigureShelf>();
        services.AddScoped<FigureBook>();
        services.AddScoped<EvidenceList>();
        services.AddScoped<Coverage>();
        services.AddScoped<IFigureSource, PublicFigures>();
        services.AddSingleton<IMenuSource, ProjectsMenu>();
        services.AddScoped<ITaskSource, ProjectsTasks>();
        services.AddScoped<IDemoChapter, ProjectsDemo>();
        services.AddClaiming(configuration);
    }

    public void AddPermissions(PermissionCatalogue permissions) => ProjectsPermissions.AddTo(permissions);

    public void AddPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Projects");
        pages.AuthorizeFolder("/Panel/Projects", ProjectsPermissions.ViewFigures);
        pages.AuthorizeFolder("/Panel/Projects/Definitions", ProjectsPermissions.ManageDefinitions);
        pages.GuardClaiming();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => IndicatorsApi.Map(endpoints);
}
