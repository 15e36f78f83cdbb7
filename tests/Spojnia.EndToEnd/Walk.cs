using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Spojnia.EndToEnd;

/// <summary>One visit in a browser; remembers everything the browser complained about.</summary>
public sealed partial class Walk : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public Walk(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            // Chromium reports a page that answers 404 or 409 on purpose; the answer itself is checked where it matters.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal))
                _complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>What the console and the content security policy objected to.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens an address; answers the status, or 0 for a download.</summary>
    public async Task<int> OpenAsync(string path)
    {
        try
        {
            return (await Page.GotoAsync(path))?.Status ?? 0;
        }
        catch (PlaywrightException download) when (download.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return 0;
        }
    }

    /// <summary>What is wrong with the shown page for people who do not see it or see it narrow: axe's findings and sideways scrolling.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var path = new Uri(Page.Url).PathAndQuery;
        var found = await Page.RunAxe();
        List<string> faults = [.. found.Violations.Select(violation =>
            $"{path}: {violation.Id}, {violation.Help}: {string.Join(" ; ", violation.Nodes.Take(3).Select(node => node.Html.Length > 160 ? node.Html[..160] : node.Html))}")];
        if (await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
            faults.Add($"{path}: scrolls sideways at {Page.ViewportSize!.Width} px");
        return faults;
    }

    /// <summary>
    /// Walks every kind of page that links lead to from <paramref name="from"/> (addresses that differ by an id or a query are one kind)
    /// and answers with the faults of all and how many kinds there were.
    /// </summary>
    public async Task<(IReadOnlyList<string> Faults, IReadOnlyList<string> Walked)> ExploreAsync(string from, Func<string, bool> belongs)
    {
        Queue<string> waiting = new([from]);
        HashSet<string> kinds = [KindOf(from)];
        List<string> faults = [], walked = [];
        while (waiting.TryDequeue(out var path))
        {
            var status = await OpenAsync(path);
            if (status == 0)
                continue;
            walked.Add(path);
            if (status >= 400)
            {
                faults.Add($"{path}: answered {status}");
                continue;
            }

            faults.AddRange(await FaultsAsync());
            foreach (var link in await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)"))
            {
                if (belongs(link) && !Apart().IsMatch(link) && kinds.Add(KindOf(link)))
                    waiting.Enqueue(link);
            }
        }

        return (faults, walked);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private static string KindOf(string path) => Varying().Replace(path.Split('?')[0], "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+(?=/|$)")]
    private static partial Regex Varying();

    // Ends the visit, changes its language, or is not a page.
    [GeneratedRegex(@"/wyloguj|/jezyk|[?&](lang|jezyk)=|\.(csv|xlsx|pdf|ics|json|xml)($|\?)|/api/|/dev/|plik=|format=")]
    private static partial Regex Apart();
}
