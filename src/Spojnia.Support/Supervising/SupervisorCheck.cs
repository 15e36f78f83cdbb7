using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Supervising;

/// <summary>A supervisor may not be employed where the supervised is, nor be their superior. Asked whenever a person is added.</summary>
internal sealed class SupervisorCheck(IOrganisationDirectory organisations, IMembershipDirectory memberships)
{
    private const string SameEmployer = "Superwizora zatrudnia ta sama instytucja co osobę superwizowaną, więc nie może jej superwizować. Wskaż innego superwizora.";
    private const string Superior = "Superwizor jest przełożonym tej osoby, więc nie może jej superwizować. Wskaż innego superwizora.";

    public async Task RefuseConflictAsync(
        SupervisionContract contract, Guid personId, Guid? employerId, string employerName, bool declaredSuperior, CancellationToken cancellation)
    {
        Refuse.If(contract.SupervisorId == personId, "Nikt nie superwizuje sam siebie. Wskaż innego superwizora.");
        Refuse.If(declaredSuperior, Superior);
        // Merged institutions answer under the one that stayed, so two ids of one institution are one employer.
        var employer = employerId is { } id ? await organisations.FindAsync(id, cancellation) : null;
        var own = contract.EmployerId is { } ownId ? await organisations.FindAsync(ownId, cancellation) : null;
        Refuse.If(employer is not null && own?.Id == employer.Id, SameEmployer);
        Refuse.If(Fold.Text(employer?.Name ?? employerName) is { Length: > 0 } name && name == Fold.Text(own?.Name ?? contract.Employer), SameEmployer);
        if (contract.SupervisorId is not { } supervisor || employer is null)
            return;
        foreach (var membership in await memberships.OfPersonAsync(supervisor, cancellation))
        {
            if ((await organisations.FindAsync(membership.OrganisationId, cancellation))?.Id == employer.Id)
                Refuse.If(true, membership.Role == Roles.InstitutionHead ? Superior : SameEmployer);
        }
    }
}
