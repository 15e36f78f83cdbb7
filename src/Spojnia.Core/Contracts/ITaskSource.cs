using Spojnia.Core.Access;

namespace Spojnia.Core.Contracts;

/// <summary>Something that waits for the caller.</summary>
/// <param name="Title">A whole Polish sentence: «3 zgłoszenia czekają na decyzję».</param>
/// <param name="Link">Where to do it.</param>
/// <param name="DueOn">Day by which it must be done, if any.</param>
public sealed record WaitingTask(string Title, string Link, DateOnly? DueOn = null);

/// <summary>What waits for a caller; each module gives its own, the home pages read all.</summary>
public interface ITaskSource
{
    Task<IReadOnlyList<WaitingTask>> ListAsync(Caller caller, CancellationToken cancellation);
}

/// <summary>Where in the menus a link stands.</summary>
public enum MenuPlace
{
    /// <summary>Top of every page, for anybody.</summary>
    Public,

    /// <summary>The signed-in person's own matters.</summary>
    Mine,

    /// <summary>The staff panel.</summary>
    Panel,
}

/// <summary>A link in a menu; shown to those who hold <paramref name="Permission"/>, to all when it is <c>null</c>.</summary>
public sealed record MenuLink(MenuPlace Place, string Title, string Link, string? Permission, int Order);

/// <summary>Menu links of a module.</summary>
public interface IMenuSource
{
    IReadOnlyList<MenuLink> Links { get; }
}

/// <summary>
/// A chapter of the synthetic year that <c>--demo</c> loads; each module tells its own, in order.
/// All persons have PESELs of impossible years only.
/// </summary>
public interface IDemoChapter
{
    /// <summary>Chapters are told in ascending order: 10 organisations, 20 accounts, 30 projects, 40 support.</summary>
    int Order { get; }

    /// <summary>Tells the chapter and saves. Returns lines to print, such as demo accounts.</summary>
    Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation);
}

/// <summary>Facts that every installation needs (territory, projects, the centre); loaded at start, idempotent, in order.</summary>
public interface IFirstFacts
{
    /// <summary>10 territory, 20 the centre as an organisation, 30 projects, 40 accounts.</summary>
    int Order { get; }
    Task LoadAsync(CancellationToken cancellation);
}
