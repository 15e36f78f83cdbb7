using Spojnia.Core.Notices;

namespace Spojnia.Tests.Notices;

public sealed class LetterRoundWaitTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 9)]
    [InlineData(7, 720)]
    [InlineData(1000, 720)]
    public void WaitAfter_MoreAttempts_GrowsToHalfADay(int attempts, int minutes) =>
        LetterRound.WaitAfter(attempts).ShouldBe(TimeSpan.FromMinutes(minutes));
}
