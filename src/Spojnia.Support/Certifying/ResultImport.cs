using System.Globalization;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Values;

namespace Spojnia.Support.Certifying;

/// <summary>A person as a file of results may name them: by number on the attendance list or by e-mail address.</summary>
internal sealed record ListedPerson(Guid EnrolmentId, int Number, string Name, string Email, bool WasPresent);

/// <summary>A row of a file of results: whose and what, or what is wrong with it.</summary>
internal sealed record ImportedResult(int Line, string Person, Guid? EnrolmentId, bool IsPrior, decimal Points, int Max, int Attempt, string Outcomes, DateOnly Day, IReadOnlyList<string> Problems);

/// <summary>
/// Reads results of tests before and after from a sheet. Columns: osoba, rodzaj (przed, po), punkty, dzień; and, where wanted, maksimum, próg, próba, efekty.
/// Every wrong cell of every row gets its sentence.
/// </summary>
internal static class ResultImport
{
    public static readonly SheetLimits Limits = new() { MaxRows = 2000, MaxColumns = 20, MaxBytes = 2 * 1024 * 1024 };
    private static readonly string[] Needed = ["osoba", "rodzaj", "punkty", "dzien"];
    private static readonly string[] Optional = ["maksimum", "prog", "proba", "efekty"];

    /// <exception cref="UnreadableSheetException">The file is no such sheet.</exception>
    public static IReadOnlyList<ImportedResult> Read(Stream file, IReadOnlyCollection<ListedPerson> people, OutcomeStandard standard, DateOnly today)
    {
        using var sheet = SheetReader.Open(file, Limits);
        var columns = sheet.Headers.Select((header, at) => (Name: Fold.Text(header), at)).ToDictionary(one => one.Name, one => one.at);
        var missing = Needed.Where(name => !columns.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            throw new UnreadableSheetException($"Brakuje kolumn: {string.Join(", ", missing.Select(InPolish))}. Potrzebne są: osoba, rodzaj, punkty, dzień; można dodać: maksimum, próg, próba, efekty.");
        var unknown = columns.Keys.Where(name => !Needed.Contains(name) && !Optional.Contains(name)).ToList();
        if (unknown.Count > 0)
            throw new UnreadableSheetException($"Nie znamy kolumn: {string.Join(", ", unknown)}. Usuń je albo popraw ich nazwy.");

        var rows = new List<ImportedResult>();
        var seen = new HashSet<(Guid, bool, int)>();
        foreach (var row in sheet.Rows)
        {
            var read = ReadRow(row, name => columns.TryGetValue(name, out var at) ? row.Cells[at] : default, people, standard, today);
            if (read.EnrolmentId is { } id && !seen.Add((id, read.IsPrior, read.Attempt)))
                read = read with { Problems = [.. read.Problems, "Ta sama osoba, rodzaj i próba są w pliku drugi raz."] };
            rows.Add(read);
        }

        return rows;
    }

    private static ImportedResult ReadRow(SheetRow row, Func<string, SheetCell> cell, IReadOnlyCollection<ListedPerson> people, OutcomeStandard standard, DateOnly today)
    {
        var problems = row.Cells.Where(one => one.Problem is not null).Select(one => $"{one.Address}: {one.Problem}").ToList();
        void Need(bool there, string name, string sentence)
        {
            if (!there)
                problems.Add($"{InPolish(name)}: {sentence}");
        }

        string Text(string name) => cell(name).Text ?? "";
        int? Whole(string name, int usual, int least, int most)
        {
            if (Text(name).Length == 0)
                return usual;
            if (int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            Need(false, name, $"wpisz liczbę całkowitą od {least} do {most}.");
            return null;
        }

        var kind = Fold.Text(Text("rodzaj"));
        var isPrior = kind is "przed" or "pre" or "wstepny";
        Need(isPrior || kind is "po" or "post" or "koncowy", "rodzaj", "wpisz „przed” albo „po”.");
        var person = people.FirstOrDefault(one => int.TryParse(Text("osoba"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? one.Number == number : Fold.Text(one.Email) == Fold.Text(Text("osoba")) && one.Email.Length > 0);
        Need(person is not null, "osoba", "nie ma takiej osoby na liście. Wpisz numer z listy obecności albo adres e-mail ze zgłoszenia.");
        Need(person is null || isPrior || person.WasPresent, "osoba", "ta osoba nie ma zapisanej obecności, więc nie może mieć wyniku.");
        var usualMax = standard.TestMax ?? 100;
        var max = Whole("maksimum", usualMax, 1, 1000);
        Need(isPrior || standard.TestMax is not null, "rodzaj", "to szkolenie nie ma testu końcowego.");
        Need(isPrior || max is null || max == usualMax, "maksimum", $"test końcowy ma {usualMax} punktów, tak ustalono przed rozpoczęciem.");
        var threshold = Whole("prog", standard.ThresholdPercent, 1, 100);
        Need(isPrior || threshold is null || threshold == standard.ThresholdPercent, "prog", $"próg wynosi {standard.ThresholdPercent} %, tak ustalono przed rozpoczęciem.");
        var attempt = Whole("proba", 1, 1, 20) ?? 1;
        Need(Text("efekty").Length <= 1000, "efekty", "najwyżej 1000 znaków.");
        var isNumber = decimal.TryParse(Text("punkty").Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points);
        Need(isNumber && points <= (max ?? usualMax), "punkty", $"wpisz liczbę od 0 do {max ?? usualMax}.");
        var isDay = PolishDate.TryParse(DayText(Text("dzien")), out var day, out var wrong);
        Need(isDay, "dzien", wrong ?? "podaj dzień.");
        Need(!isDay || day <= today, "dzien", "jest w przyszłości.");
        return new ImportedResult(row.Number, person?.Name ?? Text("osoba"), person?.EnrolmentId, isPrior, points, max ?? usualMax, attempt, Text("efekty"), day, problems);
    }

    // A spreadsheet gives its dates as YYYY-MM-DD.
    private static string DayText(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d.MM.yyyy", CultureInfo.InvariantCulture) : text;

    private static string InPolish(string column) => column switch { "dzien" => "dzień", "prog" => "próg", "proba" => "próba", _ => column };
}
