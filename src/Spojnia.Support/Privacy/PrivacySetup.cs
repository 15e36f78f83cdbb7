using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;

namespace Spojnia.Support.Privacy;

/// <summary>Services of clauses, consents, demands and erasure.</summary>
internal static class PrivacySetup
{
    public static void AddPrivacy(this IServiceCollection services, IConfiguration configuration)
    {
        var rules = new PrivacyRules();
        configuration.GetSection("Privacy").Bind(rules);
        services.AddSingleton(rules);
        services.AddScoped<ClauseBook>();
        services.AddScoped<ErasureDesk>();
        services.AddScoped<IFirstFacts, ClauseFacts>();
        services.AddScoped<IPersonalDataSource, SupportPersonalData>();
        services.AddScoped<IDemoChapter, PrivacyDemo>();
        services.AddScoped<ITaskSource, PrivacyTasks>();
        services.AddSingleton<IMenuSource, PrivacyMenu>();
        services.AddHostedService<NeedsErasure>();
        services.AddSingleton(new ActDoor("privacy-request", PrivacyPermissions.DecideRequests));
        services.AddSingleton(new ActDoor("erasure-plan", PrivacyPermissions.SeeErasure));
    }

    public static void GuardPrivacy(this PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Panel/Support/Clauses", PrivacyPermissions.EditClauses);
        pages.AuthorizeFolder("/Panel/Support/Requests", PrivacyPermissions.DecideRequests);
        pages.AuthorizeFolder("/Panel/Support/Erasure", PrivacyPermissions.SeeErasure);
    }
}

/// <summary>Menu links of privacy.</summary>
internal sealed class PrivacyMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Mine, "Moje dane", "/moje/prywatnosc", null, 40),
        new(MenuPlace.Panel, "Żądania w sprawie danych", "/panel/prywatnosc", PrivacyPermissions.DecideRequests, 80),
        new(MenuPlace.Panel, "Klauzule informacyjne", "/panel/klauzule", PrivacyPermissions.EditClauses, 81),
        new(MenuPlace.Panel, "Usuwanie danych", "/panel/retencja", PrivacyPermissions.SeeErasure, 82),
    ];
}
