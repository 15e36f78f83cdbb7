using Spojnia.Core.Contracts;

namespace Spojnia.Support.Specialising;

/// <summary>Menu links of specialisation.</summary>
internal sealed class SpecialisingMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Mine, "Moje specjalizacje", "/moje/specjalizacje", null, 35),
        new(MenuPlace.Panel, "Specjalizacja", "/panel/specjalizacja", SpecialisingPermissions.See, 40),
    ];
}
