using System.Text;
using Spojnia.Core.Data;

namespace Spojnia.Organisations.Register;

/// <summary>When two names may mean one institution. It only proposes; a person decides.</summary>
internal static class NameLikeness
{
    /// <summary>Folded, with everything but letters and digits as single spaces: «OPS „Nasz Dom” – Nysa» and «OPS Nasz Dom Nysa» are alike.</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in Fold.Text(name))
        {
            if (char.IsLetterOrDigit(letter))
                key.Append(letter);
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Shared words against all words, 0 to 1; words are compared without their last two letters, which Polish declines.</summary>
    public static double Of(string firstKey, string secondKey)
    {
        var (first, second) = (Stems(firstKey), Stems(secondKey));
        var all = first.Union(second).Count();
        return all == 0 ? 0 : (double)first.Intersect(second).Count() / all;
    }

    private static HashSet<string> Stems(string key) =>
        [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1).Select(word => word.Length > 5 ? word[..^2] : word)];
}
