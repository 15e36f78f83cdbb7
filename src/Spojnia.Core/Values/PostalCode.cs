using System.Diagnostics.CodeAnalysis;

namespace Spojnia.Core.Values;

/// <summary>A Polish postal code, <c>NN-NNN</c>.</summary>
public readonly record struct PostalCode
{
    private readonly string? _text;

    private PostalCode(string text) => _text = text;

    /// <summary>With the dash: <c>45-315</c>.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Reads a code; the dash may be missing. On failure <paramref name="problem"/> is a Polish sentence that says what to do.</summary>
    public static bool TryParse(string? text, out PostalCode code, [NotNullWhen(false)] out string? problem)
    {
        code = default;
        var kept = new string([.. (text ?? "").Where(letter => !char.IsWhiteSpace(letter))]);
        if (kept.Length == 5 && Digits.All(kept))
            kept = $"{kept[..2]}-{kept[2..]}";
        if (kept.Length == 0)
            problem = "Wpisz kod pocztowy.";
        else if (kept.Length != 6 || kept[2] != '-' || !Digits.All(kept[..2]) || !Digits.All(kept[3..]))
            problem = "Kod pocztowy ma postać 45-315: dwie cyfry, kreska, trzy cyfry. Popraw kod.";
        else
        {
            code = new PostalCode(kept);
            problem = null;
            return true;
        }

        return false;
    }
}
