using System.Globalization;
using Spojnia.Core.Values;

namespace Spojnia.Support.Recording.Rules;

/// <summary>Reads the texts of a record. What repeats (forms of support) stands in one field, divided by <c>|</c>.</summary>
internal static class RecordText
{
    public static string[] Parts(string text) => text.Contains('|') ? text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text];

    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DateOnly? FirstDay(string text) => Parts(text).Select(Day).Min();

    /// <summary>The day on which the person or the institution entered the project.</summary>
    public static DateOnly? EntryDay(FlatRecord record) => Day(record[record.Kind == RecordKind.Person ? RecordFields.StartedOn : RecordFields.InstitutionStartedOn]);

    /// <summary>Days to be compared: side by side when both repeat as often, else each with each.</summary>
    public static IEnumerable<(DateOnly Earlier, DateOnly Later)> Pairs(string earlier, string later)
    {
        if (earlier.Length == 0 || later.Length == 0)
            return [];
        var (from, to) = (Parts(earlier).Select(Day).ToList(), Parts(later).Select(Day).ToList());
        var pairs = from.Count == to.Count ? from.Zip(to) : from.SelectMany(_ => to, (one, other) => (one, other));
        return pairs.Where(pair => pair.Item1 is not null && pair.Item2 is not null).Select(pair => (pair.Item1!.Value, pair.Item2!.Value));
    }

    /// <summary>Age on the day of entry: from the PESEL, the date of birth, or as given.</summary>
    public static int? AgeOf(FlatRecord record)
    {
        var born = Pesel.TryParse(record[RecordFields.Pesel], out var pesel, out var _) ? pesel.BirthDate : Day(record[RecordFields.BirthDate]);
        if (born is { } birth && EntryDay(record) is { } day)
            return day.Year - birth.Year - (day < birth.AddYears(day.Year - birth.Year) ? 1 : 0);
        return int.TryParse(record[RecordFields.Age], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var age) ? age : null;
    }
}
