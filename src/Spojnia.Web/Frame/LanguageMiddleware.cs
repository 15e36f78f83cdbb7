using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Spojnia.Core.Ui;

namespace Spojnia.Web.Frame;

/// <summary>
/// Chooses the language of the page: <c>?jezyk=</c> (kept in a cookie), the cookie, the browser's wish, Polish. The staff panel speaks Polish only.
/// </summary>
internal sealed class LanguageMiddleware(RequestDelegate next)
{
    public const string Parameter = "jezyk";
    private const string Cookie = "spojnia.jezyk";

    public async Task InvokeAsync(HttpContext context)
    {
        var asked = Known(context.Request.Query[Parameter]);
        if (asked is not null && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true });
            context.Response.Redirect(WithoutParameter(context.Request));
            return;
        }

        var code = SpeaksPolishOnly(context.Request.Path) ? PageLanguage.Polish
            : Known(context.Request.Cookies[Cookie]) ?? Wished(context.Request) ?? PageLanguage.Polish;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("pl-PL");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);
        await next(context);
    }

    private static bool SpeaksPolishOnly(PathString path) =>
        path.StartsWithSegments("/panel") || path.StartsWithSegments("/api") || path.StartsWithSegments("/dev");

    private static string? Known(string? code) => PageLanguage.All.Any(language => language.Code == code) ? code : null;

    private static string? Wished(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wish => wish.Quality ?? 1).Select(wish => Known(wish.Value.ToString().Split('-')[0])).FirstOrDefault(code => code is not null);

    private static string WithoutParameter(HttpRequest request)
    {
        var rest = new QueryBuilder(request.Query.Where(pair => pair.Key != Parameter)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        // «//elsewhere» would leave the site.
        var path = "/" + request.Path.Value!.TrimStart('/', '\\');
        return UriHelper.BuildRelative(request.PathBase, path, rest.ToQueryString());
    }
}
