using System.Globalization;
using System.Text;

namespace Spojnia.Core.Data;

/// <summary>Folding for search: both databases fold ASCII only, so the folded text stands in a column of its own.</summary>
public static class Fold
{
    /// <summary>Lower case without accents, white space collapsed; <c>ł</c> has no decomposition and is mapped by hand.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var letter in text.Trim().ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(letter))
            {
                space = true;
                continue;
            }

            if (space)
                folded.Append(' ');
            space = false;
            folded.Append(letter == 'ł' ? 'l' : letter);
        }

        return folded.ToString();
    }
}
