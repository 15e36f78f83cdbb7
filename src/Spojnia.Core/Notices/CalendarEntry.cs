using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Spojnia.Core.Notices;

/// <summary>A meeting within a calendar entry.</summary>
/// <param name="From">First moment (UTC).</param>
/// <param name="Until">Moment of the end (UTC).</param>
/// <param name="Place">Address, or the link of a remote meeting.</param>
public sealed record CalendarSession(DateTime From, DateTime Until, string Place);

/// <summary>Who invites or who is invited.</summary>
public sealed record CalendarParty(string Name, string Email);

/// <summary>
/// The calendar entry of one training for one person, with all its sessions under one UID, as iTIP requires of a request (RFC 5546 3.2.2):
/// the first session is the event, further ones are its recurrence dates, and a session of another length or place overrides its date.
/// </summary>
/// <param name="Uid">Stays the same through updates and the cancellation, such as <c>ENROLMENT-ID@spojnia</c>.</param>
/// <param name="Sequence">0 at first, raised by one with every update and with the cancellation.</param>
/// <param name="Title">Title of the training.</param>
/// <param name="Description">Whole sentences; the address of the training's page among them.</param>
/// <param name="Sessions">At least one.</param>
/// <param name="Organiser">Who invites.</param>
/// <param name="Attendee">Who is invited.</param>
/// <param name="WrittenAt">Moment at which this version was written (UTC).</param>
public sealed record CalendarEntry(
    string Uid, int Sequence, string Title, string Description, IReadOnlyList<CalendarSession> Sessions,
    CalendarParty Organiser, CalendarParty Attendee, DateTime WrittenAt)
{
    /// <summary>Puts the entry into the calendar, or updates the one with the same UID and a lower sequence.</summary>
    public CalendarPart Request() => Write("REQUEST", "CONFIRMED");

    /// <summary>Takes the entry out of the calendar.</summary>
    public CalendarPart Cancel() => Write("CANCEL", "CANCELLED");

    private CalendarPart Write(string method, string status)
    {
        var sessions = Sessions.OrderBy(session => session.From).ToList();
        var (first, length) = (sessions[0], sessions[0].Until - sessions[0].From);
        var calendar = new Calendar { Method = method, ProductId = "-//Spojnia//Spojnia//PL" };
        calendar.AddChild(WarsawTime.Zone());
        var whole = EventOf(first, status);
        calendar.Events.Add(whole);
        foreach (var session in sessions.Skip(1))
        {
            whole.RecurrenceDates.Add(WarsawTime.Of(session.From));
            if (session.Until - session.From == length && session.Place == first.Place)
                continue;
            var other = EventOf(session, status);
            other.RecurrenceIdentifier = new RecurrenceIdentifier(WarsawTime.Of(session.From));
            calendar.Events.Add(other);
        }

        return new CalendarPart(method, new CalendarSerializer().SerializeToString(calendar)!);
    }

    private CalendarEvent EventOf(CalendarSession session, string status) => new()
    {
        Uid = Uid,
        Sequence = Sequence,
        Status = status,
        Summary = Title,
        Description = Description,
        Location = session.Place,
        DtStamp = new CalDateTime(WrittenAt, "UTC"),
        DtStart = WarsawTime.Of(session.From),
        DtEnd = WarsawTime.Of(session.Until),
        Organizer = new Organizer($"mailto:{Organiser.Email}") { CommonName = Organiser.Name },
        // The place is already confirmed, so nobody is asked to answer.
        Attendees = [new Attendee($"mailto:{Attendee.Email}") { CommonName = Attendee.Name, Role = "REQ-PARTICIPANT", ParticipationStatus = "ACCEPTED", Rsvp = false }],
    };
}
