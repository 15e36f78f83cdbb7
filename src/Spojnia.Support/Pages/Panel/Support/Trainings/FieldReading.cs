using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Spojnia.Core.Values;

namespace Spojnia.Support.Pages.Panel.Support.Trainings;

/// <summary>Reads texts of a form and puts a sentence at each that is wrong.</summary>
internal sealed class FieldReading(ModelStateDictionary state, string prefix = "Input.")
{
    public void Need(bool there, string field, string sentence)
    {
        if (!there)
            state.AddModelError(prefix + field, sentence);
    }

    public DateOnly? Day(string? text, string field, bool optional = true)
    {
        if (optional && string.IsNullOrWhiteSpace(text))
            return null;
        if (PolishDate.TryParse(text, out var day, out var problem))
            return day;
        state.AddModelError(prefix + field, problem);
        return null;
    }

    public TimeOnly? Time(string? text, string field)
    {
        if (TimeOnly.TryParseExact(text?.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        state.AddModelError(prefix + field, "Wpisz godzinę, na przykład 9:00.");
        return null;
    }

    public decimal? Hours(string? text, string field)
    {
        if (decimal.TryParse(text?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= 24)
            return hours;
        state.AddModelError(prefix + field, "Wpisz liczbę godzin dydaktycznych, większą od 0 i nie większą niż 24.");
        return null;
    }

    public int? Number(string? text, string field, int least, int most, string sentence, bool optional = false)
    {
        if (optional && string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        state.AddModelError(prefix + field, sentence);
        return null;
    }
}
