using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Territory;

public sealed class TerritoryFactsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Load_OlderEdition_BringsItUpUnderTheSameIdsAndKeepsWhatWasAdded()
    {
        var (branice, opole) = (UnitKey.IdOf("160202"), UnitKey.IdOf("166101"));
        await site.DataAsync(async db =>
        {
            var own = new TerritorySet("16", "zagrozone-degradacja", "Gminy zagrożone degradacją społeczną");
            own.Include(branice, new(2025, 1, 1));
            db.TerritorySets.Add(own);
            await db.SaveChangesAsync();
            await db.TerritoryEditions.ExecuteDeleteAsync();
            await db.UnitSpans.Where(span => span.UnitId == branice).ExecuteDeleteAsync();
            await db.UnitSpans.Where(span => span.UnitId == opole).ExecuteUpdateAsync(set => set.SetProperty(span => span.Name, "Oppeln"));
            db.UnitSpans.Add(new UnitSpan { UnitId = opole, Code = "1661011", Name = "Opole", Type = "miejska", From = new(2017, 1, 1) });
            await db.SaveChangesAsync();
        });

        await LoadAsync();

        var atlas = site.Services.GetRequiredService<Atlas>();
        atlas.Find(branice, new(2026, 3, 2))!.Code.ShouldBe("1602023");
        atlas.Find(opole, new(2026, 3, 2))!.Name.ShouldBe("Opole");
        await site.DataAsync(async db =>
        {
            (await db.TerritoryUnits.CountAsync()).ShouldBe(2876);
            (await db.UnitSpans.CountAsync()).ShouldBe(2896);
            (await db.TerritorySets.CountAsync()).ShouldBe(49);
        });
        var members = await site.ScopeAsync(services => services.GetRequiredService<TerritorySets>().MembersAsync("zagrozone-degradacja", new(2026, 3, 2)));
        members.ShouldBe([branice]);
    }

    [Fact]
    public async Task Load_UnknownRegion_RefusesWithASentence()
    {
        var atlas = new Atlas(site.Services.GetRequiredService<IServiceScopeFactory>(),
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Region"] = "99" }).Build());
        await site.DataAsync(async db => (await Should.ThrowAsync<RefusedException>(() => new TerritoryFacts(db, atlas, site.Clock).LoadAsync(default)))
            .Message.ShouldContain("nie ma takiego województwa"));
    }

    [Fact]
    public async Task Include_ShippedSet_IsRefused() => await site.DataAsync(async db =>
    {
        var shipped = await db.TerritorySets.FirstAsync(set => set.IsShipped);
        Should.Throw<RefusedException>(() => shipped.Include(Guid.CreateVersion7(), new(2026, 1, 1)));
    });

    [Fact]
    public void Exclude_OwnSet_EndsTheMembership()
    {
        var (set, unit) = (new TerritorySet("16", "own", "Własny zbiór"), Guid.CreateVersion7());
        set.Include(unit, new(2025, 1, 1));
        set.Exclude(unit, new(2026, 1, 1));
        set.Members.Single().Until.ShouldBe(new DateOnly(2026, 1, 1));
        Should.Throw<RefusedException>(() => set.Exclude(unit, new(2026, 2, 1)));
    }

    private Task<bool> LoadAsync() => site.ScopeAsync(async services =>
    {
        await services.GetServices<IFirstFacts>().Single(facts => facts.Order == 10).LoadAsync(CancellationToken.None);
        return true;
    });
}
