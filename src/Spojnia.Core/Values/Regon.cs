using System.Diagnostics.CodeAnalysis;

namespace Spojnia.Core.Values;

/// <summary>
/// A REGON number: 9 digits for a unit (weights 8,9,2,3,4,5,6,7), 14 for a local unit (its first 9 are those of the parent, then weights
/// 2,4,8,5,0,9,7,3,6,1,2,4,8), each modulo 11 with 10 read as 0. Source: the public statistics act and the rules of the register (GUS).
/// </summary>
public readonly record struct Regon
{
    private static readonly int[] Weights9 = [8, 9, 2, 3, 4, 5, 6, 7];
    private static readonly int[] Weights14 = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];
    private readonly string? _digits;

    private Regon(string digits) => _digits = digits;

    /// <summary>True for the 14 digits of a local unit.</summary>
    public bool IsLocalUnit => _digits?.Length == 14;

    /// <summary>Nine or fourteen digits, leading zeros kept.</summary>
    public override string ToString() => _digits ?? "";

    /// <summary>Reads a number; dashes and spaces are passed over. On failure <paramref name="problem"/> is a Polish sentence that says what to do.</summary>
    public static bool TryParse(string? text, out Regon regon, [NotNullWhen(false)] out string? problem)
    {
        regon = default;
        var digits = Digits.Strip(text);
        if (digits.Length == 0)
            problem = "Wpisz numer REGON.";
        else if (!Digits.All(digits))
            problem = "Numer REGON składa się z samych cyfr. Popraw numer.";
        else if (digits.Length is not (9 or 14))
            problem = $"Numer REGON ma 9 albo 14 cyfr, a tu jest ich {digits.Length}. Sprawdź, czy nie zginęły zera na początku.";
        else if (Digits.AllZeros(digits[..9]))
            problem = "Numer REGON nie może składać się z samych zer. Wpisz prawdziwy numer albo zostaw pole puste.";
        else if (Digits.Modulo11(digits, Weights9) % 10 != digits[8] - '0' || (digits.Length == 14 && Digits.Modulo11(digits, Weights14) % 10 != digits[13] - '0'))
            problem = "Numer REGON ma złą cyfrę kontrolną. Sprawdź, czy nie ma w nim pomyłki.";
        else
        {
            regon = new Regon(digits);
            problem = null;
            return true;
        }

        return false;
    }
}
