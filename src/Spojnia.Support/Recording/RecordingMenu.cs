using Spojnia.Core.Contracts;

namespace Spojnia.Support.Recording;

internal sealed class RecordingMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Panel, "Dane do uzupełnienia", "/panel/uczestnicy/do-uzupelnienia", SupportPermissions.SeeParticipants, 62),
        new(MenuPlace.Panel, "Brakujące wyniki", "/panel/uczestnicy/brak-wynikow", SupportPermissions.SeeParticipants, 63),
        new(MenuPlace.Panel, "Słowniki", "/panel/slowniki", RecordingPermissions.EditTerms, 64),
        new(MenuPlace.Mine, "Dane uczestnika", "/moje/dane-uczestnika", null, 31),
    ];
}
