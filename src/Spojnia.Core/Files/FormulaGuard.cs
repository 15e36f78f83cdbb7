namespace Spojnia.Core.Files;

/// <summary>Keeps formulas out of what we read and out of what we write.</summary>
public static class FormulaGuard
{
    public const string Sentence = "W tej komórce jest formuła. Wklej w jej miejsce samą wartość (Wklej specjalnie, Wartości).";

    /// <summary>Letters that make a spreadsheet run what follows.</summary>
    public static bool Starts(char letter) => letter is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    /// <summary>
    /// True for a text that a spreadsheet would run; a plain signed number is harmless. So is a text that already begins with an apostrophe, but it
    /// must be told from a guarded one when the file comes back.
    /// </summary>
    public static bool IsRunnable(string text) =>
        text.Length > 0 && ((Starts(text[0]) && !IsSignedNumber(text)) || (text.Length > 1 && text[0] == '\'' && (Starts(text[1]) || text[1] == '\'')));

    private static bool IsSignedNumber(string text) =>
        text.Length is > 1 and < 20 && text[0] is '-' or '+' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') is var other
        && text.Length > 1 && (other < 0 || (other > 0 && text[1 + other] is ',' or '.' && other + 2 < text.Length
            && text.AsSpan(other + 2).IndexOfAnyExceptInRange('0', '9') < 0));
}
