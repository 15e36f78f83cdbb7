using Spojnia.Core.Access;

namespace Spojnia.Core.Contracts;

/// <summary>Something that a search found.</summary>
/// <param name="Kind">What it is, in Polish: «Szkolenie».</param>
/// <param name="Title">Its name.</param>
/// <param name="About">A line about it: when, where, for whom.</param>
/// <param name="Link">Its page within the site.</param>
public sealed record SearchHit(string Kind, string Title, string About, string Link);

/// <summary>What can be found on the site; each module searches its own, the home page asks all.</summary>
public interface ISearchSource
{
    /// <summary>Records that the caller may see, best first, at most <paramref name="most"/>. Inflection is the source's matter; the text comes as typed.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(string text, Caller caller, int most, CancellationToken cancellation);
}
