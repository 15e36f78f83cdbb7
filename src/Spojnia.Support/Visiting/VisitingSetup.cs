using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Contracts;

namespace Spojnia.Support.Visiting;

/// <summary>Services of study visits and who may open their pages.</summary>
internal static class VisitingSetup
{
    public static void AddVisiting(this IServiceCollection services)
    {
        services.AddScoped<VisitDesk>();
        services.AddScoped<ITaskSource, VisitTasks>();
        services.AddSingleton<IMenuSource, VisitingMenu>();
    }

    public static void GuardVisiting(this PageConventionCollection pages) => pages.AuthorizeFolder("/Panel/Support/Visiting", SupportPermissions.SeeTrainings);
}

/// <summary>Menu links of study visits.</summary>
internal sealed class VisitingMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } = [new(MenuPlace.Panel, "Dobre praktyki", "/panel/dobre-praktyki", SupportPermissions.SeeTrainings, 62)];
}
