using Spojnia.Core;

namespace Spojnia.Support.Enrolling;

/// <summary>Rules of enrolment that an installation may set (configuration section <c>Support</c>); the defaults are those of the regulation.</summary>
internal sealed class SupportRules
{
    /// <summary>Working days before the first session until which a resignation is early.</summary>
    public int ResignationWorkingDays { get; set; } = 5;

    /// <summary>Working days for the answer to an offer.</summary>
    public int OfferWorkingDays { get; set; } = 2;

    /// <summary>Hours for the answer when the first session is near.</summary>
    public int ShortOfferHours { get; set; } = 4;

    /// <summary>How many days before the first session «near» begins.</summary>
    public int ShortOfferDays { get; set; } = 3;

    /// <summary>Who invites, as calendar entries show it.</summary>
    public string OrganiserName { get; set; } = "Regionalny ośrodek polityki społecznej";
    public string OrganiserEmail { get; set; } = "spojnia@localhost.localdomain";

    /// <summary>Last day on which a resignation is early.</summary>
    public DateOnly? LastEarlyResignation(DateOnly? firstDay) => firstDay?.AddWorkingDays(-ResignationWorkingDays);

    public bool IsLateResignation(DateOnly? firstDay, DateTime now) =>
        LastEarlyResignation(firstDay) is { } last && PolishTime.DayOf(now) > last;

    /// <summary>First moment at which an offer made now no longer stands: the end of a working day, or some hours when the first session is near.</summary>
    public DateTime OfferDeadline(DateTime? firstSession, DateTime now)
    {
        if (firstSession is { } start && start - now < TimeSpan.FromDays(ShortOfferDays))
            return now.AddHours(ShortOfferHours);
        return PolishTime.EndOf(PolishTime.DayOf(now).AddWorkingDays(OfferWorkingDays));
    }
}
