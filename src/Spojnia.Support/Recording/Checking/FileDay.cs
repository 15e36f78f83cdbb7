using System.Globalization;
using System.Text.RegularExpressions;
using Spojnia.Core.Values;

namespace Spojnia.Support.Recording.Checking;

/// <summary>
/// A day as files bring it. Accepted is what can mean one day only: 2025-03-27, 27.03.2025, 27-03-2025, 2025.03.27, 27 marca 2025, and 27/03/2025
/// where the first number cannot be a month. 03/04/2025 is two days in two countries, so it is asked about.
/// </summary>
internal static partial class FileDay
{
    private static readonly string[] Months = ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"];

    /// <summary>The day as yyyy-MM-dd, or a sentence that says why it cannot be told.</summary>
    public static (string? Day, string? Problem) Read(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return (text, null);
        if (text.All(char.IsAsciiDigit))
            return (null, "Stoi tu liczba, a nie data. Ustaw format komórki „Data” albo wpisz dzień jako RRRR-MM-DD.");
        if (Slashed().Match(text) is { Success: true } slashed)
        {
            var (one, two) = (int.Parse(slashed.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(slashed.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
            if (one <= 12 && two <= 12 && one != two)
                return (null, "Nie wiadomo, która liczba to dzień, a która miesiąc. Wpisz datę jako RRRR-MM-DD.");
            if (two is > 12 and <= 31 && one is >= 1 and <= 12)
                return (null, "Ta data jest zapisana jak w USA (miesiąc przed dniem). Wpisz ją jako RRRR-MM-DD.");
        }

        if (ShortYear().IsMatch(text))
            return (null, "Rok ma tylko dwie cyfry i nie wiadomo, które to stulecie. Wpisz datę jako RRRR-MM-DD.");
        if (InWords().Match(text) is { Success: true } words && Array.IndexOf(Months, words.Groups[2].Value.ToLowerInvariant()) is >= 0 and var month)
            text = $"{words.Groups[1].Value}.{month + 1}.{words.Groups[3].Value}";
        var midnight = Midnight().Replace(text, "");
        return PolishDate.TryParse(midnight, out var day, out var problem) ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null) : (null, problem);
    }

    [GeneratedRegex(@"^(\d{1,2})/(\d{1,2})/\d{4}$")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^\d{1,2}[-./]\d{1,2}[-./]\d{2}$")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^(\d{1,2}) (\p{L}+) (\d{4})( r\.?)?$")]
    private static partial Regex InWords();

    [GeneratedRegex(@"[ T]00:00(:00(\.0+)?)?$")]
    private static partial Regex Midnight();
}
