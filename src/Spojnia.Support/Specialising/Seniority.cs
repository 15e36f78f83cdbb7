namespace Spojnia.Support.Specialising;

/// <summary>A stretch of work in the profession, both days included; open while it lasts.</summary>
internal readonly record struct ServicePeriod(DateOnly From, DateOnly? Until);

/// <summary>
/// Seniority in the profession: the number of different days covered by the periods, up to and including the day of the application.
/// Work for two employers at once counts once. A requirement of n years is as many days as the n calendar years that begin with the first day
/// of work, so whoever worked n full years without a break always meets it, and leap days lengthen the requirement as they lengthen the work.
/// </summary>
internal static class Seniority
{
    /// <summary>Days covered by the periods; later days than <paramref name="asOf"/> are not yet seniority.</summary>
    public static int DaysOf(IEnumerable<ServicePeriod> periods, DateOnly asOf)
    {
        var days = 0;
        var counted = int.MinValue;
        foreach (var (from, until) in Counted(periods, asOf).OrderBy(one => one.From))
        {
            var first = Math.Max(from, counted + 1);
            if (until < first)
                continue;
            days += until - first + 1;
            counted = until;
        }

        return days;
    }

    /// <summary>Days that <paramref name="years"/> of seniority take.</summary>
    public static int DaysNeeded(IEnumerable<ServicePeriod> periods, int years, DateOnly asOf)
    {
        var first = Counted(periods, asOf).Select(one => DateOnly.FromDayNumber(one.From)).DefaultIfEmpty(asOf).Min();
        return first.AddYears(years).DayNumber - first.DayNumber;
    }

    private static IEnumerable<(int From, int Until)> Counted(IEnumerable<ServicePeriod> periods, DateOnly asOf) => periods
        .Select(one => (From: one.From.DayNumber, Until: Math.Min((one.Until ?? asOf).DayNumber, asOf.DayNumber)))
        .Where(one => one.From <= one.Until);
}
