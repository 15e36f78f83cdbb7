using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Spojnia.Core.Files;

/// <summary>A kind of sheet that lists can be downloaded as.</summary>
public enum SheetFormat
{
    Csv,
    Xlsx,
}

/// <summary>A column of a downloaded list: its header and the text of a row's cell. Numbers of registers, codes and PESELs stay texts.</summary>
public sealed record SheetColumn<T>(string Header, Func<T, string?> Text)
{
    /// <summary>True where a workbook should hold a number to count with: the text is written with a point and without spaces.</summary>
    public bool IsNumber { get; init; }
}

/// <summary>
/// A list as a file, for every list page. CSV as Polish Excel reads it (UTF-8 with a mark, semicolons, CRLF); XLSX with every cell a text.
/// What a spreadsheet would run as a formula is made harmless in both. Rows go out as they come, so a long list needs no memory.
/// </summary>
/// <example><code>
/// public IActionResult OnGet(string? eksport) =&gt; SheetExport.Asked(eksport) is { } format
///     ? SheetExport.Of(format, "instytucje", [new("Nazwa", row =&gt; row.Name), new("NIP", row =&gt; row.Nip)], query.AsAsyncEnumerable())
///     : Page();
/// </code></example>
public static class SheetExport
{
    /// <summary>Reads <c>?eksport=csv</c> or <c>?eksport=xlsx</c>; <c>null</c> when the page itself was asked for.</summary>
    public static SheetFormat? Asked(string? text) => text?.ToLowerInvariant() switch
    {
        "csv" => SheetFormat.Csv,
        "xlsx" => SheetFormat.Xlsx,
        _ => null,
    };

    /// <summary>The download.</summary>
    /// <param name="format">CSV or XLSX.</param>
    /// <param name="name">File name without an ending, without personal data: <c>instytucje-2026-11-22</c>.</param>
    /// <param name="columns">Columns in order.</param>
    /// <param name="rows">Rows; read while the file is being sent.</param>
    public static SheetResult<T> Of<T>(SheetFormat format, string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows) =>
        new(format, name, columns, rows);

    /// <summary>The download of rows that are already at hand.</summary>
    public static SheetResult<T> Of<T>(SheetFormat format, string name, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T> rows) =>
        new(format, name, columns, rows.ToAsyncEnumerable());
}

/// <summary>Sends a sheet; an answer of a page and of a minimal API alike.</summary>
public sealed class SheetResult<T>(SheetFormat format, string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows) : ActionResult, IResult
{
    /// <summary>Lines above the headers of a workbook (what the sheet is, marks of who pays); a CSV has none, for programs read it.</summary>
    public IReadOnlyList<string> Preface { get; init; } = [];

    public override Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = format == SheetFormat.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        response.Headers.ContentDisposition = $"attachment; filename=\"{SafeName()}.{(format == SheetFormat.Csv ? "csv" : "xlsx")}\"";
        response.Headers.CacheControl = "no-store";
        // The end of a zip entry is written synchronously by the class library; only this answer may do so.
        if (format == SheetFormat.Xlsx && httpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        await WriteAsync(response.Body, httpContext.RequestAborted);
    }

    /// <summary>Writes the file to a stream that need not be seekable.</summary>
    public async Task WriteAsync(Stream target, CancellationToken cancellation = default)
    {
        var headers = columns.Select(column => column.Header).ToList();
        var texts = Texts(cancellation);
        await (format == SheetFormat.Csv ? CsvWriting.WriteAsync(target, headers, texts, cancellation) : XlsxWriting.WriteAsync(target, headers, texts, cancellation, Preface, [.. columns.Select(column => column.IsNumber)]));
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> Texts([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
            yield return [.. columns.Select(column => column.Text(row) ?? "")];
    }

    private string SafeName() => new([.. Data.Fold.Text(name).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
}
