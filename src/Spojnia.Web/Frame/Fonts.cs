namespace Spojnia.Web.Frame;

/// <summary>Font files carry a hash of their content in their names, so that browsers may keep them for ever.</summary>
internal static class Fonts
{
    private const string Folder = "/assets/fonts";

    /// <summary>Address of the subset with most letters, asked for before the style sheet is read; set at start.</summary>
    public static string Preloaded { get; private set; } = "";

    public static void UseFonts(this WebApplication site)
    {
        Preloaded = site.Environment.WebRootFileProvider.GetDirectoryContents(Folder)
            .Where(file => file.Name.StartsWith("onest-latin.", StringComparison.Ordinal)).Select(file => $"{Folder}/{file.Name}").FirstOrDefault("");
        site.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Folder))
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode == StatusCodes.Status200OK)
                        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
            }

            return next(context);
        });
    }
}
