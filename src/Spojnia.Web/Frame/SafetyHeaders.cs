using Microsoft.AspNetCore.Http.Features;

namespace Spojnia.Web.Frame;

/// <summary>What a browser may do with our pages: run and load our own files, nothing else, in nobody's frame.</summary>
internal static class SafetyHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSafetyHeaders(this WebApplication site) => site.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        return next(context);
    });

    /// <summary>
    /// Cookies travel over TLS only; a site tried out on one's own machine (localhost) is the exception, for there is no wire there.
    /// </summary>
    public static void AddSafeCookies(this IServiceCollection services) => services.Configure<CookiePolicyOptions>(policy =>
    {
        policy.HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always;
        policy.MinimumSameSitePolicy = SameSiteMode.Lax;
        policy.OnAppendCookie = appended => appended.CookieOptions.Secure =
            appended.Context.Request.IsHttps || !IsOwnMachine(appended.Context.Request.Host.Host);
    });

    private static bool IsOwnMachine(string host) =>
        host is "localhost" || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    /// <summary>
    /// Compressing a page that holds a secret beside text taken from the address tells the secret by its length (BREACH). A passer-by's page
    /// holds none but the form token, which is different every time; a signed-in person's pages go over TLS uncompressed.
    /// </summary>
    public static void CompressForPassersBy(this WebApplication site) => site.Use((context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated != true && context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.Compress;
        return next(context);
    });
}
