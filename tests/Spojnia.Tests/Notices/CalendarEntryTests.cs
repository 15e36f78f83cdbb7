using Ical.Net;
using Ical.Net.DataTypes;
using Spojnia.Core;
using Spojnia.Core.Notices;

namespace Spojnia.Tests.Notices;

public sealed class CalendarEntryTests
{
    private static readonly CalendarEntry Entry = new("0197@spojnia", 2, "Praca z rodziną: więzi, kryzys, wsparcie", "Zażółć; gęślą, jaźń.\nhttps://rops.example/szkolenia/1",
        [Session(2026, 3, 28, 9, 15), Session(2026, 3, 29, 9, 15), Session(2026, 3, 30, 10, 12, "Nysa, ul. Długa 1")],
        new("ROPS w Opolu", "szkolenia@rops.example"), new("Zofia Żak", "zofia@ops.example"), new DateTime(2026, 3, 1, 7, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Request_ReadBack_HoldsWhatWasSaid()
    {
        var part = Entry.Request();
        var calendar = Calendar.Load(part.Content)!;
        var whole = calendar.Events.First(one => one.RecurrenceIdentifier is null);

        part.Method.ShouldBe("REQUEST");
        calendar.Method.ShouldBe("REQUEST");
        calendar.Events.ShouldAllBe(one => one.Uid == "0197@spojnia" && one.Sequence == 2 && one.Status == "CONFIRMED");
        whole.Summary.ShouldBe(Entry.Title);
        whole.Description.ShouldBe(Entry.Description);
        whole.Location.ShouldBe("Opole, ul. Głogowska 25c");
        whole.Organizer!.Value!.ToString().ShouldBe("mailto:szkolenia@rops.example");
        whole.Attendees.Single().CommonName.ShouldBe("Zofia Żak");
    }

    [Fact]
    public void Request_SessionsAcrossTheSpringChange_KeepTheirPolishHours()
    {
        var calendar = Calendar.Load(Entry.Request().Content)!;

        var moments = calendar.GetOccurrences(new CalDateTime(2026, 3, 1)).Select(one => (one.Period.StartTime.AsUtc, one.Period.EffectiveEndTime!.AsUtc)).Order();

        moments.ShouldBe(Entry.Sessions.Select(session => (session.From, session.Until)));
    }

    [Theory]
    [InlineData(2026, 3, 29)]
    [InlineData(2026, 10, 25)]
    public void Request_SessionOnTheDayOfTheChange_KeepsItsPolishHours(int year, int month, int day)
    {
        var session = Session(year, month, day, 9, 15);

        var calendar = Calendar.Load((Entry with { Sessions = [session] }).Request().Content)!;

        calendar.Events.Single().DtStart!.AsUtc.ShouldBe(session.From);
        calendar.Events.Single().DtEnd!.AsUtc.ShouldBe(session.Until);
    }

    [Fact]
    public void Request_Always_WritesTheWholeZone()
    {
        var content = Entry.Request().Content.ReplaceLineEndings("\n");

        content.ShouldContain("BEGIN:DAYLIGHT\n");
        content.ShouldContain("BEGIN:STANDARD\n");
        content.ShouldContain("TZOFFSETFROM:+0100\n");
        content.ShouldContain("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n");
        content.ShouldContain("DTSTART;TZID=Europe/Warsaw:20260328T090000\n");
    }

    [Fact]
    public void Cancel_OfARequest_HasTheSameUidAndTheNextSequence()
    {
        var calendar = Calendar.Load((Entry with { Sequence = 3 }).Cancel().Content)!;

        calendar.Method.ShouldBe("CANCEL");
        calendar.Events.ShouldAllBe(one => one.Uid == "0197@spojnia" && one.Sequence == 3 && one.Status == "CANCELLED");
    }

    private static CalendarSession Session(int year, int month, int day, int from, int until, string place = "Opole, ul. Głogowska 25c") =>
        new(PolishTime.ToUtc(new DateTime(year, month, day, from, 0, 0)), PolishTime.ToUtc(new DateTime(year, month, day, until, 0, 0)), place);
}
