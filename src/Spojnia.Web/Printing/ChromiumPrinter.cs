using Microsoft.Playwright;
using Spojnia.Core.Contracts;

namespace Spojnia.Web.Printing;

/// <summary>
/// Prints by one headless Chromium: started by the first page, kept for the next ones, closed after some idle minutes (a site at rest
/// holds no browser) and after a number of pages (it grows). Pages wait in a queue; a browser that crashed is replaced and the page printed again.
/// </summary>
internal sealed class ChromiumPrinter(IConfiguration configuration, TimeProvider clock, ILogger<ChromiumPrinter> log) : IPdfPrinter, IAsyncDisposable
{
    private const int MostPages = 500;
    private static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(3);

    // No sandbox of its own: the pages are ours, without scripts and without a network, and containers rarely allow one.
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string? _path = Chromium.Find(configuration["Printing:Chromium"]);
    private readonly SemaphoreSlim _queue = new(1, 1);
    private IPlaywright? _driver;
    private IBrowser? _browser;
    private ITimer? _idle;
    private int _pages;

    public bool IsAvailable => _path is not null;

    /// <summary>Process-wide count of started browsers; tests look at it.</summary>
    internal int Started { get; private set; }

    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation)
    {
        if (_path is null)
            throw new InvalidOperationException("No Chromium is available; set Printing:Chromium.");
        await _queue.WaitAsync(cancellation);
        try
        {
            _idle?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            try
            {
                return await PrintPageAsync(html);
            }
            catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
            {
                log.LogWarning(failure, "Chromium failed; starting another");
                await CloseAsync();
                return await PrintPageAsync(html);
            }
        }
        finally
        {
            _idle ??= clock.CreateTimer(_ => _ = CloseWhenIdleAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _idle.Change(IdleFor, Timeout.InfiniteTimeSpan);
            _queue.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_idle is not null)
            await _idle.DisposeAsync();
        await CloseAsync();
        _queue.Dispose();
    }

    /// <summary>Takes the browser away as a crash would; for tests.</summary>
    internal Task BreakAsync() => _browser?.CloseAsync() ?? Task.CompletedTask;

    private async Task<byte[]> PrintPageAsync(string html)
    {
        if (_pages >= MostPages)
            await CloseAsync();
        if (_browser is null)
            await StartAsync();
        _pages++;
        await using var context = await _browser!.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true, Locale = "pl-PL" });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load, Timeout = 20_000 });
        return await page.PdfAsync(new() { Tagged = true, Outline = true, PreferCSSPageSize = true, PrintBackground = true });
    }

    private async Task StartAsync()
    {
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = _path, Args = Flags, Headless = true, Timeout = 30_000 });
        _pages = 0;
        Started++;
    }

    private async Task CloseWhenIdleAsync()
    {
        // Whoever is printing will set the timer again.
        if (!await _queue.WaitAsync(0))
            return;
        try
        {
            await CloseAsync();
        }
        finally
        {
            _queue.Release();
        }
    }

    private async Task CloseAsync()
    {
        var (browser, driver) = (_browser, _driver);
        (_browser, _driver) = (null, null);
        try
        {
            if (browser is not null)
                await browser.CloseAsync();
        }
        catch (PlaywrightException failure)
        {
            log.LogDebug(failure, "Chromium was gone already");
        }

        driver?.Dispose();
    }
}
