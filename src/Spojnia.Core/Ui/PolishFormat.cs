using System.Globalization;

namespace Spojnia.Core.Ui;

/// <summary>Polish days, moments, numbers and plurals, whatever the language of the page: for letters, papers, acts and staff pages.</summary>
public static class PolishFormat
{
    private static readonly CultureInfo Polish = CultureInfo.GetCultureInfo("pl-PL");

    /// <summary>«22 listopada 2026».</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Polish);

    /// <summary>«22.11.2026», for tables.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("dd.MM.yyyy", Polish);

    /// <summary>A UTC moment by the Polish clock: «22 listopada 2026, 14:05».</summary>
    public static string Moment(DateTime utc) => PolishTime.ToLocal(utc).ToString("d MMMM yyyy, HH:mm", Polish);

    /// <summary>Last minute that is still in time, for a deadline kept as its first moment after: «27 listopada 2026, 23:59».</summary>
    public static string Deadline(DateTime utc) => Moment(utc.AddTicks(-1));

    /// <summary>«1 234 567», «12,5»; at most two decimals, none where there is nothing to show.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.##", Polish);

    /// <summary>«1 234,50 zł».</summary>
    public static string Money(decimal zlotys) => zlotys.ToString("#,##0.00", Polish) + " zł";

    /// <summary>«1 osoba», «2 osoby», «5 osób», «22 osoby», «112 osób».</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The form for 1: osoba.</param>
    /// <param name="few">The form for 2–4, 22–24 …: osoby.</param>
    /// <param name="many">The form for 0, 5–21, 25–31 …: osób.</param>
    public static string Count(long count, string one, string few, string many) => $"{Number(count)} {Form(count, one, few, many)}";

    /// <summary>The form alone, for sentences in which the verb agrees too: «czeka»/«czekają»/«czeka».</summary>
    public static string Form(long count, string one, string few, string many) => Plurals.Polish(count) switch
    {
        Plural.One => one,
        Plural.Few => few,
        _ => many,
    };
}
