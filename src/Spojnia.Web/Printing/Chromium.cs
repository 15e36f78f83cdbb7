namespace Spojnia.Web.Printing;

/// <summary>Where a Chromium stands on this machine: <c>Printing:Chromium</c>, or a usual place; <c>Printing:Chromium=none</c> does without.</summary>
internal static class Chromium
{
    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome", "/snap/bin/chromium", "/opt/google/chrome/chrome"];

    /// <summary>Path of the program; <c>null</c> when there is none.</summary>
    public static string? Find(string? configured) => configured switch
    {
        null or "" => UsualPlaces.FirstOrDefault(File.Exists),
        _ => File.Exists(configured) ? configured : null,
    };
}
