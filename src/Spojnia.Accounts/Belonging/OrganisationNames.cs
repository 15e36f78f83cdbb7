using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Contracts;

namespace Spojnia.Accounts.Belonging;

/// <summary>
/// Cards of organisations, remembered for a minute: the caller of every request needs one. A renamed institution shows its new
/// name in acts a minute later, which costs nothing; who may do what never depends on the name.
/// </summary>
internal sealed class OrganisationNames(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<Guid, (OrganisationCard? Card, DateTime Until)> _known = new();

    public async ValueTask<OrganisationCard?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (_known.TryGetValue(id, out var known) && now < known.Until)
            return known.Card;
        if (_known.Count > Most)
            _known.Clear();
        await using var scope = scopes.CreateAsyncScope();
        var card = await scope.ServiceProvider.GetRequiredService<IOrganisationDirectory>().FindAsync(id, cancellation);
        if (card is not null)
            _known[id] = (card, now.AddMinutes(1));
        return card;
    }

    public void Forget() => _known.Clear();
}
