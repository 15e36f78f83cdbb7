using Spojnia.Core.Access;

namespace Spojnia.Accounts;

/// <summary>What the module lets people do.</summary>
internal static class AccountsPermissions
{
    /// <summary>Everything about accounts and memberships, roles of the centre included.</summary>
    public const string Manage = "accounts.manage";

    /// <summary>Opens the list of members; who is on it, <c>VisibleTo</c> says.</summary>
    public const string DecideMemberships = "accounts.decide-memberships";

    /// <summary>Members of one's own organisation: its coordinators and employees.</summary>
    public const string ManageOwnMembers = "accounts.manage-own-members";

    /// <summary>Acts of the whole site.</summary>
    public const string ReadHistory = "accounts.read-history";

    public static void AddTo(PermissionCatalogue permissions) => permissions
        .Add(Manage, "Zarządza kontami i członkostwami", Roles.Administrator)
        .Add(DecideMemberships, "Rozpatruje prośby o przyjęcie i zaprasza członków", Roles.Administrator, Roles.InstitutionHead)
        .Add(ManageOwnMembers, "Zarządza członkami własnej instytucji", Roles.InstitutionHead)
        .Add(ReadHistory, "Czyta historię wszystkich działań", Roles.Administrator, Roles.Director);
}
