using Microsoft.Playwright;

namespace Spojnia.EndToEnd;

/// <summary>Every page that links lead to, by axe and without sideways scrolling: on a desk, on a phone, in the dark.</summary>
public sealed class AccessibilityTests(DemoSite site)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task PublicPages_AsAPasserBySeesThem_HaveNoFaults(int width, ColorScheme scheme)
    {
        await using var walk = await site.NewWalkAsync(width, scheme);

        var (faults, walked) = await walk.ExploreAsync("/", path => !path.StartsWith("/panel", StringComparison.Ordinal) && !path.StartsWith("/moje", StringComparison.Ordinal));

        walked.ShouldContain("/");
        faults.ShouldBeEmpty();
        walk.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kierownik.projektu", 1280, ColorScheme.Light)]
    [InlineData("rekrutacja", 320, ColorScheme.Light)]
    [InlineData("dyrektor", 1280, ColorScheme.Dark)]
    [InlineData("administrator", 1280, ColorScheme.Light)]
    [InlineData("koordynator", 320, ColorScheme.Dark)]
    public async Task StaffPages_AsARoleSeesThem_HaveNoFaults(string account, int width, ColorScheme scheme)
    {
        await using var walk = await site.SignedInAsync(account, width, scheme);

        var (faults, _) = await walk.ExploreAsync("/panel", path => path.StartsWith("/panel", StringComparison.Ordinal) || path.StartsWith("/moje", StringComparison.Ordinal) || path.StartsWith("/konto", StringComparison.Ordinal));

        faults.ShouldBeEmpty();
        walk.Complaints.ShouldBeEmpty();
    }
}
