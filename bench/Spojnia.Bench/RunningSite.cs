using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Spojnia.Core.Data;

namespace Spojnia.Bench;

/// <summary>The site as a process of its own on a free port of 127.0.0.1, in the Production environment, with a folder of its own.</summary>
internal sealed partial class RunningSite : IAsyncDisposable
{
    private readonly Process _process;

    private RunningSite(Process process, Uri address, TimeSpan toListening) => (_process, Address, ToListening) = (process, address, toListening);

    public Uri Address { get; }

    /// <summary>From the start of the process until it listened.</summary>
    public TimeSpan ToListening { get; }

    /// <summary>Memory that the process holds now, in megabytes (resident set).</summary>
    public double MemoryInMegabytes => File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();

    /// <summary>The same with the processes that it started: the browser that prints. What they share is counted for each.</summary>
    public double MemoryWithChildrenInMegabytes
    {
        get
        {
            var parents = Directory.GetDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => name.All(char.IsAsciiDigit))
                .Select(name => (Id: int.Parse(name, CultureInfo.InvariantCulture), Status: ReadStatus(name))).Where(one => one.Status.Count > 0).ToList();
            HashSet<int> own = [_process.Id];
            while (parents.Any(one => own.Contains((int)one.Status.GetValueOrDefault("PPid")) && own.Add(one.Id)))
            {
                // Goes on until nobody new is found.
            }

            return parents.Where(one => own.Contains(one.Id)).Sum(one => one.Status.GetValueOrDefault("VmRSS")) / 1024d;
        }
    }

    private static Dictionary<string, long> ReadStatus(string process)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").Select(line => line.Split(':')).Where(parts => parts[0] is "PPid" or "VmRSS")
                .ToDictionary(parts => parts[0], parts => long.Parse(parts[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return []; // It has ended in the meantime.
        }
    }

    public static async Task<RunningSite> StartAsync(DatabaseProvider provider, string connection, string var, params string[] more)
    {
        string[] settings = [$"--Database:Provider={provider}", $"--Database:Connection={connection}", "--Database:MigrateAtStart=true", $"--Var={var}", "--urls", "http://127.0.0.1:0"];
        // As published by script/bench, where its assets and settings lie.
        var program = Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/site/Spojnia.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. settings, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>();
        List<string> said = [];
        void Hear(string? line)
        {
            if (line is null)
                return;
            lock (said)
                said.Add(line);
            if (Listening().Match(line) is { Success: true } found)
                listening.TrySetResult(new Uri(found.Groups[1].Value));
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The site ended:\n{string.Join('\n', said)}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return new RunningSite(process, address, watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
