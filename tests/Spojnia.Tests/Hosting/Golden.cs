using System.Runtime.CompilerServices;

namespace Spojnia.Tests.Hosting;

/// <summary>
/// Compares a text with the one kept beside the test, <c>Class.Method.verified.txt</c>. On a difference writes <c>.received.txt</c>;
/// who meant the change renames it, or runs the test once with <c>SPOJNIA_GOLDEN=accept</c>. The name is that of the class and the method unless one is given.
/// </summary>
internal static class Golden
{
    public static void Check(string text, string? name = null, [CallerFilePath] string path = "", [CallerMemberName] string method = "")
    {
        var kept = Path.Combine(Path.GetDirectoryName(path)!, $"{name ?? $"{Path.GetFileNameWithoutExtension(path)}.{method}"}.verified.txt");
        var received = kept.Replace(".verified.txt", ".received.txt", StringComparison.Ordinal);
        text = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Delete(received);
        if (File.Exists(kept) && File.ReadAllText(kept).ReplaceLineEndings("\n") == text)
            return;
        if (Environment.GetEnvironmentVariable("SPOJNIA_GOLDEN") == "accept")
        {
            File.WriteAllText(kept, text);
            return;
        }

        File.WriteAllText(received, text);
        var before = File.Exists(kept) ? File.ReadAllLines(kept) : [];
        var after = text.TrimEnd().Split('\n');
        var lines = before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line));
        Assert.Fail($"{Path.GetFileName(kept)} differs; if the change is meant, rename {received} over it.\n{string.Join('\n', lines.Take(60))}");
    }
}
