using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Spojnia.Core.Notices;

/// <summary>Polish time in calendar files. The zone is written out in full: a name alone (what Ical.Net writes by itself) leaves programs to guess the hour.</summary>
internal static class WarsawTime
{
    private const string Name = "Europe/Warsaw";

    public static CalDateTime Of(DateTime utc) => new(PolishTime.ToLocal(utc), Name);

    /// <summary>The rule of the European Union, in force since October 1996.</summary>
    public static VTimeZone Zone()
    {
        var zone = new VTimeZone { TzId = Name };
        zone.AddChild(Half("DAYLIGHT", "CEST", "+0100", "+0200", new DateTime(1997, 3, 30, 2, 0, 0), month: 3));
        zone.AddChild(Half("STANDARD", "CET", "+0200", "+0100", new DateTime(1996, 10, 27, 3, 0, 0), month: 10));
        return zone;
    }

    private static VTimeZoneInfo Half(string kind, string name, string from, string to, DateTime start, int month) => new(kind)
    {
        TimeZoneName = name,
        OffsetFrom = new UtcOffset(from),
        OffsetTo = new UtcOffset(to),
        Start = new CalDateTime(start),
        RecurrenceRule = new RecurrenceRule($"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"),
    };
}
