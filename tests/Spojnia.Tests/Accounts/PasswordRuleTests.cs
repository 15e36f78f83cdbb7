using Spojnia.Accounts.SigningIn;

namespace Spojnia.Tests.Accounts;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("zielony rower jedzie nad Odrę")]
    [InlineData("Żółw-Gąska-Ślimak")]
    [InlineData("k8#tQz!mWp4v")]
    [InlineData("паляниця і кава")]
    public void Problem_LongAndUncommon_IsNone(string password) => PasswordRule.Problem(password, "Anna", "Kowalska").ShouldBeNull();

    [Theory]
    [InlineData(null, "Wpisz hasło")]
    [InlineData("krótkie", "za krótkie")]
    [InlineData("Żółw-123456", "za krótkie")]
    [InlineData("hasłohasło123", "łatwo odgadnąć")]
    [InlineData("Qwertyuiop123!", "łatwo odgadnąć")]
    [InlineData("opoleopole2026", "łatwo odgadnąć")]
    [InlineData("aaaaaaaaaaaaaa", "łatwo odgadnąć")]
    [InlineData("123456789012345", "łatwo odgadnąć")]
    [InlineData("abcdefghijklmnop", "łatwo odgadnąć")]
    [InlineData("Kowalska2026!!", "nazwiska")]
    public void Problem_Guessable_SaysWhatToMend(string? password, string part) => PasswordRule.Problem(password, "Anna", "Kowalska").ShouldNotBeNull().ShouldContain(part);

    [Fact]
    public void Problem_LettersOutsideLatin_CountAsOneEach() => PasswordRule.Problem("łąśćżźęółńąś-ab").ShouldBeNull();
}
