using CsCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Territory;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Territory;

public sealed class TerritoryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private Atlas Atlas => site.Services.GetRequiredService<Atlas>();

    [Theory]
    [InlineData("2024-06-01", 2477)]
    [InlineData("2025-01-01", 2479)]
    [InlineData("2026-03-02", 2479)]
    public void InVoivodeship_AllOfPoland_HasAllUnits(string day, int gminas)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var regions = Atlas.Children(UnitKey.IdOf(UnitKey.Poland), on);
        regions.Count.ShouldBe(16);
        regions.Sum(region => Atlas.InVoivodeship(region.Code, UnitLevel.Powiat, on).Count).ShouldBe(380);
        regions.Sum(region => Atlas.InVoivodeship(region.Code, UnitLevel.Gmina, on).Count).ShouldBe(gminas);
    }

    [Theory]
    [InlineData("1602022", "2025-12-31", "1602023", "2026-01-01")] // Branice
    [InlineData("1605032", "2023-12-31", "1605033", "2024-01-01")] // Strzeleczki
    [InlineData("0414082", "2021-12-31", "0414083", "2022-01-01")] // Pruszcz
    [InlineData("0408052", "2023-12-31", "0408053", "2024-01-01")] // Kikół
    public void FindByCode_TownRights_ChangeTheCodeAndNotTheUnit(string village, string lastDay, string town, string firstDay)
    {
        var (last, first) = (DateOnly.Parse(lastDay, null), DateOnly.Parse(firstDay, null));
        var before = Atlas.FindByCode(village, last).ShouldNotBeNull();
        var after = Atlas.FindByCode(town, first).ShouldNotBeNull();
        after.Id.ShouldBe(before.Id);
        (before.Type, after.Type).ShouldBe(("wiejska", "miejsko-wiejska"));
        Atlas.FindByCode(village, first).ShouldBeNull();
        Atlas.FindByCode(town, last).ShouldBeNull();
        Atlas.FindByAnyCode(village, first).ShouldBe(after);
        Atlas.FindByAnyCode(village[..6], first).ShouldBe(after);
    }

    [Fact]
    public void Find_UnitMadeLater_IsNotThereBefore()
    {
        var grabowka = Atlas.FindByCode("2002162", Today).ShouldNotBeNull();
        Atlas.Find(grabowka.Id, new(2024, 12, 31)).ShouldBeNull();
    }

    [Fact]
    public void Find_RenamedGmina_HasTheNameOfTheDay()
    {
        var gmina = Atlas.FindByCode("2812052", Today).ShouldNotBeNull();
        (gmina.Name, Atlas.Find(gmina.Id, new(2025, 6, 1))!.Name).ShouldBe(("Bratian", "Nowe Miasto Lubawskie"));
    }

    [Fact]
    public void Units_OfOneName_AreTold()
    {
        Atlas.FindByCode("1610032", Today)!.Name.ShouldBe("Lubrza");
        Atlas.FindByCode("0808012", Today)!.Name.ShouldBe("Lubrza");
        Atlas.FindByCode("1610032", Today)!.Id.ShouldNotBe(Atlas.FindByCode("0808012", Today)!.Id);
        Atlas.FindByCode("1609", Today)!.Name.ShouldBe(Atlas.FindByCode("0612", Today)!.Name);
        Atlas.FindByCode("1601", Today)!.FullName.ShouldBe("powiat brzeski");
    }

    [Theory]
    [InlineData("16", 82, 12, 71)]
    [InlineData("04", 163, 23, 144)]
    public async Task Members_ShippedSets_AreTheDenominators(string region, int jst, int powiatLevel, int gminas)
    {
        (await MembersAsync(TerritorySetCodes.AllJst, Today, region)).Count.ShouldBe(jst);
        (await MembersAsync(TerritorySetCodes.PowiatLevel, Today, region)).Count.ShouldBe(powiatLevel);
        (await MembersAsync(TerritorySetCodes.Gminas, Today, region)).Count.ShouldBe(gminas);
    }

    [Fact]
    public async Task Members_OverTime_FollowTheRegister()
    {
        (await MembersAsync(TerritorySetCodes.Gminas, new(2024, 12, 31), "20")).Count.ShouldBe(118);
        (await MembersAsync(TerritorySetCodes.Gminas, new(2025, 1, 1), "20")).Count.ShouldBe(119);
    }

    [Fact]
    public async Task Members_AnyRegionAndDay_HoldEveryJstOnce()
    {
        var regions = Atlas.Children(UnitKey.IdOf(UnitKey.Poland), Today);
        await Gen.Select(Gen.Int[0, 15], Gen.Int[0, 2000]).SampleAsync(
            async (at, days) =>
            {
                var (region, day) = (regions[at].Code, new DateOnly(2021, 1, 1).AddDays(days));
                var (jst, powiatLevel, gminas) = (await MembersAsync(TerritorySetCodes.AllJst, day, region),
                    await MembersAsync(TerritorySetCodes.PowiatLevel, day, region), await MembersAsync(TerritorySetCodes.Gminas, day, region));
                jst.ShouldAllBe(unit => Atlas.Find(unit, day)!.IsJst);
                jst.SetEquals(powiatLevel.Union(gminas)).ShouldBeTrue();
                var byPowiat = Atlas.InVoivodeship(region, UnitLevel.Powiat, day).SelectMany(powiat => Atlas.Children(powiat.Id, day)).Select(gmina => gmina.Id).ToList();
                byPowiat.Count.ShouldBe(gminas.Count);
                gminas.SetEquals(byPowiat).ShouldBeTrue();
            },
            iter: 40, threads: 1);
    }

    [Theory]
    [InlineData("opole", "Opole")]
    [InlineData("lubrz", "Lubrza")]
    [InlineData("kedzierzyn", "Kędzierzyn-Koźle")]
    [InlineData("1602", "głubczycki")]
    public void Search_FoldedText_FindsTheUnitOnce(string text, string name)
    {
        var found = Atlas.Search(text, Today);
        found[0].Name.ShouldBe(name);
        found.Count(unit => unit.Name == name).ShouldBe(1);
    }

    [Fact]
    public void InRegion_OtherRegionConfigured_ShowsThatRegion()
    {
        var atlas = AtlasOf("04");
        atlas.Region(Today).FullName.ShouldBe("województwo kujawsko-pomorskie");
        atlas.InRegion(UnitLevel.Gmina, Today).Count.ShouldBe(144);
    }

    private Atlas AtlasOf(string region) => new(site.Services.GetRequiredService<IServiceScopeFactory>(),
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Region"] = region }).Build());

    private Task<System.Collections.Frozen.FrozenSet<Guid>> MembersAsync(string code, DateOnly day, string region) =>
        site.ScopeAsync(services => services.GetRequiredService<TerritorySets>().MembersAsync(code, day, region));
}
