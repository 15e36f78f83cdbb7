namespace Spojnia.Core;

/// <summary>Days and deadlines are those of Poland (Europe/Warsaw), whatever clock the server shows.</summary>
public static class PolishTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw");

    /// <summary>Today's date in Poland.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The moment now, UTC; entities take it as an argument and never read a clock.</summary>
    public static DateTime Now(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    /// <summary>The Polish day on which a UTC moment falls.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>Polish wall-clock time of a UTC moment.</summary>
    public static DateTime ToLocal(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>UTC moment of a Polish wall-clock time; an hour that the spring change skips is moved forward by the length of the skip.</summary>
    public static DateTime ToUtc(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(local, Zone);
    }

    /// <summary>First moment after the day: «do dnia X» includes all of X, so the deadline passes exactly here.</summary>
    public static DateTime EndOf(DateOnly day) => ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>First moment of the day.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
