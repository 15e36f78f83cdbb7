using CsCheck;
using Spojnia.Support.Specialising;

namespace Spojnia.Tests.Support.Specialising;

public sealed class SeniorityTests
{
    private static readonly DateOnly Start = new(2015, 1, 1);
    private static readonly DateOnly AsOf = new(2026, 3, 2);

    private static readonly Gen<ServicePeriod> Period = Gen.Select(Gen.Int[0, 4200], Gen.Int[0, 900], Gen.Bool,
        (from, length, open) => new ServicePeriod(Start.AddDays(from), open ? null : Start.AddDays(from + length)));

    [Fact]
    public void DaysOf_AnyPeriods_EqualsCountingDayByDay() => Period.Array[0, 8].Sample(periods =>
    {
        var days = 0;
        for (var day = Start; day <= AsOf; day = day.AddDays(1))
            days += periods.Any(one => one.From <= day && day <= (one.Until ?? AsOf)) ? 1 : 0;
        return Seniority.DaysOf(periods, AsOf) == days;
    });

    [Fact]
    public void DaysOf_InAnyOrder_IsTheSame() => Period.Array[0, 8].Sample(periods =>
        Seniority.DaysOf(periods, AsOf) == Seniority.DaysOf(periods.Reverse(), AsOf)
        && Seniority.DaysOf(periods, AsOf) == Seniority.DaysOf(periods.OrderBy(one => one.Until), AsOf));

    [Fact]
    public void DaysOf_APeriodSplitAnywhere_IsTheSame() => Gen.Select(Period.Array[1, 6], Gen.Int[1, 400]).Sample((periods, at) =>
    {
        var first = periods[0];
        var cut = first.From.AddDays(at);
        var split = first.Until is { } until && cut > until || cut > AsOf ? periods
            : [new(first.From, cut.AddDays(-1)), new(cut, first.Until), .. periods.Skip(1)];
        return Seniority.DaysOf(split, AsOf) == Seniority.DaysOf(periods, AsOf);
    });

    [Fact]
    public void DaysOf_WorkInsideOtherWork_AddsNothing() => Period.Array[1, 6].Sample(periods =>
        Seniority.DaysOf([.. periods, periods[0]], AsOf) == Seniority.DaysOf(periods, AsOf));

    [Fact]
    public void DaysOf_AnOpenPeriod_CountsToTheDayOfTheApplication() =>
        Seniority.DaysOf([new(AsOf.AddDays(-9), null)], AsOf).ShouldBe(10);

    [Theory]
    [InlineData("2020-03-01", "2022-02-28", 2)]
    [InlineData("2019-03-01", "2021-02-28", 2)]
    [InlineData("2018-07-15", "2023-07-14", 5)]
    [InlineData("2020-02-29", "2025-02-27", 5)]
    public void DaysNeeded_FullCalendarYearsWithoutABreak_AreExactlyEnough(string from, string until, int years)
    {
        ServicePeriod[] whole = [new(DateOnly.Parse(from, null), DateOnly.Parse(until, null))];
        ServicePeriod[] short1 = [new(whole[0].From, whole[0].Until!.Value.AddDays(-1))];

        Seniority.DaysOf(whole, AsOf).ShouldBe(Seniority.DaysNeeded(whole, years, AsOf));
        Seniority.DaysOf(short1, AsOf).ShouldBe(Seniority.DaysNeeded(short1, years, AsOf) - 1);
    }
}
