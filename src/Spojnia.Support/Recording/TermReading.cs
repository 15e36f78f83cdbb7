using System.Text.Json;
using Spojnia.Core.Data;
using Spojnia.Core.Files;

namespace Spojnia.Support.Recording;

/// <summary>A row of a file of terms: what it says, or what is wrong with it.</summary>
internal sealed record TermRow(int Number, string Dictionary, string Code, string Label, string Parent, bool IsWithdrawn, string Problem);

/// <summary>Reads a file of dictionary terms, CSV or XLSX (słownik, kod, etykieta, nadrzędny, wycofany) or JSON like the shipped one; an error a row, the rest still read.</summary>
internal static class TermReading
{
    public static IReadOnlyList<TermRow> Read(Stream file)
    {
        var first = file.ReadByte();
        file.Position = 0;
        var rows = first == '{' ? FromJson(file) : FromSheet(file);
        var seen = new HashSet<(string, string)>();
        return [.. rows.Select(row => Checked(row, seen))];
    }

    private static TermRow Checked(TermRow row, HashSet<(string, string)> seen)
    {
        var problem = row.Problem.Length > 0 ? row.Problem
            : !RecordDictionaries.Own.Dictionaries.ContainsKey(row.Dictionary) ? $"Nie ma słownika „{row.Dictionary}”."
            : row.Code.Length is 0 or > 60 ? "Podaj kod, do 60 znaków."
            : row.Label.Length is 0 or > 300 ? "Podaj etykietę, do 300 znaków."
            : row.Parent.Length > 60 ? "Kod nadrzędny może mieć do 60 znaków."
            : !seen.Add((row.Dictionary, row.Code)) ? "Ten kod jest w pliku drugi raz."
            : "";
        return row with { Problem = problem };
    }

    private static List<TermRow> FromJson(Stream file)
    {
        try
        {
            var read = JsonSerializer.Deserialize<RecordDictionaries>(file, JsonSerializerOptions.Web);
            var number = 0;
            return [.. (read?.Dictionaries ?? new Dictionary<string, RecordDictionaries.Shipped>()).SelectMany(one => one.Value.Terms.Select(term => (one.Key, term)))
                .Select(one => new TermRow(++number, one.Key, one.term.Code, one.term.Label, one.term.Parent ?? "", false, ""))];
        }
        catch (JsonException broken)
        {
            throw new UnreadableSheetException($"To nie jest poprawny plik JSON (wiersz {broken.LineNumber + 1}).", broken);
        }
    }

    private static List<TermRow> FromSheet(Stream file)
    {
        using var sheet = SheetReader.Open(file);
        var columns = sheet.Headers.Select((header, at) => (Fold.Text(header), at)).ToDictionary(one => one.Item1, one => one.at);
        foreach (var needed in new[] { "slownik", "kod", "etykieta" })
        {
            if (!columns.ContainsKey(needed))
                throw new UnreadableSheetException("Plik powinien mieć kolumny: słownik, kod, etykieta, a może mieć też: nadrzędny, wycofany.");
        }

        return [.. sheet.Rows.Select(row => new TermRow(row.Number, Text(row, "slownik"), Text(row, "kod"), Text(row, "etykieta"), Text(row, "nadrzedny"),
            Fold.Text(Text(row, "wycofany")) == "tak", row.Cells.FirstOrDefault(cell => cell.Problem is not null).Problem ?? ""))];

        string Text(SheetRow row, string column) => columns.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at].Text : "";
    }
}
