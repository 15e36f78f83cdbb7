using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Spojnia.Core.Data;

namespace Spojnia.Bench;

/// <summary>
/// Certificates as tagged PDF over HTTP, one after another as one person takes them, from the demo year: time for each, bytes, and the memory of the
/// site with the browser that prints. The baseline is the same paper as a print page, without the browser.
/// </summary>
internal static partial class CertificatesBench
{
    public static async Task RunAsync(int papers)
    {
        var var = Directory.CreateTempSubdirectory("spojnia-bench-").FullName;
        try
        {
            await using var site = await RunningSite.StartAsync(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(var, "bench.db")}", var, "--demo");
            using var client = await SignInAsync(site.Address, var);
            var certificates = await ListAsync(client);
            List<double> pdf = [], page = [];
            List<long> sizes = [];
            foreach (var certificate in certificates.Take(10))
                await GetAsync(client, $"{certificate}?handler=Pdf");
            var atRest = site.MemoryInMegabytes;
            double most = 0;
            for (var at = 0; at < papers; at++)
            {
                var certificate = certificates[at % certificates.Count];
                var (time, length) = await GetAsync(client, $"{certificate}?handler=Pdf");
                pdf.Add(time);
                sizes.Add(length);
                page.Add((await GetAsync(client, $"{certificate}/druk")).Milliseconds);
                if (at % 25 == 0)
                    most = Math.Max(most, site.MemoryWithChildrenInMegabytes);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                certificates as tagged PDF, {papers} of them from {certificates.Count} different
                  one certificate, p50                                              {Machine.Median(pdf),7:N0} ms
                  one certificate, p99                                              {pdf.Order().ElementAt(papers * 99 / 100),7:N0} ms
                  all of them                                                       {pdf.Sum() / 1000,7:N1} s
                  baseline: the same paper as a print page, p50                     {Machine.Median(page),7:N1} ms
                  size, median                                                      {Machine.Median(sizes.Select(size => size / 1000d)),7:N0} kB
                  memory of the site before, and most with its browser              {atRest,7:N0} MB, {most:N0} MB
                """));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(var, recursive: true);
        }
    }

    private static async Task<HttpClient> SignInAsync(Uri address, string var)
    {
        var account = (await File.ReadAllLinesAsync(Path.Combine(var, "demo-accounts.txt"))).Select(line => Account().Match(line)).First(match => match.Success);
        var client = new HttpClient { BaseAddress = address };
        var form = await client.GetStringAsync("/konto/logowanie");
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = account.Groups[1].Value,
            ["Password"] = account.Groups[2].Value,
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        });
        using var answer = await client.PostAsync("/konto/logowanie", fields);
        return answer.RequestMessage!.RequestUri!.AbsolutePath == "/konto/logowanie"
            ? throw new InvalidOperationException("The demo account could not sign in.") : client;
    }

    private static async Task<List<string>> ListAsync(HttpClient client)
    {
        List<string> found = [];
        for (var page = 1; ; page++)
        {
            var here = Certificate().Matches(await client.GetStringAsync($"/panel/zaswiadczenia?stan=wydane&strona={page}")).Select(match => match.Value).Except(found).ToList();
            if (here.Count == 0)
                break;
            found.AddRange(here);
        }

        return found.Count > 0 ? found : throw new InvalidOperationException("The demo year has no certificates.");
    }

    private static async Task<(double Milliseconds, long Length)> GetAsync(HttpClient client, string address)
    {
        var from = Stopwatch.GetTimestamp();
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return (Stopwatch.GetElapsedTime(from).TotalMilliseconds, bytes.Length);
    }

    [GeneratedRegex(@"\s{2,}(monitoring@example\.org)\s+(\S+)")]
    private static partial Regex Account();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("/panel/zaswiadczenia/[0-9a-f-]{36}")]
    private static partial Regex Certificate();
}
