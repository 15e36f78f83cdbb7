using Spojnia.Core.Files;
using Spojnia.Support.Recording.Rules;

namespace Spojnia.Support.Recording.Checking;

/// <summary>Turns a cell into the text of a field: days, answers and values of dictionaries as the record keeps them.</summary>
internal static class CellReading
{
    private const string AsNumber = "Ten numer jest zapisany jako liczba, więc mogły przepaść zera albo cyfry. Ustaw format komórki „Tekst” i wpisz go jeszcze raz.";

    /// <summary>The text of the field, or a sentence about a cell that cannot be trusted.</summary>
    public static (string Text, string? Problem) Read(RecordColumn column, SheetCell cell, DictionaryIndex dictionaries)
    {
        if (cell.Problem is not null)
            return ("", cell.Problem);
        var text = cell.Text;
        if (text.Length == 0)
            return ("", null);
        switch (column.Kind)
        {
            case ColumnKind.Digits when cell.IsNumber:
                return ("", AsNumber);
            case ColumnKind.Digits when column.Field is RecordFields.Pesel or RecordFields.InstitutionNip or RecordFields.InstitutionRegon:
                return (new string([.. text.Where(letter => !char.IsWhiteSpace(letter) && letter != '-')]), null);
            case ColumnKind.Day when text.Contains('|'):
                var days = RecordText.Parts(text).Select(FileDay.Read).ToList();
                return days.FirstOrDefault(day => day.Problem is not null).Problem is { } wrong ? ("", wrong) : (string.Join('|', days.Select(day => day.Day)), null);
            case ColumnKind.Day:
                var (day, problem) = FileDay.Read(text);
                return (day ?? "", problem);
            case ColumnKind.Answer:
                return (text.ToLowerInvariant() switch
                {
                    "tak" or "t" => "tak",
                    "nie" or "n" => "nie",
                    "odmowa" or "odmowa podania informacji" => RecordFields.Refused,
                    var other => other,
                }, null);
            case ColumnKind.Sex:
                return (text.ToLowerInvariant() switch { "k" or "kobieta" => "K", "m" or "mężczyzna" => "M", _ => text }, null);
            case ColumnKind.Dictionary:
                return (text.Contains('|') ? string.Join('|', RecordText.Parts(text).Select(part => dictionaries.CodeOf(column.Dictionary, part) ?? part))
                    : dictionaries.CodeOf(column.Dictionary, text) ?? text, null);
            default:
                return (text, null);
        }
    }
}
