namespace Spojnia.Support.Enrolling;

/// <summary>Polish working days: Monday to Friday without statutory holidays (act of 18 January 1951; Christmas Eve since 2025).</summary>
internal static class WorkingDays
{
    public static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day that is <paramref name="count"/> working days after (or, negative, before) <paramref name="day"/>; the day itself is not counted.</summary>
    public static DateOnly AddWorkingDays(this DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorking(day))
                left--;
        }

        return day;
    }

    private static bool IsHoliday(DateOnly day)
    {
        var easter = Easter(day.Year);
        return (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (5, 3) or (8, 15) or (11, 1) or (11, 11) or (12, 25) or (12, 26)
            || day is { Month: 12, Day: 24, Year: >= 2025 }
            || day == easter || day == easter.AddDays(1) || day == easter.AddDays(49) || day == easter.AddDays(60);
    }

    /// <summary>Easter Sunday of a Gregorian year (the algorithm of Meeus, Jones and Butcher).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 19 * l) / 433;
        var month = (h + l - 7 * m + 90) / 25;
        return new DateOnly(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
    }
}
