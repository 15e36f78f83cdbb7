using CsCheck;
using Spojnia.Core.Ui;

namespace Spojnia.Tests.Ui;

public sealed class PolishFormatTests
{
    [Theory]
    [InlineData(0, "0 osób")]
    [InlineData(1, "1 osoba")]
    [InlineData(2, "2 osoby")]
    [InlineData(5, "5 osób")]
    [InlineData(12, "12 osób")]
    [InlineData(21, "21 osób")]
    [InlineData(22, "22 osoby")]
    [InlineData(112, "112 osób")]
    [InlineData(1024, "1\u00a0024 osoby")]
    public void Count_AnyNumber_TakesItsForm(int count, string expected) =>
        PolishFormat.Count(count, "osoba", "osoby", "osób").ShouldBe(expected);

    [Fact]
    public void Form_TeensOfAnyHundred_AreMany() => Gen.Int[0, 1000].Select(Gen.Int[12, 14]).Sample((hundreds, teen) =>
        PolishFormat.Form(hundreds * 100L + teen, "a", "b", "c").ShouldBe("c"));

    [Fact]
    public void Day_November_IsInGenitive() => PolishFormat.Day(new DateOnly(2026, 11, 22)).ShouldBe("22 listopada 2026");

    [Fact]
    public void Moment_Utc_IsToldByThePolishClock() =>
        PolishFormat.Moment(new DateTime(2026, 7, 1, 22, 30, 0, DateTimeKind.Utc)).ShouldBe("2 lipca 2026, 00:30");
}
