using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Advising;

/// <summary>Services and guards of advice.</summary>
internal static class AdvisingSetup
{
    public static void AddAdvising(this IServiceCollection services)
    {
        services.AddScoped<DirectSupport>();
        services.AddScoped<AdvisoryDesk>();
        services.AddSingleton<IMenuSource, AdvisingMenu>();
        services.AddScoped<IDemoChapter, AdvisingDemo>();
        services.AddSingleton(new ActDoor("advisory-card", AdvisingPermissions.SeeAdvice));
        services.AddSingleton(new ActDoor("outreach", AdvisingPermissions.SeeAdvice));
    }

    public static void GuardAdvising(this PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Panel/Support/Advising", AdvisingPermissions.SeeAdvice);
        pages.AuthorizePage("/Panel/Support/Advising/New", AdvisingPermissions.WriteAdvice);
        pages.AuthorizePage("/Panel/Support/Advising/Edit", AdvisingPermissions.WriteAdvice);
    }
}

/// <summary>Menu links of advice.</summary>
internal sealed class AdvisingMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Panel, "Doradztwo", "/panel/doradztwo", AdvisingPermissions.SeeAdvice, 30),
        new(MenuPlace.Panel, "Kontakty z JST", "/panel/doradztwo/kontakty", AdvisingPermissions.SeeAdvice, 31),
    ];
}
