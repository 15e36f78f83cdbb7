namespace Spojnia.EndToEnd;

public sealed class HomePageTests(DemoSite site)
{
    private const int Limit = 60_000;

    [Fact]
    public async Task Home_AtFirstView_WeighsLittle()
    {
        await using var walk = await site.NewWalkAsync();
        var network = await walk.Page.Context.NewCDPSessionAsync(walk.Page);
        await network.SendAsync("Network.enable");
        Dictionary<string, string> addresses = [];
        List<(string Address, double Bytes)> received = [];
        network.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
            addresses[sent!.Value.GetProperty("requestId").GetString()!] = sent.Value.GetProperty("request").GetProperty("url").GetString()!;
        network.Event("Network.loadingFinished").OnEvent += (_, loaded) =>
            received.Add((addresses[loaded!.Value.GetProperty("requestId").GetString()!], loaded.Value.GetProperty("encodedDataLength").GetDouble()));

        await walk.Page.GotoAsync("/", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        received.Sum(each => each.Bytes).ShouldBeLessThanOrEqualTo(Limit, string.Join('\n', received));
        walk.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Home_ByKeyboard_LetsSkipToTheContent()
    {
        await using var walk = await site.NewWalkAsync();
        await walk.Page.GotoAsync("/");

        await walk.Page.Keyboard.PressAsync("Tab");
        await walk.Page.Keyboard.PressAsync("Enter");

        walk.Page.Url.ShouldContain("#");
        (await walk.Page.EvaluateAsync<bool>("document.querySelector(location.hash)?.tagName === 'MAIN'")).ShouldBeTrue();
    }
}
