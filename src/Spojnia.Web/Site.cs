using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Localization;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Forms;
using Spojnia.Web.Frame;
using Spojnia.Web.Printing;

namespace Spojnia.Web;

/// <summary>Pages, middleware and addresses of the site.</summary>
internal static class Site
{
    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<IModule> modules)
    {
        // Jobs and letters speak Polish; a page asks for another language by its UI culture.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("pl-PL");
        AddSentences(services, modules);
        services.AddHttpContextAccessor();
        services.AddScoped<PageFrame>();
        services.AddScoped<WaitingTasks>();
        services.AddScoped<CentreContact>();
        services.AddSafeCookies();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "spojnia.form");
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = RequestSize.Most);
        services.Configure<CookieTempDataProviderOptions>(message => message.Cookie.Name = "spojnia.done");
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/calendar"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.AddRazorPages(pages =>
            {
                pages.Conventions.ConfigureFilter(new TypeFilterAttribute(typeof(RefusalFilter)));
                pages.Conventions.ConfigureFilter(new ExpiredForm());
                pages.Conventions.AllowAnonymousToPage("/Index");
                pages.Conventions.AllowAnonymousToPage("/Error");
                pages.Conventions.AllowAnonymousToPage("/Search");
                pages.Conventions.AllowAnonymousToFolder("/About");
                pages.Conventions.AllowAnonymousToFolder("/Dev");
                foreach (var module in modules)
                    module.AddPages(pages.Conventions);
            })
            .AddViewLocalization()
            .AddMvcOptions(options => options.UsePolishForms());
        services.AddDataProtection().SetApplicationName("Spojnia")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(configuration["Var"] ?? "var", "keys")));
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        services.AddSingleton<PaperStyle>();
        services.AddScoped<IPaperPress, PaperPress>();
        return services;
    }

    public static void UseSite(this WebApplication site, IReadOnlyList<IModule> modules)
    {
        site.UseForwardedHeaders();
        site.UseResponseCompression();
        site.UseSafetyHeaders();
        site.UseFonts();
        if (!site.Environment.IsDevelopment())
            site.UseHsts();
        site.UseMiddleware<LanguageMiddleware>();
        site.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/blad/500",
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode
                : failure is InvalidDataException ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status500InternalServerError,
        });
        site.UseStatusCodePagesWithReExecute("/blad/{0}");
        site.UseRequestSizeLimit();
        site.UseCookiePolicy();
        site.UseRouting();
        site.UseAuthentication();
        site.CompressForPassersBy();
        site.UseMiddleware<CallerMiddleware>();
        site.UseAuthorization();
        site.UseAntiforgery();
        site.MapStaticAssets().AllowAnonymous();
        site.MapRegionColours();
        site.MapRazorPages().WithStaticAssets();
        foreach (var module in modules)
            module.MapEndpoints(site);
        // Without this an address that does not exist would ask a passer-by to sign in.
        site.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
    }

    private static void AddSentences(IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        Assembly[] speaking = [typeof(Sentences).Assembly, typeof(Site).Assembly, .. modules.Select(module => module.GetType().Assembly)];
        services.AddSingleton(new Sentences(speaking));
        services.AddSingleton<IStringLocalizerFactory>(services => services.GetRequiredService<Sentences>());
        services.AddSingleton<IStringLocalizer>(services => services.GetRequiredService<Sentences>());
    }
}
