using CsCheck;
using Spojnia.Core.Values;

namespace Spojnia.Tests.Values;

public sealed class ShareTests
{
    [Theory]
    [InlineData(57, 82, 70, false)]
    [InlineData(58, 82, 70, true)]
    [InlineData(41, 82, 50, true)]
    [InlineData(40, 82, 50, false)]
    [InlineData(8, 12, 70, false)]
    [InlineData(9, 12, 70, true)]
    [InlineData(0, 0, 50, false)]
    public void Meets_SharesOfOpolskie_AsTheRuleSays(int numerator, int denominator, int target, bool met) =>
        new Share(numerator, denominator).Meets(target).ShouldBe(met);

    [Theory]
    [InlineData(57, 82, "69,5")]
    [InlineData(6999, 10000, "69,9")]
    [InlineData(82, 82, "100,0")]
    public void Percent_AnyShare_IsNeverRoundedUp(int numerator, int denominator, string shown) =>
        new Share(numerator, denominator).Percent.ToString("0.0", new System.Globalization.CultureInfo("pl-PL")).ShouldBe(shown);

    [Fact]
    public void Needed_AnyTarget_IsTheLeastThatMeets() =>
        Gen.Select(Gen.Int[1, 3000], Gen.Int[1, 100]).Sample((denominator, target) =>
        {
            var needed = Share.Needed(target, denominator);
            return new Share(needed, denominator).Meets(target) && !new Share(needed - 1, denominator).Meets(target);
        });

    [Fact]
    public void Meets_ShownPercent_NeverReachesATargetThatIsNotMet() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 3000], Gen.Int[1, 100]).Sample((numerator, denominator, target) =>
        {
            var share = new Share(Math.Min(numerator, denominator), denominator);
            return share.Meets(target) == share.Percent >= target;
        });
}
