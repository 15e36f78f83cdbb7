using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Spojnia.Web.Printing;

namespace Spojnia.Tests.Printing;

public sealed class ChromiumPrinterTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>Zaświadczenie</title><style>@page { size: A4 }</style></head>
        <body><h1>Zaświadczenie</h1><p>Zofia Żółć-Gęślą</p><table><tr><th scope="col">Lp.</th></tr><tr><td>1</td></tr></table></body></html>
        """;

    [Fact]
    public async Task PrintAsync_PolishPage_IsTaggedAndReadable()
    {
        await using var printer = Printer();
        Assert.SkipUnless(printer.IsAvailable, "There is no Chromium on this machine, so nothing can be printed.");

        var pdf = await printer.PrintAsync(Page, TestContext.Current.CancellationToken);

        var raw = Encoding.Latin1.GetString(pdf);
        raw.ShouldStartWith("%PDF-");
        raw.ShouldContain("/Marked true");
        raw.ShouldContain("/StructTreeRoot");
        raw.ShouldContain("/Lang (pl");
        if (await TextOfAsync(pdf) is { } text)
            text.ShouldContain("Zofia Żółć-Gęślą");
    }

    [Fact]
    public async Task PrintAsync_AfterTheBrowserIsGone_StartsAnother()
    {
        await using var printer = Printer();
        Assert.SkipUnless(printer.IsAvailable, "There is no Chromium on this machine, so nothing can be printed.");
        await printer.PrintAsync(Page, TestContext.Current.CancellationToken);

        await printer.BreakAsync();
        var pdf = await printer.PrintAsync(Page, TestContext.Current.CancellationToken);

        pdf.Length.ShouldBeGreaterThan(1000);
        printer.Started.ShouldBe(2);
    }

    [Fact]
    public async Task PrintAsync_ManyAtOnce_UseOneBrowser()
    {
        await using var printer = Printer();
        Assert.SkipUnless(printer.IsAvailable, "There is no Chromium on this machine, so nothing can be printed.");

        var papers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => printer.PrintAsync(Page, TestContext.Current.CancellationToken)));

        papers.ShouldAllBe(pdf => pdf.Length > 1000);
        printer.Started.ShouldBe(1);
    }

    [Fact]
    public async Task PrintAsync_NoChromium_SaysSo()
    {
        await using var printer = Printer("none");

        printer.IsAvailable.ShouldBeFalse();
        await Should.ThrowAsync<InvalidOperationException>(() => printer.PrintAsync(Page, TestContext.Current.CancellationToken));
    }

    /// <summary>Text of a PDF by poppler; <c>null</c> where it is not installed.</summary>
    internal static async Task<string?> TextOfAsync(byte[] pdf)
    {
        if (!File.Exists("/usr/bin/pdftotext"))
            return null;
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        File.Delete(file);
        return text;
    }

    private static ChromiumPrinter Printer(string? path = null) => new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Printing:Chromium", path)]).Build(), TimeProvider.System, NullLogger<ChromiumPrinter>.Instance);
}
