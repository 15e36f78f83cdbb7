using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spojnia.Core.Contracts;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support;

/// <summary>A site whose register knows a handful of institutions, so that tests of enrolment need no import.</summary>
public sealed class SupportSite(TestDatabase database) : SiteFixture(database)
{
    /// <summary>Three social assistance centres.</summary>
    public static readonly Guid[] Centres = [.. Enumerable.Range(1, 3).Select(number => new Guid($"00000000-0000-0000-0000-00000000000{number}"))];

    /// <summary>A school.</summary>
    public static readonly Guid School = new("00000000-0000-0000-0000-000000000009");

    protected override void Change(IServiceCollection services) => services.Replace(ServiceDescriptor.Scoped<IOrganisationDirectory, Register>());

    private sealed class Register : IOrganisationDirectory
    {
        private static readonly OrganisationCard[] Cards =
        [
            .. Centres.Select((id, number) => new OrganisationCard(id, $"Ośrodek Pomocy Społecznej nr {number + 1}", "OPS", null, null, "Opole", false, true)),
            new(School, "Szkoła Podstawowa nr 1", "SZKOLA", null, null, "Opole", false, true),
        ];

        public Task<OrganisationCard?> FindAsync(Guid id, CancellationToken cancellation = default) => Task.FromResult(Cards.FirstOrDefault(card => card.Id == id));

        public Task<IReadOnlyDictionary<Guid, OrganisationCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, OrganisationCard>>(Cards.Where(card => ids.Contains(card.Id)).ToDictionary(card => card.Id));

        public Task<IReadOnlyList<OrganisationCard>> SearchAsync(string text, int most = 20, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyList<OrganisationCard>>([.. Cards.Where(card => card.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(most)]);

        public Task<OrganisationCard?> FindCentreAsync(CancellationToken cancellation = default) => Task.FromResult<OrganisationCard?>(null);
    }
}
