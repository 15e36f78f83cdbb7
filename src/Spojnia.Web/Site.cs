using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Ui;
using Spojnia.Web.Printing;

namespace Spojnia.Web;

/// <summary>Pages, middleware and addresses of the site.</summary>
internal static class Site
{
    public static IServiceCollection AddSite(this IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        services.AddLocalization();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "spojnia.form");
        services.AddRazorPages(pages =>
            {
                pages.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(RefusalFilter)));
                pages.Conventions.AllowAnonymousToPage("/Index");
                pages.Conventions.AllowAnonymousToPage("/Error");
                pages.Conventions.AllowAnonymousToFolder("/Dev");
                foreach (var module in modules)
                    module.AddPages(pages.Conventions);
            })
            .AddViewLocalization();
        services.AddDataProtection();
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        services.AddSingleton<PaperStyle>();
        services.AddScoped<IPaperPress, PaperPress>();
        return services;
    }

    public static void UseSite(this WebApplication site, IReadOnlyList<IModule> modules)
    {
        site.UseExceptionHandler("/blad/500");
        site.UseStatusCodePagesWithReExecute("/blad/{0}");
        site.UseRouting();
        site.UseAuthentication();
        site.UseMiddleware<CallerMiddleware>();
        site.UseAuthorization();
        site.UseAntiforgery();
        site.MapStaticAssets().AllowAnonymous();
        site.MapRazorPages().WithStaticAssets();
        foreach (var module in modules)
            module.MapEndpoints(site);

        // Without this an address that does not exist would ask a passer-by to sign in.
        site.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
    }
}
