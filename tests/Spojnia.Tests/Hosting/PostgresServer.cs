using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Spojnia.Tests.Hosting;

/// <summary>
/// A private PostgreSQL server: a temporary folder, a free port of 127.0.0.1, no durability. Started only when the run asks for
/// PostgreSQL and brings none (<c>SPOJNIA_TEST_POSTGRES</c>). The server refuses to run as root, so root hands it to the user <c>postgres</c>.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"spojnia-postgres-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();

    /// <param name="durable">False for tests: nothing waits for the disk. True where time is measured: the settings of a fresh installation.</param>
    public PostgresServer(bool durable = false)
    {
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", _folder);
        AsServer("initdb", "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync");
        AsServer("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o",
            $"-p {_port} -h 127.0.0.1 -k {_folder} -c max_connections=300{(durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off")}", "start");
    }

    public string Connection => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres";

    private string Data => Path.Combine(_folder, "data");

    public void Dispose()
    {
        AsServer("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static void AsServer(string program, params string[] arguments)
    {
        var path = PathOf(program);
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    // Debian keeps the server's programs off the PATH.
    private static string PathOf(string program) => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin", program)).First(File.Exists)
        : program;

    private static void Run(string program, params string[] arguments)
    {
        // The server inherits what pg_ctl holds open, so its output goes nowhere: a pipe would never close.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"«{program} {string.Join(' ', arguments)}» ended with {process.ExitCode}. PostgreSQL must be installed; script/test does it.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
