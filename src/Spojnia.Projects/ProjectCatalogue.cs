using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects;

/// <summary>
/// Projects of this installation's region with every version of their definitions, read once into memory. Definitions change at start or by
/// the hand of a project manager; another node learns of it within a minute.
/// </summary>
internal sealed class ProjectCatalogue(IServiceScopeFactory scopes, Atlas atlas, TimeProvider clock) : IProjectCatalogue, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Shelf? _shelf;

    public IReadOnlyDictionary<string, Theme> Themes => Dictionaries.SupportThemes;

    public IReadOnlyDictionary<int, string> ObligatoryActions { get; } = Dictionaries.Actions.ToDictionary(action => action.Key, action => action.Value.Text);

    public async Task<IReadOnlyList<ProjectCard>> ListAsync(CancellationToken cancellation = default) =>
        [.. (await AllAsync(cancellation)).Select(project => project.Card)];

    public async Task<ProjectCard?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        (await AllAsync(cancellation)).FirstOrDefault(project => project.Id == id)?.Card;

    /// <summary>Projects of the region: those that last first, the latest start first.</summary>
    public async Task<IReadOnlyList<KnownProject>> AllAsync(CancellationToken cancellation = default)
    {
        if (_shelf is { } known && IsFresh(known))
            return known.Projects;
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_shelf is { } meanwhile && IsFresh(meanwhile))
                return meanwhile.Projects;
            var shelf = await ReadAsync(cancellation);
            // Before the first facts are loaded there is nothing worth remembering.
            if (shelf.Projects.Count > 0)
                _shelf = shelf;
            return shelf.Projects;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The project of a code; <c>null</c> when the region has none.</summary>
    public async Task<KnownProject?> FindByCodeAsync(string code, CancellationToken cancellation = default) =>
        (await AllAsync(cancellation)).FirstOrDefault(project => project.Code == code);

    /// <summary>The project of a code, the first of the region when none is named; <c>null</c> when there is none.</summary>
    public async Task<KnownProject?> ChooseAsync(string? code, CancellationToken cancellation = default) =>
        string.IsNullOrEmpty(code) ? await AllAsync(cancellation) is [var first, ..] ? first : null : await FindByCodeAsync(code, cancellation);

    /// <summary>Forgets what was read; called when a version has been added.</summary>
    public void Forget() => _shelf = null;

    public void Dispose() => _gate.Dispose();

    private bool IsFresh(Shelf shelf) => (clock.Now() - shelf.ReadAt).Duration() < Fresh;

    private async Task<Shelf> ReadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpojniaDbContext>();
        var rows = await db.Projects.AsNoTracking().Include(project => project.Versions).ToListAsync(cancellation);
        var today = clock.Today();
        var projects = rows.Select(row => new KnownProject(row)).Where(project => project.Now.Regions.Contains(atlas.RegionCode))
            .OrderBy(project => project.Now.End < today).ThenByDescending(project => project.Now.Start).ThenBy(project => project.Code, StringComparer.Ordinal);
        return new Shelf(clock.Now(), [.. projects]);
    }

    private sealed record Shelf(DateTime ReadAt, IReadOnlyList<KnownProject> Projects);
}

/// <summary>A project with all the versions of its definition, oldest first.</summary>
internal sealed class KnownProject
{
    private readonly List<(ProjectVersion Row, ProjectDefinition Definition)> _versions;

    public KnownProject(Project project)
    {
        Id = project.Id;
        Code = project.Code;
        _versions = [.. project.Versions.OrderBy(version => version.Number).Select(version => (version, version.Read()))];
        Card = CardOf(Id, Now);
    }

    public Guid Id { get; }
    public string Code { get; }
    public ProjectCard Card { get; }
    public ProjectDefinition Now => _versions[^1].Definition;
    public IReadOnlyList<ProjectVersion> Versions => [.. _versions.Select(version => version.Row)];

    /// <summary>The definition as it was known at a moment; before the first was recorded, the first.</summary>
    public ProjectDefinition KnownAt(DateTime moment) => VersionKnownAt(moment).Definition;

    /// <summary>The same with the row it was read from.</summary>
    public (ProjectVersion Row, ProjectDefinition Definition) VersionKnownAt(DateTime moment) =>
        _versions.FindLast(version => version.Row.RecordedAt <= moment) is { Row: not null } known ? known : _versions[0];

    /// <summary>A version by its number; <c>null</c> when there is none.</summary>
    public (ProjectVersion Row, ProjectDefinition Definition)? FindVersion(int number) =>
        _versions.Find(version => version.Row.Number == number) is { Row: not null } found ? found : null;

    private static ProjectCard CardOf(Guid id, ProjectDefinition definition) => new(
        id, definition.Code, definition.Title, definition.ShortTitle, definition.Programme.Acronym, definition.Start, definition.End,
        [.. definition.Tasks.Select(task => new TaskCard(task.Number, task.Title, task.Actions))],
        definition.Regions.Count == 1 ? definition.Regions[0] : string.Join(',', definition.Regions))
    {
        Rules = new ProjectRules(
            definition.Rules.CountBeforeExit, definition.Rules.ResultWindowDays, definition.Rules.ResultCountsOn == "issue",
            definition.Rules.StaffCountForOwner, definition.Rules.EmployeesOnly, definition.Rules.PassThresholdPercent),
    };
}
