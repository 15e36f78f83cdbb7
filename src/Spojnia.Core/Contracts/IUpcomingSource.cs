namespace Spojnia.Core.Contracts;

/// <summary>Something public that is about to happen.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Link">Its page within the site.</param>
/// <param name="Day">First day; <c>null</c> while it is not known.</param>
/// <param name="Place">Town, or «online».</param>
/// <param name="EnrolBy">Last day of enrolment, while enrolment is open.</param>
public sealed record UpcomingEvent(string Title, string Link, DateOnly? Day, string Place, DateOnly? EnrolBy);

/// <summary>What is about to happen; each module tells its own, the home page shows the next ones.</summary>
public interface IUpcomingSource
{
    /// <summary>Events from today on, those open for enrolment first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<UpcomingEvent>> NextAsync(int most, CancellationToken cancellation);
}
