using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Support.Demo;
using Spojnia.Support.Supervising;

namespace Spojnia.Support.Advising;

/// <summary>Services and guards of advice, outreach, supervision and coaching.</summary>
internal static class AdvisingSetup
{
    public static void AddAdvising(this IServiceCollection services)
    {
        services.AddScoped<IFirstFacts, AdvisingFacts>();
        services.AddScoped<AdviceGrounds>();
        services.AddScoped<AdviceDesk>();
        services.AddScoped<SupervisionDesk>();
        services.AddScoped<SupervisorCheck>();
        services.AddSingleton<IMenuSource, AdvisingMenu>();
        services.AddSingleton(new ActDoor("advisory-card", AdvisingPermissions.SeeAdvice));
        services.AddSingleton(new ActDoor("outreach-contact", AdvisingPermissions.SeeAdvice));
        services.AddSingleton(new ActDoor("supervision-contract", AdvisingPermissions.SeeSupervision));
        services.AddScoped<IDemoChapter, AdvisingDemo>();
    }

    public static void GuardAdvising(this PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Panel/Support/Advising", AdvisingPermissions.SeeAdvice);
        pages.AuthorizeFolder("/Panel/Support/Supervising", AdvisingPermissions.SeeSupervision);
    }
}

/// <summary>Menu links of advice and supervision.</summary>
internal sealed class AdvisingMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Panel, "Doradztwo", "/panel/doradztwo", AdvisingPermissions.SeeAdvice, 26),
        new(MenuPlace.Panel, "Superwizja i coaching", "/panel/superwizja", AdvisingPermissions.SeeSupervision, 27),
        new(MenuPlace.Mine, "Moja superwizja", "/moje/superwizja", null, 35),
    ];
}
