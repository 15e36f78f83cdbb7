namespace Spojnia.Core.Contracts;

/// <summary>A project as other modules see it. The region code is TERYT of its voivodeship; several, divided by commas, for a macroregion.</summary>
public sealed record ProjectCard(Guid Id, string Code, string Title, string ShortTitle, string Programme, DateOnly Start, DateOnly End, IReadOnlyList<TaskCard> Tasks, string RegionCode)
{
    /// <summary>Choices of counting that the project's definition makes.</summary>
    public ProjectRules Rules { get; init; } = new();
}

/// <summary>Choices of counting that a project's definition makes; the defaults are those of FERS 04.13.</summary>
/// <param name="CountBeforeExit">Qualifications count before the participation is closed.</param>
/// <param name="ResultWindowDays">Days after the exit within which a result still counts.</param>
/// <param name="ResultCountsOnIssue">The day a document was issued counts, not the day of the exam.</param>
/// <param name="StaffCountForOwner">Support to staff of a municipality's institution is support to the municipality.</param>
/// <param name="EmployeesOnly">Only the employed count; volunteers do not.</param>
/// <param name="PassThresholdPercent">Share of points that passes a test unless the training says otherwise.</param>
public sealed record ProjectRules(
    bool CountBeforeExit = false, int ResultWindowDays = 28, bool ResultCountsOnIssue = false, bool StaffCountForOwner = true,
    bool EmployeesOnly = true, int PassThresholdPercent = 60);

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
