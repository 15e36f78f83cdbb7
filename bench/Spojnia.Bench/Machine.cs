using System.Runtime.InteropServices;

namespace Spojnia.Bench;

/// <summary>What the numbers were taken on.</summary>
internal static class Machine
{
    public static void Print()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1]
            : null;
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
        Console.WriteLine($"machine: {Environment.ProcessorCount} × {processor ?? "?"}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, load {load}");
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
