using Spojnia.Core.Contracts;

namespace Spojnia.Support.Attending;

/// <summary>Menu links of participants and certificates.</summary>
internal sealed class AttendingMenu : IMenuSource
{
    public IReadOnlyList<MenuLink> Links { get; } =
    [
        new(MenuPlace.Panel, "Uczestnicy", "/panel/uczestnicy", SupportPermissions.SeeParticipants, 60),
        new(MenuPlace.Panel, "Zaświadczenia", "/panel/zaswiadczenia", SupportPermissions.SeeTrainings, 61),
        new(MenuPlace.Mine, "Moje zaświadczenia", "/moje/zaswiadczenia", null, 30),
    ];
}
