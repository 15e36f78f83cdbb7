using Microsoft.AspNetCore.Mvc.Localization;

namespace Spojnia.Core.Ui;

/// <summary>Days, moments, numbers and plurals in the language of the page: for the public part. Elsewhere <see cref="PolishFormat"/>.</summary>
public static class PageFormat
{
    /// <summary>«22 listopada 2026», «22 November 2026», «22 листопада 2026».</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", PageLanguage.Culture);

    /// <summary>With the day of the week: «niedziela, 22 listopada 2026».</summary>
    public static string WeekDay(DateOnly day) => day.ToString("dddd, d MMMM yyyy", PageLanguage.Culture);

    /// <summary>A UTC moment by the Polish clock.</summary>
    public static string Moment(DateTime utc) => PolishTime.ToLocal(utc).ToString("d MMMM yyyy, HH:mm", PageLanguage.Culture);

    /// <summary>Last minute that is still in time, for a deadline kept as its first moment after: «27 listopada 2026, 23:59», not the midnight that begins the 28th.</summary>
    public static string Deadline(DateTime utc) => Moment(utc.AddTicks(-1));

    public static string Number(decimal number) => number.ToString("#,##0.##", PageLanguage.Culture);

    /// <summary>
    /// A counted noun in the language of the page: <c>T.Count(n, "{0} miejsce", "{0} miejsca", "{0} miejsc")</c>. Each Polish form is a key;
    /// English uses the translations of the first and the last.
    /// </summary>
    public static string Count(this IHtmlLocalizer sentences, long count, string one, string few, string many)
    {
        var form = Plurals.In(PageLanguage.Code, count) switch
        {
            Plural.One => one,
            Plural.Few => few,
            _ => many,
        };
        return string.Format(PageLanguage.Culture, sentences.GetString(form).Value, Number(count));
    }
}
