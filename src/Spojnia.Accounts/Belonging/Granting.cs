using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;

namespace Spojnia.Accounts.Belonging;

/// <summary>Nobody gives a role that is not theirs to give.</summary>
internal static class Granting
{
    /// <summary>Roles that a head gives in their own institution.</summary>
    private static readonly string[] OfHead = [Roles.InstitutionCoordinator, Roles.Employee];

    /// <summary>Roles a person can ask for, the usual one first.</summary>
    public static readonly IReadOnlyList<string> ToAskFor = [Roles.Employee, Roles.InstitutionCoordinator, Roles.InstitutionHead];

    /// <summary>Roles that the caller may give in an organisation, for the choice in a form.</summary>
    public static IReadOnlyList<string> RolesFor(Caller caller, OrganisationCard organisation) =>
        [.. Roles.All.Keys.Where(role => MayGrant(caller, role, organisation)).OrderBy(role => Roles.OfCentre.Contains(role)).ThenBy(role => Roles.All[role], StringComparer.Ordinal)];

    public static bool MayGrant(Caller caller, string role, OrganisationCard organisation) =>
        Roles.All.ContainsKey(role) && (organisation.IsCentre || !Roles.OfCentre.Contains(role))
        && (caller.Has(AccountsPermissions.Manage)
            || (caller.Has(AccountsPermissions.ManageOwnMembers) && caller.OrganisationId == organisation.Id && OfHead.Contains(role)));

    public static void Check(Caller caller, string role, OrganisationCard organisation)
    {
        Refuse.If(Roles.OfCentre.Contains(role) && !organisation.IsCentre, "Tę rolę można nadać tylko w centrum regionu. Wybierz inną.");
        Refuse.If(!MayGrant(caller, role, organisation), "Nie możesz nadać ani odebrać tej roli. Role centrum i kierowników instytucji nadaje administrator.");
    }
}
