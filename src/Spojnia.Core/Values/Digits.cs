namespace Spojnia.Core.Values;

/// <summary>What all numbers of registers have in common: they are read past the dashes and spaces people put in, and most end in a weighted check digit.</summary>
internal static class Digits
{
    /// <summary>The text without white space, dashes and (for <paramref name="prefix"/>) the letters before the number.</summary>
    public static string Strip(string? text, string prefix = "")
    {
        var kept = new string([.. (text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u2013' or '\u00ad'))]);
        return prefix.Length > 0 && kept.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? kept[prefix.Length..].TrimStart(':', '.') : kept;
    }

    public static bool All(string text) => text.All(char.IsAsciiDigit);

    public static bool AllZeros(string text) => text.All(letter => letter == '0');

    /// <summary>Sum of the weighted digits modulo 11.</summary>
    public static int Modulo11(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var position = 0; position < weights.Length; position++)
            sum += weights[position] * (digits[position] - '0');
        return sum % 11;
    }
}
