using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Spojnia.Core.Values;

/// <summary>A day as people type it: 2026-11-22, 22.11.2026, 22-11-2026, 22/11/2026. A day that does not exist is told from a text that is no date.</summary>
public static partial class PolishDate
{
    /// <summary>Reads a day in 1800–2199. On failure <paramref name="problem"/> is a Polish sentence that says what to do.</summary>
    public static bool TryParse(string? text, out DateOnly day, [NotNullWhen(false)] out string? problem)
    {
        day = default;
        var kept = (text ?? "").Trim().TrimEnd('.', 'r', ' ');
        var shape = YearFirst().Match(kept) is { Success: true } yearFirst ? yearFirst : DayFirst().Match(kept);
        if (kept.Length == 0)
            problem = "Wpisz datę.";
        else if (!shape.Success)
            problem = "To nie jest data. Wpisz dzień, miesiąc i rok, na przykład 27.03.1985.";
        else
        {
            int Part(string name) => int.Parse(shape.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
            var (year, month, number) = (Part("y"), Part("m"), Part("d"));
            if (year is < 1800 or > 2199)
                problem = $"Rok {year} jest niemożliwy. Sprawdź datę.";
            else if (month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
                problem = $"Takiego dnia nie ma w kalendarzu ({kept}). Sprawdź dzień i miesiąc.";
            else
            {
                day = new DateOnly(year, month, number);
                problem = null;
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>\d{1,2})[-./](?<m>\d{1,2})[-./](?<y>\d{4})$")]
    private static partial Regex DayFirst();
}
