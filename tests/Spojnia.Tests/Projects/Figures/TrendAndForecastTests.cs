using Spojnia.Core.Evidence;
using Spojnia.Projects.Defining;
using Spojnia.Projects.Figures;

namespace Spojnia.Tests.Projects.Figures;

public class TrendAndForecastTests
{
    private static readonly DateOnly Start = new(2023, 10, 1);

    [Fact]
    public void MonthEnds_SinceTheStart_LastIsTheDay() =>
        Growth.MonthEnds(Start, new DateOnly(2024, 1, 10)).ShouldBe([new(2023, 10, 31), new(2023, 11, 30), new(2023, 12, 31), new(2024, 1, 10)]);

    [Fact]
    public void MonthEnds_BeforeTheProject_None() => Growth.MonthEnds(Start, Start.AddDays(-1)).ShouldBeEmpty();

    [Fact]
    public void Forecast_PaceOfTwelveMonths_StraightLine()
    {
        // 100 in the last 365 days, 730 days to go: 200 more.
        var figure = Figure(150, new DateOnly(2027, 1, 1), target: 350, on: new DateOnly(2028, 12, 31));
        var forecast = Forecast.Of(new Standing(figure, new Growth(50, [])), Start).ShouldNotBeNull();
        (forecast.Pace, forecast.PaceDays, forecast.Expected, forecast.Meets).ShouldBe((100, 365, 350, true));
        forecast.Sentence(figure).ShouldBe("Przy obecnym tempie (100 w ostatnich 12 miesiącach) do 31 grudnia 2028 r. będzie 350 z 350 potrzebnych osób: "
            + "cel zostanie osiągnięty. To prosta linia poprowadzona z tego tempa, a nie plan.");
    }

    [Fact]
    public void Forecast_YoungProject_PaceSinceItsStart()
    {
        var figure = Figure(10, new DateOnly(2024, 1, 8), target: 502, on: new DateOnly(2028, 12, 31));
        Forecast? On(DateOnly day) => Forecast.Of(new Standing(figure with { AsOf = day }, new Growth(0, [])), Start);
        On(new DateOnly(2024, 1, 8))!.PaceDays.ShouldBe(100);
        On(Start.AddDays(28)).ShouldBeNull("too early");
        On(new DateOnly(2028, 12, 31)).ShouldBeNull("the day has come");
    }

    [Fact]
    public void Forecast_Share_NeverMoreThanTheSet()
    {
        var figure = Figure(80, new DateOnly(2026, 1, 1), target: 70, on: new DateOnly(2028, 12, 31), set: 82);
        Forecast.Of(new Standing(figure, new Growth(0, [])), Start)!.Expected.ShouldBe(82);
    }

    [Theory]
    [InlineData(null, "2026-03-02", null)]
    [InlineData("2026-03-01", "2026-03-01", null)]
    [InlineData("2026-02-30", "2026-03-02", "Podaj istniejący dzień w postaci RRRR-MM-DD, na przykład 2026-03-31.")]
    [InlineData("wczoraj", "2026-03-02", "Podaj istniejący dzień w postaci RRRR-MM-DD, na przykład 2026-03-31.")]
    [InlineData("2026-03-03", "2026-03-02", "Podaj dzień nie późniejszy niż dzisiaj (2026-03-02): wskaźnik liczy to, co już się stało.")]
    [InlineData("1812-06-24", "2026-03-02", "Podaj dzień nie wcześniejszy niż 2000-01-01.")]
    public void ReadDay_Text_DayOrSentence(string? text, string day, string? problem) =>
        Moment.ReadDay(text, new DateOnly(2026, 3, 2)).ShouldBe((DateOnly.ParseExact(day, "yyyy-MM-dd"), problem));

    private static Figure Figure(int value, DateOnly asOf, int target, DateOnly on, int? set = null)
    {
        var rule = new RuleVersion(1, Start, EvidenceKinds.PersonSupported, "…");
        var indicator = new Indicator
        {
            Code = "X1",
            Order = 1,
            Name = "Próba",
            Type = "produkt",
            Unit = "osoby",
            UnitMany = "osób",
            Explanation = "…",
            Rules = [rule],
            Target = new Target(target, on, set is not null),
            Denominator = set is null ? null : "jst",
        };
        return new Figure(indicator, rule, value, 0, 0, set, asOf, DateTime.UnixEpoch);
    }
}
