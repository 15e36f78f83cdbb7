using Spojnia.Core.Data;

namespace Spojnia.Core.Notices;

/// <summary>A letter to one person.</summary>
/// <param name="Key">Names the occasion (<c>support.enrolment-confirmed:ID:1</c>); a second letter with the same key is refused by a unique index.</param>
/// <param name="To">E-mail address.</param>
/// <param name="ToName">Name of the person.</param>
/// <param name="Subject">Polish subject line; never a PESEL.</param>
/// <param name="Text">Plain text; web addresses in it become links.</param>
/// <param name="Calendar">Calendar entry to attach, if any.</param>
public sealed record Letter(string Key, string To, string ToName, string Subject, string Text, CalendarPart? Calendar = null);

/// <summary>An iCalendar part of a letter.</summary>
/// <param name="Method">REQUEST or CANCEL (RFC 5546).</param>
/// <param name="Content">The whole text of the .ics file.</param>
public sealed record CalendarPart(string Method, string Content);

/// <summary>Adds letters to the coming save.</summary>
public sealed class Outbox(SpojniaDbContext db, TimeProvider clock)
{
    public void Add(Letter letter) => db.Outbox.Add(new OutboxLetter(letter, clock.Now()));
}
