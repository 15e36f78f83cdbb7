using Spojnia.Core.Contracts;

namespace Spojnia.Accounts;

/// <summary>Links of the module.</summary>
internal sealed class AccountsMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Mine, "Moje instytucje", "/moje/instytucje", null, 80),
        new(MenuPlace.Mine, "Konto", "/konto", null, 90),
        new(MenuPlace.Panel, "Członkowie instytucji", "/panel/instytucja/czlonkowie", AccountsPermissions.DecideMemberships, 70),
        new(MenuPlace.Panel, "Konta", "/panel/konta", AccountsPermissions.Manage, 80),
        new(MenuPlace.Panel, "Historia działań", "/panel/historia", AccountsPermissions.ReadHistory, 90),
    ];
}
