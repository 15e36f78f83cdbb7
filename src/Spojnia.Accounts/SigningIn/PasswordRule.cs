using System.Collections.Frozen;
using System.Globalization;
using Spojnia.Core.Data;

namespace Spojnia.Accounts.SigningIn;

/// <summary>
/// What a password must be: long and not one that everybody guesses first. No rules of composition: they make people write
/// passwords down and count only Latin letters.
/// </summary>
internal static class PasswordRule
{
    public const int Shortest = 12;
    public const int Longest = 200;

    private static readonly FrozenSet<string> Common = Read();

    /// <summary>A Polish sentence that says what to mend; <c>null</c> for a good password.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="ownWords">Name and e-mail address of the person.</param>
    public static string? Problem(string? password, params ReadOnlySpan<string?> ownWords)
    {
        if (string.IsNullOrEmpty(password))
            return "Wpisz hasło.";
        var letters = new StringInfo(password).LengthInTextElements;
        if (letters < Shortest)
            return "Hasło jest za krótkie. Wpisz co najmniej 12 znaków; dobrze działają trzy lub cztery zwykłe słowa.";
        if (password.Length > Longest)
            return "Hasło jest za długie. Wpisz najwyżej 200 znaków.";

        var core = CoreOf(password);
        if (core.Distinct().Count() < 4 || Common.Contains(core) || IsRun(core))
            return "To hasło łatwo odgadnąć, bo używa go wiele osób. Wybierz inne, na przykład cztery niezwiązane ze sobą słowa.";
        foreach (var word in ownWords)
        {
            if (word?.Contains('@') == true && Fold.Text(password).Contains(Fold.Text(word), StringComparison.Ordinal))
                return "Hasło nie może składać się z Twojego nazwiska ani adresu e-mail. Wybierz inne.";
            // A password that is hardly more than the person's own name or address.
            if (CoreOf(word?.Split('@')[0]) is { Length: >= 4 } own && core.Replace(own, "", StringComparison.Ordinal).Length < 6 && core.Contains(own, StringComparison.Ordinal))
                return "Hasło nie może składać się z Twojego nazwiska ani adresu e-mail. Wybierz inne.";
        }

        return null;
    }

    // Digits and signs tacked on at either end do not make a common word less common.
    private static string CoreOf(string? text)
    {
        var folded = Fold.Text(text).Replace(" ", "", StringComparison.Ordinal);
        var trimmed = folded.Trim([.. "0123456789!@#$%^&*()-_=+.,;:?/"]);
        return trimmed.Length >= 4 ? trimmed : folded;
    }

    private static bool IsRun(string text)
    {
        var steps = text.Zip(text.Skip(1), (first, second) => second - first).ToList();
        return steps.Count > 0 && steps.Count(step => step is >= -1 and <= 1) >= steps.Count * 3 / 4;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRule).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(CoreOf).ToFrozenSet();
    }
}
