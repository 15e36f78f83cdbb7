using Spojnia.Core.Contracts;

namespace Spojnia.Organisations;

internal sealed class OrganisationsMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Panel, "Instytucje", "/panel/instytucje", OrganisationsPermissions.See, 60),
        new(MenuPlace.Mine, "Moja instytucja", "/moje/instytucja", OrganisationsPermissions.SeeOwn, 60),
    ];
}
