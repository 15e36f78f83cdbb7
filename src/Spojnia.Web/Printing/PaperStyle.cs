using System.Text.RegularExpressions;

namespace Spojnia.Web.Printing;

/// <summary>The style of papers with its fonts written into it, for a document that may fetch nothing.</summary>
internal sealed partial class PaperStyle(IWebHostEnvironment environment)
{
    private readonly Lazy<string> _whole = new(() =>
    {
        var fonts = FontFile().Replace(Read(environment, "fonts.css"), file =>
        {
            using var bytes = new MemoryStream();
            using var stream = environment.WebRootFileProvider.GetFileInfo($"paper/{file.Groups[1].Value}").CreateReadStream();
            stream.CopyTo(bytes);
            return $"url(data:font/woff2;base64,{Convert.ToBase64String(bytes.ToArray())})";
        });
        return fonts + Read(environment, "paper.css");
    });

    public string Whole => _whole.Value;

    private static string Read(IWebHostEnvironment environment, string name)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo($"paper/{name}").CreateReadStream());
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"url\(([\w.-]+\.woff2)\)")]
    private static partial Regex FontFile();
}
