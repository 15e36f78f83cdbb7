using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Notices;
using Spojnia.Support;
using Spojnia.Tests.Hosting;

namespace Spojnia.Bench;

/// <summary>
/// Ten thousand enrolment posts by two thousand people from 64 connections for 20 places, over HTTP to the site as a process of its own. What must
/// hold is checked and fails the run; time is only reported, beside a page and a bare INSERT of the same run.
/// </summary>
internal static partial class EnrolmentsBench
{
    private const int Connections = 64;
    private const int Places = 20;

    /// <summary>Posts for another training before the measured ones.</summary>
    private const int MostWarm = 1000;

    public static async Task<bool> RunAsync(DatabaseProvider provider, int people, int posts)
    {
        var var = Directory.CreateTempSubdirectory("spojnia-bench-").FullName;
        using var server = provider == DatabaseProvider.Postgres ? new PostgresServer(durable: true) : null;
        var connection = server is null ? $"Data Source={Path.Combine(var, "bench.db")}" : new NpgsqlConnectionStringBuilder(server.Connection) { Database = "bench", MaxPoolSize = 100 }.ToString();
        try
        {
            await using var site = await RunningSite.StartAsync(provider, connection, var);
            await using var crowd = await Crowd.GatherAsync(provider, connection, var, people, Places);
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };

            // Each person opens the form once: their token, and the baseline of a page.
            var forms = new ConcurrentDictionary<int, (string Cookie, string Token)>();
            var pages = await SendAsync(Enumerable.Range(0, people), async person => forms[person] = await OpenAsync(client, crowd, person));
            var order = Enumerable.Range(0, posts).Select(at => at % people).ToArray();
            new Random(20).Shuffle(order);
            var answers = new ConcurrentDictionary<string, int>();
            var warm = Math.Min(people, MostWarm);
            await SendAsync(Enumerable.Range(0, warm), person => EnrolAsync(crowd.EarlierTrainingId, person, _ => { }));
            var sent = await SendAsync(order, person => EnrolAsync(crowd.TrainingId, person, answer => answers.AddOrUpdate(answer, 1, (_, count) => count + 1)));
            var inserts = await InsertAsync(provider, connection);

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                {provider}: {posts} posts by {people} people from {Connections} connections for {Places} places, after {warm} for another training
                  answers                     {string.Join(", ", answers.Order().Select(answer => $"{answer.Value} × {answer.Key}"))}
                  posts                       {posts / sent.Seconds,8:N0} /s   p50 {Quantile(sent.Times, 0.5),6:N1} ms   p99 {Quantile(sent.Times, 0.99),6:N1} ms
                  enrolments received         {people / sent.Seconds,8:N0} /s   (each person's other posts are answered with the one that stands)
                  baseline: page of the form  {people / pages.Seconds,8:N0} /s   p50 {Quantile(pages.Times, 0.5),6:N1} ms   p99 {Quantile(pages.Times, 0.99),6:N1} ms
                  baseline: bare INSERT       {inserts,8:N0} /s   one connection, one row a transaction
                """));
            return await HoldsAsync(crowd, people, warm) & answers.Keys.SequenceEqual(["302"]);

            async Task EnrolAsync(Guid training, int person, Action<string> answered)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/szkolenia/{training}/zapis") { Content = Filled(crowd, forms[person].Token) };
                request.Headers.Add("Cookie", $"{crowd.Cookies[person]}; {forms[person].Cookie}");
                using var response = await client.SendAsync(request);
                answered($"{(int)response.StatusCode}");
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            NpgsqlConnection.ClearAllPools();
            Directory.Delete(var, recursive: true);
        }
    }

    private static async Task<(string Cookie, string Token)> OpenAsync(HttpClient client, Crowd crowd, int person)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/szkolenia/{crowd.TrainingId}/zapis");
        request.Headers.Add("Cookie", crowd.Cookies[person]);
        using var response = await client.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"The form answered {(int)response.StatusCode} {response.Headers.Location}.");
        var cookie = response.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("spojnia.form=", StringComparison.Ordinal)).Split(';')[0];
        return (cookie, Token().Match(await response.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    private static FormUrlEncodedContent Filled(Crowd crowd, string token) => new(new Dictionary<string, string>
    {
        ["Input.Organisation"] = crowd.OrganisationId.ToString(),
        ["Input.Position"] = "pracownik socjalny",
        ["Input.Relation"] = "Employee",
        ["Input.Education"] = "Tertiary",
        ["Input.Truth"] = "true",
        ["Input.Rules"] = "true",
        ["Input.Privacy"] = "true",
        ["__RequestVerificationToken"] = token,
    });

    private static async Task<(double Seconds, List<double> Times)> SendAsync(IEnumerable<int> people, Func<int, Task> send)
    {
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (person, _) =>
        {
            var from = Stopwatch.GetTimestamp();
            await send(person);
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        });
        return (watch.Elapsed.TotalSeconds, [.. times.Order()]);
    }

    private static async Task<double> InsertAsync(DatabaseProvider provider, string connection)
    {
        const int rows = 1000;
        var options = (DbContextOptions<SpojniaDbContext>)DatabaseSetup.Use(new DbContextOptionsBuilder<SpojniaDbContext>(), provider, connection).Options;
        await using var db = new SpojniaDbContext(options, []);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE bench_rows (id INTEGER PRIMARY KEY, text VARCHAR(100))");
        var watch = Stopwatch.StartNew();
        for (var row = 0; row < rows; row++)
            await db.Database.ExecuteSqlAsync($"INSERT INTO bench_rows VALUES ({row}, {"one row"})");
        return rows / watch.Elapsed.TotalSeconds;
    }

    private static Task<bool> HoldsAsync(Crowd crowd, int people, int warm) => crowd.ReadAsync(async db =>
    {
        var enrolments = await db.Enrolments.AsNoTracking().Where(enrolment => enrolment.TrainingId == crowd.TrainingId)
            .OrderBy(enrolment => enrolment.ReceiptNumber).Select(enrolment => new { enrolment.ReceiptNumber, enrolment.HoldsPlace, enrolment.PersonId, enrolment.ReceivedAt }).ToListAsync();
        var queue = await db.EnrolmentQueues.AsNoTracking().SingleAsync(queue => queue.Id == crowd.TrainingId);
        var acts = await db.Acts.CountAsync(act => act.Kind == "support.enrolment-submitted");
        var letters = await db.Outbox.CountAsync(letter => letter.To.StartsWith("chetna"));
        (string Sentence, bool Holds)[] laws =
        [
            ($"every person is enrolled once ({people})", enrolments.Count == people && enrolments.DistinctBy(enrolment => enrolment.PersonId).Count() == people),
            ($"exactly {Places} places are taken", enrolments.Count(enrolment => enrolment.HoldsPlace) == Places && queue.PlacesTaken == Places),
            ("receipt numbers have no gaps and no doubles", enrolments.Select(enrolment => enrolment.ReceiptNumber).SequenceEqual(Enumerable.Range(1, people).Select(number => (int?)number)) && queue.LastReceipt == people),
            ("the first to be received hold the places, the rest wait in order of receipt", enrolments.Take(Places).All(enrolment => enrolment.HoldsPlace) && enrolments.Zip(enrolments.Skip(1)).All(pair => pair.First.ReceivedAt <= pair.Second.ReceivedAt)),
            ("one act and one letter for each, those of the warm-up too", acts == people + warm && letters == people + warm),
        ];
        foreach (var (sentence, holds) in laws)
            Console.WriteLine($"  {(holds ? "holds " : "BROKEN")} {sentence}");
        return laws.All(law => law.Holds);
    });

    private static double Quantile(List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
