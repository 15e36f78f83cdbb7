using System.Diagnostics.CodeAnalysis;

namespace Spojnia.Core.Values;

/// <summary>
/// A tax number (NIP) that cannot be nonsense: 10 digits, weights 6,5,7,2,3,4,5,6,7 modulo 11 give the last digit, and never 10.
/// It does not name one institution: since the centralisation of VAT (2017) units of a gmina stand under the gmina's number.
/// </summary>
public readonly record struct Nip
{
    private static readonly int[] Weights = [6, 5, 7, 2, 3, 4, 5, 6, 7];
    private readonly string? _digits;

    private Nip(string digits) => _digits = digits;

    /// <summary>Ten digits without dashes.</summary>
    public override string ToString() => _digits ?? "";

    /// <summary>Reads a number; dashes, spaces and the letters PL are passed over. On failure <paramref name="problem"/> is a Polish sentence that says what to do.</summary>
    public static bool TryParse(string? text, out Nip nip, [NotNullWhen(false)] out string? problem)
    {
        nip = default;
        var digits = Digits.Strip(text, "PL");
        if (digits.Length == 0)
            problem = "Wpisz numer NIP.";
        else if (!Digits.All(digits))
            problem = "Numer NIP składa się z samych cyfr. Popraw numer.";
        else if (digits.Length != 10)
            problem = $"Numer NIP ma 10 cyfr, a tu jest ich {digits.Length}. Popraw numer.";
        else if (Digits.AllZeros(digits))
            problem = "Numer NIP nie może składać się z samych zer. Wpisz prawdziwy numer albo zostaw pole puste.";
        else if (Digits.Modulo11(digits, Weights) != digits[9] - '0')
            problem = "Numer NIP ma złą cyfrę kontrolną. Sprawdź, czy nie ma w nim pomyłki.";
        else
        {
            nip = new Nip(digits);
            problem = null;
            return true;
        }

        return false;
    }
}
