using Spojnia.Core.Data;

namespace Spojnia.Support.Specialising;

/// <summary>Whoever taught a person does not examine them. Names are compared as people write them: order, letter case and titles do not matter.</summary>
internal static class Impartiality
{
    private static readonly HashSet<string> Titles = ["dr", "hab", "prof", "mgr", "inz", "lic"];

    /// <summary>Those of the seats whose holder is among the teachers.</summary>
    /// <param name="seats">Members of the commission.</param>
    /// <param name="teachers">Lists of names as typed, divided by commas, semicolons or lines.</param>
    public static IReadOnlyList<Seat> TaughtBy(IEnumerable<Seat> seats, IEnumerable<string> teachers)
    {
        var names = teachers.SelectMany(list => list.Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Select(WordsOf).Where(words => words.Count > 1).ToList();
        return [.. seats.Where(seat => WordsOf(seat.Name) is { Count: > 1 } member && names.Exists(name => name.IsSubsetOf(member) || member.IsSubsetOf(name)))];
    }

    private static HashSet<string> WordsOf(string name) =>
        [.. Fold.Text(name).Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Titles.Contains(word))];
}
