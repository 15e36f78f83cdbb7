namespace Spojnia.Core.Contracts;

/// <summary>A project as other modules see it.</summary>
public sealed record ProjectCard(Guid Id, string Code, string Title, string ShortTitle, string Programme, DateOnly Start, DateOnly End, IReadOnlyList<TaskCard> Tasks, string RegionCode);

/// <summary>A task of a project with the numbers of the obligatory actions it carries.</summary>
public sealed record TaskCard(int Number, string Title, IReadOnlyList<int> Actions);

/// <summary>A theme tag under which support is given.</summary>
public sealed record Theme(string Code, string Name);

/// <summary>Projects and their dictionaries. One module gives it (Projects), many read it.</summary>
public interface IProjectCatalogue
{
    /// <summary>Projects of the region of this installation, the current one first.</summary>
    Task<IReadOnlyList<ProjectCard>> ListAsync(CancellationToken cancellation = default);
    Task<ProjectCard?> FindAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Theme tags by code, such as <c>wiezi_rodzinne</c>, <c>ekonomia_spoleczna</c>, <c>piecza_zastepcza</c>.</summary>
    IReadOnlyDictionary<string, Theme> Themes { get; }

    /// <summary>The 16 obligatory actions of FERS 04.13: number to Polish text.</summary>
    IReadOnlyDictionary<int, string> ObligatoryActions { get; }
}
