using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Spojnia.EndToEnd;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Spojnia.EndToEnd;

/// <summary>The site as an operator starts it, with the demo year in a folder of its own, and one browser that visits it.</summary>
public sealed partial class DemoSite : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly string _var = Path.Combine(Path.GetTempPath(), $"spojnia-journeys-{Guid.NewGuid():N}");
    private readonly Dictionary<string, (string Email, string Password)> _accounts = [];
    private Process? _process;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the site listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await StartSiteAsync();
        var chromium = Browsers.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium must be installed; script/test does it.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh browser profile.</summary>
    public async Task<Walk> NewWalkAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = "pl-PL",
            TimezoneId = "Europe/Warsaw",
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        return new Walk(await context.NewPageAsync());
    }

    /// <summary>A fresh profile signed in by a demo account, the first whose address starts with <paramref name="account"/>.</summary>
    public async Task<Walk> SignedInAsync(string account, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var (email, password) = _accounts.First(known => known.Key.StartsWith(account, StringComparison.Ordinal)).Value;
        var walk = await NewWalkAsync(width, scheme);
        await walk.Page.GotoAsync("/konto/logowanie");
        await walk.Page.Locator("[name=Email]").FillAsync(email);
        await walk.Page.Locator("[name=Password]").FillAsync(password);
        await walk.Page.Locator("main form:has([name=Password]) button[type=submit]").First.ClickAsync();
        new Uri(walk.Page.Url).AbsolutePath.ShouldNotBe("/konto/logowanie", $"{email} could not sign in");
        return walk;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_var, recursive: true);
    }

    private async Task StartSiteAsync()
    {
        Directory.CreateDirectory(_var);
        var program = typeof(DemoSite).Assembly.Location.Replace("tests/Spojnia.EndToEnd", "src/Spojnia.Web").Replace("Spojnia.EndToEnd.dll", "Spojnia.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--demo", "--urls", "http://127.0.0.1:0", $"--Var={_var}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        _process = Process.Start(start)!;
        List<string> said = [];
        var listening = new TaskCompletionSource();
        void Hear(string? line)
        {
            if (line is null)
                return;
            lock (said)
                said.Add(line);
            if (Account().Match(line) is { Success: true } account)
                _accounts[account.Groups[1].Value] = (account.Groups[1].Value, account.Groups[2].Value);
            if (Listening().Match(line) is { Success: true } found)
            {
                Address = found.Groups[1].Value;
                listening.TrySetResult();
            }
        }

        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The site ended:\n{string.Join('\n', said)}"));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await listening.Task.WaitAsync(Patience);
    }

    [GeneratedRegex(@"\s{2,}(\S+@example\.org)\s+(\S+)")]
    private static partial Regex Account();

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
