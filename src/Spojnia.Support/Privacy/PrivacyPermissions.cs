using Spojnia.Core.Access;

namespace Spojnia.Support.Privacy;

/// <summary>What may be done with clauses, requests of persons and erasure.</summary>
internal static class PrivacyPermissions
{
    public const string EditClauses = "support.edit-clauses";
    public const string DecideRequests = "support.decide-privacy-requests";
    public const string SeeErasure = "support.see-erasure";
    public const string PlanErasure = "support.plan-erasure";
    public const string ApproveErasure = "support.approve-erasure";

    public static PermissionCatalogue AddTo(PermissionCatalogue permissions) => permissions
        .Add(EditClauses, "Nowe wersje klauzul informacyjnych", Roles.Director, Roles.ProjectManager, Roles.Monitor)
        .Add(DecideRequests, "Rozpatrywanie żądań osób w sprawie ich danych", Roles.Director, Roles.Monitor)
        .Add(SeeErasure, "Przeglądanie wykazów i protokołów usunięcia danych", Roles.Director, Roles.ProjectManager, Roles.Monitor)
        .Add(PlanErasure, "Przygotowanie wykazu danych do usunięcia", Roles.ProjectManager, Roles.Monitor)
        .Add(ApproveErasure, "Zatwierdzanie usunięcia danych", Roles.Director, Roles.ProjectManager);
}
