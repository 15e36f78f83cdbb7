using System.Text.RegularExpressions;
using Spojnia.Core;

namespace Spojnia.Web.Frame;

/// <summary>
/// A region's own colours: <c>Brand:Colour</c> and <c>Brand:Accent</c> for light screens, <c>Brand:DarkColour</c> and <c>Brand:DarkAccent</c> for dark ones,
/// as <c>#rrggbb</c>. They are served as custom properties from an address of their own, for the content policy forbids inline styles.
/// </summary>
internal static partial class RegionColours
{
    public const string Address = "/barwy.css";

    public static void MapRegionColours(this WebApplication site)
    {
        if (Of(site.Configuration) is { } css)
            site.MapGet(Address, () => Results.Text(css, "text/css")).AllowAnonymous();
    }

    /// <summary>The style sheet; <c>null</c> when the region keeps the colours of the house.</summary>
    /// <exception cref="InvalidOperationException">A colour is not written as <c>#rrggbb</c>.</exception>
    public static string? Of(IConfiguration configuration)
    {
        var brand = configuration.GetSection("Brand");
        var light = Properties(brand["Colour"], brand["Accent"]);
        var dark = Properties(brand["DarkColour"], brand["DarkAccent"]);
        return light.Length + dark.Length == 0 ? null
            : $":root{{{light}}}@media (prefers-color-scheme: dark){{:root{{{dark}}}}}";
    }

    private static string Properties(string? colour, string? accent) =>
        Property("--brand", colour) + Property("--brand-strong", colour) + Property("--accent", accent) + Property("--focus", accent);

    private static string Property(string name, string? colour) => colour switch
    {
        null or "" => "",
        _ when Colour().IsMatch(colour) => $"{name}:{colour};",
        _ => throw new SetupException($"Kolor „{colour}” trzeba zapisać jako #rrggbb."),
    };

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Colour();
}
