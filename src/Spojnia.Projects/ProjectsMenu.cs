using Spojnia.Core.Contracts;

namespace Spojnia.Projects;

/// <summary>The module's links in the menus.</summary>
internal sealed class ProjectsMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Public, "Wskaźniki", "/wskazniki", null, 50),
        new(MenuPlace.Panel, "Wskaźniki", "/panel/wskazniki", ProjectsPermissions.ViewFigures, 20),
        new(MenuPlace.Panel, "Projekty", "/panel/projekty", ProjectsPermissions.ViewFigures, 25),
    ];
}
