using System.Diagnostics.CodeAnalysis;

namespace Spojnia.Core.Values;

/// <summary>Sex as the PESEL register and the ESF+ forms record it.</summary>
public enum Sex
{
    /// <summary>Kobieta.</summary>
    K,

    /// <summary>Mężczyzna.</summary>
    M,
}

/// <summary>
/// A PESEL number that cannot be nonsense: 11 digits, right check digit (weights 1,3,7,9), a real date of birth in 1800–2299.
/// Source of the rule: the population register act; the month carries the century (+80 1800s, +20 2000s, +40 2100s, +60 2200s).
/// <see cref="ToString"/> is masked, so that a log line never holds the number.
/// </summary>
public readonly record struct Pesel
{
    private static readonly int[] Weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
    private readonly string _digits;

    private Pesel(string digits, DateOnly birthDate) => (_digits, BirthDate) = (digits, birthDate);

    public DateOnly BirthDate { get; }

    /// <summary>From the tenth digit: even is a woman.</summary>
    public Sex Sex => (_digits[9] - '0') % 2 == 0 ? Sex.K : Sex.M;

    /// <summary>The number itself. Showing it to a person is an act with a reason.</summary>
    public string Reveal() => _digits;

    public override string ToString() => "***********";

    /// <summary>Reads a number, white space and dashes ignored. On failure <paramref name="problem"/> is a Polish sentence that says what is wrong.</summary>
    public static bool TryParse(string? text, out Pesel pesel, [NotNullWhen(false)] out string? problem)
    {
        pesel = default;
        var digits = new string([.. (text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-')]);
        if (digits.Length == 0)
            problem = "Wpisz numer PESEL.";
        else if (!digits.All(char.IsAsciiDigit))
            problem = "Numer PESEL składa się z samych cyfr. Popraw numer.";
        else if (digits.Length != 11)
            problem = $"Numer PESEL ma 11 cyfr, a tu jest ich {digits.Length}. Popraw numer.";
        else if (ReadBirthDate(digits) is not { } born)
            problem = "Numer PESEL zawiera niemożliwą datę urodzenia. Sprawdź pierwsze sześć cyfr.";
        else if (CheckDigit(digits) != digits[10] - '0')
            problem = "Numer PESEL ma złą cyfrę kontrolną. Sprawdź, czy nie ma w nim pomyłki.";
        else
        {
            pesel = new Pesel(digits, born);
            problem = null;
            return true;
        }

        return false;
    }

    private static int CheckDigit(string digits) =>
        (10 - Weights.Select((weight, position) => weight * (digits[position] - '0')).Sum() % 10) % 10;

    private static DateOnly? ReadBirthDate(string digits)
    {
        int Two(int position) => (digits[position] - '0') * 10 + (digits[position + 1] - '0');
        int[] centuries = [1900, 2000, 2100, 2200, 1800];
        var (year, month, day) = (centuries[Two(2) / 20] + Two(0), Two(2) % 20, Two(4));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
