using System.Net.Mail;

namespace Spojnia.Support.Enrolling;

/// <summary>A person that the employer writes down: a row of a sheet, with semicolons, tabs or commas between.</summary>
internal sealed record DelegatedRow(string GivenName, string FamilyName, string Email, string Position)
{
    private const int Most = 200;

    /// <summary>Reads pasted rows; each wrong one gets a sentence with its number, and nothing is taken until all are right.</summary>
    public static (IReadOnlyList<DelegatedRow> Rows, IReadOnlyList<string> Problems) ReadAll(string? text)
    {
        var (rows, problems) = (new List<DelegatedRow>(), new List<string>());
        var lines = (text ?? "").Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Trim();
            if (line.Length == 0)
                continue;
            if (Read(line, number, out var problem) is { } row)
            {
                if (rows.Any(other => string.Equals(other.Email, row.Email, StringComparison.OrdinalIgnoreCase)))
                    problems.Add($"Wiersz {number}: adres {row.Email} jest już wyżej. Usuń powtórzenie.");
                else
                    rows.Add(row);
            }
            else
            {
                problems.Add(problem);
            }
        }

        if (rows.Count > Most)
            problems.Add($"Naraz można delegować najwyżej {Most} osób. Podziel listę na części.");
        return (rows, problems);
    }

    private static DelegatedRow? Read(string line, int number, out string problem)
    {
        var separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var cells = line.Split(separator, StringSplitOptions.TrimEntries);
        var names = cells[0].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var email = cells.Length > 1 ? cells[1] : "";
        problem = "";
        if (cells.Any(cell => cell.Count(char.IsAsciiDigit) >= 11))
            problem = $"Wiersz {number}: wygląda na to, że jest w nim numer PESEL. Usuń go; poda go sama osoba.";
        else if (names.Length < 2 || cells[0].Length > 240 || names[0].Length > 100 || names[1].Length > 150)
            problem = $"Wiersz {number}: wpisz imię i nazwisko, potem średnik i adres e-mail.";
        else if (!MailAddress.TryCreate(email, out var address) || address.Address != email || !address.Host.Contains('.', StringComparison.Ordinal) || email.Length > 254)
            problem = $"Wiersz {number}: „{(email.Length > 60 ? email[..60] + "…" : email)}” nie jest adresem e-mail.";
        else if (cells.Length > 2 && cells[2].Length > 200)
            problem = $"Wiersz {number}: stanowisko może mieć najwyżej 200 znaków.";
        return problem.Length > 0 ? null : new DelegatedRow(names[0], names[1], email, cells.Length > 2 ? cells[2] : "");
    }
}
