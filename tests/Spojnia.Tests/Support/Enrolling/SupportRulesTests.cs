using Spojnia.Core;
using Spojnia.Support.Enrolling;

namespace Spojnia.Tests.Support.Enrolling;

/// <summary>Working days and the deadlines that count in them.</summary>
public sealed class SupportRulesTests
{
    private readonly SupportRules _rules = new();

    [Theory]
    [InlineData("2026-04-06", false)] // Easter Monday
    [InlineData("2026-06-04", false)] // Corpus Christi
    [InlineData("2026-11-11", false)]
    [InlineData("2024-12-24", true)]  // Christmas Eve became a holiday in 2025
    [InlineData("2026-12-24", false)]
    [InlineData("2026-12-28", true)]
    public void IsWorking_PolishCalendar_KnowsHolidays(string day, bool working) =>
        WorkingDays.IsWorking(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(working);

    [Fact]
    public void IsLateResignation_LastEarlyDayUntilMidnightInWarsaw_IsEarly()
    {
        // Five working days before Wednesday 8 April 2026, over Easter: 7, 3, 2, 1 April and 31 March.
        var firstDay = new DateOnly(2026, 4, 8);

        _rules.LastEarlyResignation(firstDay).ShouldBe(new DateOnly(2026, 3, 31));
        _rules.IsLateResignation(firstDay, new DateTime(2026, 3, 31, 21, 59, 59, DateTimeKind.Utc)).ShouldBeFalse();
        _rules.IsLateResignation(firstDay, new DateTime(2026, 3, 31, 22, 0, 0, DateTimeKind.Utc)).ShouldBeTrue();
    }

    [Fact]
    public void OfferDeadline_OnFridayFarFromTheStart_IsTheEndOfTuesday()
    {
        var friday = new DateTime(2026, 3, 6, 10, 0, 0, DateTimeKind.Utc);

        _rules.OfferDeadline(friday.AddDays(30), friday).ShouldBe(PolishTime.EndOf(new DateOnly(2026, 3, 10)));
    }

    [Fact]
    public void OfferDeadline_LessThanThreeDaysBeforeTheStart_IsFourHours()
    {
        var now = new DateTime(2026, 3, 6, 10, 0, 0, DateTimeKind.Utc);

        _rules.OfferDeadline(now.AddDays(3).AddSeconds(-1), now).ShouldBe(now.AddHours(4));
        _rules.OfferDeadline(now.AddDays(3), now).ShouldBe(PolishTime.EndOf(new DateOnly(2026, 3, 10)));
    }
}
