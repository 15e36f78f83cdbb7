using System.Globalization;

namespace Spojnia.Core.Ui;

/// <summary>
/// Language of the page being drawn. The UI culture carries it; the culture proper stays pl-PL, so that what people type
/// («1,5», «22.11.2026») is read alike in every language.
/// </summary>
public static class PageLanguage
{
    public const string Polish = "pl";

    /// <summary>Languages of the public part: code, culture of dates and numbers, name in itself.</summary>
    public static readonly IReadOnlyList<(string Code, CultureInfo Culture, string Name)> All =
    [
        (Polish, CultureInfo.GetCultureInfo("pl-PL"), "Polski"),
        ("en", CultureInfo.GetCultureInfo("en-GB"), "English"),
        ("uk", CultureInfo.GetCultureInfo("uk-UA"), "Українська"),
    ];

    /// <summary><c>pl</c>, <c>en</c> or <c>uk</c>.</summary>
    public static string Code => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" or "uk"
        ? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName : Polish;

    /// <summary>Culture in which the page writes dates and numbers.</summary>
    public static CultureInfo Culture => All.First(language => language.Code == Code).Culture;
}
