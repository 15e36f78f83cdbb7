using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Contracts;
using Spojnia.Core.Territory;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Organisations;

public sealed class OrganisationDirectoryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task FindCentre_FirstStart_IsTheCentreOfTheRegion()
    {
        var centre = await AskAsync(register => register.FindCentreAsync());

        centre!.Name.ShouldBe("Regionalny Ośrodek Polityki Społecznej w Opolu");
        centre.IsCentre.ShouldBeTrue();
        (await AskAsync(register => register.FindAsync(centre.Id))).ShouldBe(centre);
    }

    [Fact]
    public async Task Search_WordsInAnyOrderWithoutAccents_FindsActiveOnly()
    {
        var open = await site.Given.OrganisationAsync("Ośrodek Pomocy Społecznej w Źródłowie Żółtym", nip: "7541351370");
        var closed = await site.Given.OrganisationAsync("Ośrodek Pomocy Społecznej w Źródłowie Dawnym", closedOn: new DateOnly(2020, 1, 1));

        (await AskAsync(register => register.SearchAsync("zoltym OSRODEK"))).Single().Id.ShouldBe(open.Id);
        (await AskAsync(register => register.SearchAsync("7541351370"))).ShouldContain(card => card.Id == open.Id);
        (await AskAsync(register => register.SearchAsync("zrodlowie dawnym"))).ShouldBeEmpty();
        (await AskAsync(register => register.FindAsync(closed.Id)))!.IsActive.ShouldBeFalse();
    }

    [Fact]
    public async Task InUnit_Gmina_GivesItsInstitutionsThenThoseOfItsPowiatWhereverTheySit()
    {
        var atlas = site.Services.GetRequiredService<Atlas>();
        var on = new DateOnly(2026, 3, 1);
        var (gmina, powiat) = (atlas.FindByAnyCode("160913", on)!, atlas.FindByCode("1609", on)!);
        var centre = await site.Given.OrganisationAsync("PCPR próbne powiatu", type: "PCPR", ownerJstId: powiat.JstId, seatUnitId: atlas.FindByAnyCode("166101", on)!.Id);
        var own = await site.Given.OrganisationAsync("OPS próbny gminy", type: "OPS", ownerJstId: gmina.JstId, seatUnitId: gmina.Id);
        var school = await site.Given.OrganisationAsync("Szkoła próbna", type: "SZKOLA", ownerJstId: gmina.JstId, seatUnitId: gmina.Id);

        var found = (await AskAsync(register => register.InUnitAsync(gmina.Id))).Select(contact => contact.Id).ToList();

        found.IndexOf(own.Id).ShouldBeLessThan(found.IndexOf(centre.Id));
        found.ShouldContain(centre.Id);
        found.ShouldNotContain(school.Id);
    }

    private Task<T> AskAsync<T>(Func<IOrganisationDirectory, Task<T>> ask) => site.ScopeAsync(services => ask(services.GetRequiredService<IOrganisationDirectory>()));
}
