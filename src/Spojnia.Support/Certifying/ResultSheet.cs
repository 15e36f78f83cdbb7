using System.Globalization;
using Spojnia.Core.Data;

namespace Spojnia.Support.Certifying;

/// <summary>A row of a pasted sheet: whose result, or what is wrong with it.</summary>
internal sealed record ResultRow(int Line, string Text, Guid? EnrolmentId, decimal? Points, string? Problem);

/// <summary>Reads results pasted from a sheet: name and points, divided by a tab or a semicolon; a decimal comma is fine.</summary>
internal static class ResultSheet
{
    public static IReadOnlyList<ResultRow> Read(string? pasted, IReadOnlyCollection<(Guid EnrolmentId, string Name)> people, int testMax)
    {
        // «Kowalska Anna» and «Anna Kowalska» are the same person.
        var known = people.ToLookup(one => KeyOf(one.Name), one => one.EnrolmentId);
        var rows = new List<ResultRow>();
        var seen = new HashSet<Guid>();
        var lines = (pasted ?? "").ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var text = lines[line].Trim();
            if (text.Length == 0)
                continue;
            var cells = text.Split(['\t', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var found = known[KeyOf(cells[0])].ToList();
            var points = cells.Length > 1 && decimal.TryParse(cells[1].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : (decimal?)null;
            var problem = cells.Length < 2 ? "Wpisz w wierszu imię i nazwisko oraz punkty, rozdzielone tabulatorem albo średnikiem."
                : found.Count == 0 ? "Takiej osoby nie ma na liście szkolenia. Sprawdź imię i nazwisko."
                : found.Count > 1 ? "Na liście są dwie osoby o tym nazwisku. Wpisz ich punkty w tabeli."
                : points is null ? $"„{cells[1]}” to nie jest liczba punktów."
                : points > testMax ? $"Najwięcej można mieć {testMax} punktów."
                : !seen.Add(found[0]) ? "Ta osoba jest na wklejonej liście drugi raz."
                : null;
            rows.Add(new ResultRow(line + 1, text, problem is null ? found[0] : null, points, problem));
        }

        return rows;
    }

    private static string KeyOf(string name) => string.Join(' ', Fold.Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
