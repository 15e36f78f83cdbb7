using Spojnia.Core.Contracts;

namespace Spojnia.Support.Enrolling;

/// <summary>Stands in where no module gives a register of institutions: then every institution is unknown.</summary>
internal sealed class NoRegister : IOrganisationDirectory
{
    public Task<OrganisationCard?> FindAsync(Guid id, CancellationToken cancellation = default) => Task.FromResult<OrganisationCard?>(null);

    public Task<IReadOnlyDictionary<Guid, OrganisationCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<Guid, OrganisationCard>>(new Dictionary<Guid, OrganisationCard>());

    public Task<IReadOnlyList<OrganisationCard>> SearchAsync(string text, int most = 20, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<OrganisationCard>>([]);

    public Task<OrganisationCard?> FindCentreAsync(CancellationToken cancellation = default) => Task.FromResult<OrganisationCard?>(null);
}
