using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;

namespace Spojnia.Support.Papers;

/// <summary>Services of papers that come back signed.</summary>
internal static class PapersSetup
{
    public static void AddPapers(this IServiceCollection services)
    {
        services.AddScoped<PaperShelf>();
        services.AddScoped<DelegationPress>();
        services.AddScoped<IPaperTrail, AttendanceListTrail>();
        services.AddScoped<IPaperTrail, DelegationTrail>();
        services.AddScoped<IPaperTrail, CertificateTrail>();
        services.AddSingleton<IMenuSource, PapersMenu>();
        services.AddSingleton(new ActDoor("paper", SupportPermissions.SeeTrainings));
    }

    public static void GuardPapers(this PageConventionCollection pages) => pages.AuthorizeFolder("/Panel/Support/Papers", SupportPermissions.SeeTrainings);
}

/// <summary>Menu link of papers.</summary>
internal sealed class PapersMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } = [new(MenuPlace.Panel, "Dokumenty do podpisu", "/panel/dokumenty", SupportPermissions.SeeTrainings, 63)];
}
