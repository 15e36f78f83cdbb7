using System.Diagnostics.CodeAnalysis;

namespace Spojnia.Core.Values;

/// <summary>A number in the National Court Register: 10 digits, leading zeros are part of it, no check digit.</summary>
public readonly record struct Krs
{
    private readonly string? _digits;

    private Krs(string digits) => _digits = digits;

    /// <summary>Ten digits.</summary>
    public override string ToString() => _digits ?? "";

    /// <summary>Reads a number; dashes, spaces and the letters KRS are passed over. On failure <paramref name="problem"/> is a Polish sentence that says what to do.</summary>
    public static bool TryParse(string? text, out Krs krs, [NotNullWhen(false)] out string? problem)
    {
        krs = default;
        var digits = Digits.Strip(text, "KRS");
        if (digits.Length == 0)
            problem = "Wpisz numer KRS.";
        else if (!Digits.All(digits))
            problem = "Numer KRS składa się z samych cyfr. Popraw numer.";
        else if (digits.Length != 10)
            problem = $"Numer KRS ma 10 cyfr razem z zerami na początku, a tu jest ich {digits.Length}. Popraw numer.";
        else if (Digits.AllZeros(digits))
            problem = "Numer KRS nie może składać się z samych zer. Wpisz prawdziwy numer albo zostaw pole puste.";
        else
        {
            krs = new Krs(digits);
            problem = null;
            return true;
        }

        return false;
    }
}
