using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Spojnia.Accounts;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core.Audit;
using Spojnia.Tests.Hosting;

namespace Spojnia.Tests.Accounts;

public sealed class SecondFactorTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Enable_RightCode_IsAskedForAtTheNextSignIn()
    {
        var (account, key, codes) = await EnabledAsync();
        codes.Count.ShouldBe(10);

        var visitor = await AtSecondStepAsync(account);
        (await visitor.SubmitAsync("main form", new { Code = "000000" })).Errors.Single().ShouldStartWith("Ten kod nie jest właściwy.");
        (await visitor.SubmitAsync("main form", new { Code = CodeOf(key) }, follow: false)).Location.ShouldBe("/start");
    }

    [Fact]
    public async Task Recovery_Code_WorksOnce()
    {
        var (account, _, codes) = await EnabledAsync();

        (await (await AtSecondStepAsync(account)).SubmitAsync("main form", new { Code = codes[0] }, follow: false)).Location.ShouldBe("/start");
        (await (await AtSecondStepAsync(account)).SubmitAsync("main form", new { Code = codes[0] })).Errors.Count.ShouldBe(1);

        (await site.DataAsync(db => db.Acts.CountAsync(act => act.SubjectId == account.Id && act.Kind == "accounts.recovery-code-used"))).ShouldBe(1);
    }

    [Fact]
    public async Task Enable_WrongCode_StaysOff()
    {
        var account = await site.Given.AccountAsync();
        var visitor = await site.Given.SignedInByFormAsync(account);
        await visitor.GetAsync("/konto/dwa-skladniki");
        await visitor.SubmitAsync("main form");

        (await visitor.SubmitAsync("main form", new { Code = "000000" })).Errors.Single().ShouldStartWith("Ten kod nie jest właściwy.");

        (await site.DataAsync(db => db.Accounts.SingleAsync(row => row.Id == account.Id))).TwoFactorEnabled.ShouldBeFalse();
    }

    [Fact]
    public async Task Disable_AsksForThePassword()
    {
        var (account, key, _) = await EnabledAsync();
        var visitor = await AtSecondStepAsync(account);
        await visitor.SubmitAsync("main form", new { Code = CodeOf(key) });
        await visitor.GetAsync("/konto/dwa-skladniki");

        (await visitor.SubmitAsync("button[formaction*=Disable]", new { Password = "nie to hasło na pewno" })).Errors.Count.ShouldBe(1);
        (await visitor.SubmitAsync("button[formaction*=Disable]", new { Given.Password })).Done.ShouldBe("Drugi składnik jest wyłączony.");
    }

    [Fact]
    public async Task Password_Changed_EndsOtherSignIns()
    {
        var account = await site.Given.AccountAsync();
        var (here, there) = (await site.Given.SignedInByFormAsync(account), await site.Given.SignedInByFormAsync(account));
        await here.GetAsync("/konto/haslo");
        (await here.SubmitAsync("main form", new { Current = "nie to hasło na pewno", Password = "niebieski statek płynie pod prąd" })).Errors.Single().ShouldStartWith("To nie jest obecne hasło.");

        (await here.SubmitAsync("main form", new { Current = Given.Password, Password = "niebieski statek płynie pod prąd" })).Done.ShouldStartWith("Hasło jest zmienione.");

        (await here.GetAsync("/konto")).Heading.ShouldBe("Twoje konto");
        (await there.GetAsync("/konto")).Heading.ShouldBe("Zaloguj się");
    }

    private async Task<(Account Account, string Key, IReadOnlyList<string> Codes)> EnabledAsync()
    {
        var account = await site.Given.AccountAsync();
        var visitor = await site.Given.SignedInByFormAsync(account);
        await visitor.GetAsync("/konto/dwa-skladniki");
        var page = await visitor.SubmitAsync("main form");
        var key = page.TextOf("#klucz").Replace(" ", "", StringComparison.Ordinal);
        page = await visitor.SubmitAsync("main form", new { Code = CodeOf(key) });
        page.Done.ShouldStartWith("Drugi składnik jest włączony.");
        return (account, key, [.. page.Document.QuerySelectorAll("#kody code").Select(code => code.TextContent)]);
    }

    private async Task<Visitor> AtSecondStepAsync(Account account)
    {
        var visitor = site.NewVisitor();
        await visitor.GetAsync("/konto/logowanie");
        (await visitor.SubmitAsync("main form", new { account.Email, Given.Password })).Heading.ShouldBe("Wpisz kod");
        return visitor;
    }

    // RFC 6238 by hand: HMAC-SHA-1 over the number of half minutes. The framework reads the machine's clock here.
    private static string CodeOf(string base32)
    {
        var bits = string.Concat(base32.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] key = [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the algorithm that authenticator applications use
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var code = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return (code % 1_000_000).ToString("D6", null);
    }
}
