using Spojnia.Core;
using Spojnia.Projects.Claiming;

namespace Spojnia.Tests.Projects.Claiming;

public sealed class ClaimCalendarTests
{
    private static readonly DateOnly Start = new(2023, 10, 1);
    private static readonly DateOnly End = new(2024, 8, 31);

    [Fact]
    public void BegunBy_QuartersFromTheProjectsStartToItsEnd()
    {
        ClaimCalendar.BegunBy(new DateOnly(2030, 1, 1), Start, End, null, 3).ShouldBe(
        [
            new(1, new(2023, 10, 1), new(2023, 12, 31)),
            new(2, new(2024, 1, 1), new(2024, 3, 31)),
            new(3, new(2024, 4, 1), new(2024, 6, 30)),
            new(4, new(2024, 7, 1), new(2024, 8, 31)),
        ]);
        ClaimCalendar.BegunBy(new DateOnly(2024, 1, 1), Start, End, null, 3).Count().ShouldBe(2, "the one that begins today too");
        ClaimCalendar.BegunBy(Start.AddDays(-1), Start, End, null, 3).ShouldBeEmpty();
    }

    [Fact]
    public void EndOn_MovesTheNextOneToo()
    {
        var (period, next) = Two();
        period.EndOn(new(2024, 1, 15), End, frozen: false, next, nextFrozen: false);
        (period.To, next.From).ShouldBe((new DateOnly(2024, 1, 15), new DateOnly(2024, 1, 16)));
    }

    [Theory]
    [InlineData("2023-09-30", false, false, "Okres zaczyna się 1.10.2023.")]
    [InlineData("2024-03-31", false, false, "Następny okres (WNP 2) kończy się 31.03.2024.")]
    [InlineData("2024-01-15", true, false, "Ten okres ma już migawkę")]
    [InlineData("2024-01-15", false, true, "Następny okres (WNP 2) ma już migawkę")]
    [InlineData("2024-09-01", false, false, "Projekt kończy się 31.08.2024.")]
    public void EndOn_WhatCannotBe_Refused(string to, bool frozen, bool nextFrozen, string sentence)
    {
        var (period, next) = Two();
        Should.Throw<RefusedException>(() => period.EndOn(DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), End, frozen, next, nextFrozen))
            .Message.ShouldStartWith(sentence);
        (period.To, next.From).ShouldBe((new DateOnly(2023, 12, 31), new DateOnly(2024, 1, 1)));
    }

    private static (ClaimPeriod Period, ClaimPeriod Next) Two()
    {
        var project = Guid.NewGuid();
        return (new ClaimPeriod(project, new(1, Start, new(2023, 12, 31))), new ClaimPeriod(project, new(2, new(2024, 1, 1), new(2024, 3, 31))));
    }
}
