using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Spojnia.Core.Data;

namespace Spojnia.Bench;

/// <summary>The public home page on SQLite: start to first answer, server time, bytes at first view, memory at rest.</summary>
internal static class HomeBench
{
    private const int Requests = 500;
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static async Task RunAsync()
    {
        var var = Directory.CreateTempSubdirectory("spojnia-bench-").FullName;
        var connection = $"Data Source={Path.Combine(var, "bench.db")}";
        try
        {
            // The very first start also migrates and loads the territory; later starts are what an operator waits for.
            List<double> starts = [];
            for (var start = 0; start < 4; start++)
            {
                await using var started = await RunningSite.StartAsync(DatabaseProvider.Sqlite, connection, var);
                starts.Add(started.ToListening.TotalSeconds + (await GetAsync(started.Address)) / 1000);
            }

            await using var site = await RunningSite.StartAsync(DatabaseProvider.Sqlite, connection, var);
            for (var warm = 0; warm < Requests; warm++)
                await GetAsync(site.Address);
            List<double> home = [], bare = [];
            for (var request = 0; request < Requests; request++)
            {
                home.Add(await GetAsync(site.Address));
                bare.Add(await GetAsync(new Uri(site.Address, "/bench-nic.txt")));
            }

            var weight = await WeighAsync(site.Address);
            await Task.Delay(TimeSpan.FromSeconds(20));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                home page, SQLite, Production
                  first start of all (migrates, loads first facts) to first answer  {starts[0],7:N2} s
                  later starts to first answer, median of {starts.Count - 1}                         {Machine.Median(starts.Skip(1)),7:N2} s
                  server time p50, one request at a time                            {Machine.Median(home),7:N2} ms
                  baseline: an address that is not there, p50                       {Machine.Median(bare),7:N2} ms
                  bytes over the wire at first view                                 {weight}
                  memory at rest, 20 s after the load                               {site.MemoryInMegabytes,7:N0} MB
                """));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(var, recursive: true);
        }
    }

    private static readonly HttpClient Client = new();

    private static async Task<double> GetAsync(Uri address)
    {
        var from = Stopwatch.GetTimestamp();
        using var response = await Client.GetAsync(address);
        await response.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static async Task<string> WeighAsync(Uri address)
    {
        if (Browsers.FirstOrDefault(File.Exists) is not { } chromium)
            return "not measured: no Chromium";
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { Locale = "pl-PL" });
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        List<double> received = [];
        network.Event("Network.loadingFinished").OnEvent += (_, loaded) => received.Add(loaded!.Value.GetProperty("encodedDataLength").GetDouble());
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return string.Create(CultureInfo.InvariantCulture, $"{received.Sum() / 1000,7:N1} kB in {received.Count} answers");
    }
}
