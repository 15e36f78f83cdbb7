using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Spojnia.Core.Values;

/// <summary>An address for electronic delivery (e-Doręczenia): <c>AE:PL-12345-67890-ABCDE-12</c>. The shape is checked; whether the box exists only the operator knows.</summary>
public readonly partial record struct AdeAddress
{
    private readonly string? _text;

    private AdeAddress(string text) => _text = text;

    /// <summary>The whole address in capital letters.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Reads an address, letter case and white space ignored. On failure <paramref name="problem"/> is a Polish sentence that says what to do.</summary>
    public static bool TryParse(string? text, out AdeAddress address, [NotNullWhen(false)] out string? problem)
    {
        address = default;
        var kept = new string([.. (text ?? "").Where(letter => !char.IsWhiteSpace(letter))]).ToUpperInvariant();
        if (kept.StartsWith("PL-", StringComparison.Ordinal))
            kept = $"AE:{kept}";
        if (kept.Length == 0)
            problem = "Wpisz adres do doręczeń elektronicznych.";
        else if (!Shape().IsMatch(kept))
            problem = "Adres do doręczeń elektronicznych ma postać AE:PL-12345-67890-ABCDE-12: dwie grupy po pięć cyfr, pięć liter i dwie cyfry. Popraw adres.";
        else
        {
            address = new AdeAddress(kept);
            problem = null;
            return true;
        }

        return false;
    }

    [GeneratedRegex("^AE:PL-[0-9]{5}-[0-9]{5}-[A-Z]{5}-[0-9]{2}$")]
    private static partial Regex Shape();
}
