using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Support;

/// <summary>A site whose register holds three social assistance centres, made when first asked for.</summary>
public sealed class SupportSite(TestDatabase database) : SiteFixture(database)
{
    private Task<Guid[]>? _centres;

    public Task<Guid[]> CentresAsync() => _centres ??= MakeAsync();

    private async Task<Guid[]> MakeAsync()
    {
        var ids = new Guid[3];
        for (var number = 0; number < ids.Length; number++)
            ids[number] = (await Given.OrganisationAsync()).Id;
        return ids;
    }
}
