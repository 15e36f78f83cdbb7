using CsCheck;
using Spojnia.Core.Evidence;
using Spojnia.Projects.Defining;
using Spojnia.Projects.Figures;

namespace Spojnia.Tests.Projects.Figures;

/// <summary>Arithmetic of targets: whole numbers, nothing rounded up.</summary>
public class FigureTests
{
    [Theory]
    [InlineData(57, 70, 82, false, 58, 1, "69.51")]
    [InlineData(58, 70, 82, true, 58, 0, "70.73")]
    [InlineData(40, 50, 82, false, 41, 1, "48.78")]
    [InlineData(41, 50, 82, true, 41, 0, "50")]
    [InlineData(8, 70, 12, false, 9, 1, "66.66")]
    [InlineData(9, 70, 12, true, 9, 0, "75")]
    [InlineData(81, 50, 163, false, 82, 1, "49.69")]
    [InlineData(82, 50, 163, true, 82, 0, "50.30")]
    [InlineData(0, 50, 0, false, 0, 0, null)]
    public void Met_PercentOfASet_NeverRoundedUp(int value, int target, int set, bool met, int required, int remaining, string? share)
    {
        var figure = Percent(value, target, set);
        figure.Met.ShouldBe(met);
        figure.Required.ShouldBe(required);
        figure.Remaining.ShouldBe(remaining);
        figure.Share.ShouldBe(share is null ? null : decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(501, false, 1)]
    [InlineData(502, true, 0)]
    [InlineData(600, true, 0)]
    public void Met_Number_ReachedAtTheTarget(int value, bool met, int remaining)
    {
        var figure = new Figure(Indicator(502, percent: false), Rule, value, 0, 0, null, Day, DateTime.UnixEpoch);
        figure.Met.ShouldBe(met);
        figure.Remaining.ShouldBe(remaining);
    }

    [Fact]
    public void Met_Always_MeansThreeEqualThings() => Gen.Select(Gen.Int[0, 5000], Gen.Int[1, 100], Gen.Int[1, 5000]).Sample((value, target, set) =>
    {
        var figure = Percent(value, target, set);
        return figure.Met == ((long)value * 100 >= (long)target * set)
            && figure.Met == (figure.Remaining == 0)
            && figure.Met == (figure.Share >= target);
    });

    [Fact]
    public void Progress_Always_HundredExactlyWhenMet() => Gen.Select(Gen.Int[0, 5000], Gen.Int[1, 100], Gen.Int[1, 5000]).Sample((value, target, set) =>
    {
        var figure = Percent(value, target, set);
        return figure.Met == (figure.Progress >= 100);
    });

    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly RuleVersion Rule = new(1, new DateOnly(2023, 10, 1), EvidenceKinds.JstSupported, "…");

    private static Figure Percent(int value, int target, int set) => new(Indicator(target, percent: true), Rule, value, 0, 0, set, Day, DateTime.UnixEpoch);

    private static Indicator Indicator(int target, bool percent) => new()
    {
        Code = "X1",
        Order = 1,
        Name = "Próba",
        Type = "produkt",
        Unit = "JST",
        Explanation = "…",
        Rules = [Rule],
        Target = new Target(target, new DateOnly(2028, 12, 31), percent),
        Denominator = percent ? "jst" : null,
    };
}
