using Spojnia.Core.Contracts;

namespace Spojnia.Support;

/// <summary>Menu links of enrolment.</summary>
internal sealed class SupportMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links =>
    [
        new(MenuPlace.Public, "Szkolenia", "/szkolenia", null, 20),
        new(MenuPlace.Mine, "Moje zgłoszenia", "/moje/zgloszenia", null, 20),
        new(MenuPlace.Panel, "Szkolenia", "/panel/szkolenia", SupportPermissions.SeeTrainings, 20),
        new(MenuPlace.Panel, "Zgłoszenia do sprawdzenia", "/panel/zgloszenia", SupportPermissions.DecideEnrolments, 22),
        new(MenuPlace.Panel, "Delegowanie pracowników", "/panel/delegacje", SupportPermissions.Delegate, 25),
    ];
}
