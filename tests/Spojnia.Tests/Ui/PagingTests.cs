using CsCheck;
using Spojnia.Core.Ui.Lists;

namespace Spojnia.Tests.Ui;

public sealed class PagingTests
{
    [Fact]
    public void Of_AnyPageAsked_ShowsOneThatExists() => Gen.Select(Gen.Int, Gen.Int[0, 10_000], Gen.Int[1, 100]).Sample((asked, total, size) =>
    {
        var paging = Paging.Of(asked, total, size);
        paging.Number.ShouldBeInRange(1, paging.Pages);
        paging.Skip.ShouldBeLessThanOrEqualTo(total);
        paging.Last.ShouldBeInRange(total == 0 ? 0 : paging.First, total);
    });

    [Fact]
    public void Of_AllPages_ShowEveryRowOnce() => Gen.Select(Gen.Int[0, 500], Gen.Int[1, 40]).Sample((total, size) =>
    {
        var pages = Enumerable.Range(1, Paging.Of(1, total, size).Pages).Select(number => Paging.Of(number, total, size));
        pages.Sum(page => total == 0 ? 0 : page.Last - page.First + 1).ShouldBe(total);
    });

    [Theory]
    [InlineData(null, "termin", false)]
    [InlineData("-termin", "termin", true)]
    [InlineData("tytul", "tytul", false)]
    [InlineData("nie-ma", "termin", false)]
    public void Sorting_Asked_IsOneThatThePageKnows(string? asked, string key, bool descending) =>
        Sorting.Of(asked, "termin", "termin", "tytul").ShouldBe(new Sorting(key, descending));
}
