using Spojnia.Core.Access;

namespace Spojnia.Support.Advising;

/// <summary>What may be done with advice, and which roles may do it by default.</summary>
internal static class AdvisingPermissions
{
    public const string SeeAdvice = "support.see-advice";

    /// <summary>Without it an adviser sees only the cards that they wrote.</summary>
    public const string SeeEveryCard = "support.see-every-card";
    public const string WriteAdvice = "support.write-advice";
    public const string TakeBackAdvice = "support.take-back-advice";

    public static void AddTo(PermissionCatalogue permissions) => permissions
        .Add(SeeAdvice, "Przeglądanie kart doradczych", Roles.Director, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor, Roles.Adviser)
        .Add(SeeEveryCard, "Przeglądanie wszystkich kart doradczych, nie tylko własnych", Roles.Director, Roles.ProjectManager, Roles.Recruiter, Roles.Monitor)
        .Add(WriteAdvice, "Pisanie i podpisywanie kart doradczych oraz kontaktów z JST", Roles.ProjectManager, Roles.Adviser)
        .Add(TakeBackAdvice, "Cofanie podpisanych kart doradczych", Roles.ProjectManager, Roles.Monitor);
}
