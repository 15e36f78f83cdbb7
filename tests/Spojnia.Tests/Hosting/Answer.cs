using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Spojnia.Tests.Hosting;

/// <summary>What a visitor got back.</summary>
public sealed class Answer(HttpResponseMessage response, byte[] bytes, Uri address)
{
    public HttpStatusCode Status => response.StatusCode;

    /// <summary>Path and query of the page, after redirects.</summary>
    public string Path => address.PathAndQuery;

    /// <summary>Path and query of a redirect that was not followed.</summary>
    public string? Location => response.Headers.Location is { } location ? new Uri(address, location).PathAndQuery : null;

    public HttpResponseMessage Response => response;

    public byte[] Bytes => bytes;

    public string Text => field ??= System.Text.Encoding.UTF8.GetString(bytes);

    public IDocument Document => field ??= new HtmlParser().ParseDocument(Text);

    /// <summary>Text of the page's only level-one heading.</summary>
    public string Heading => Clean(Document.QuerySelector("h1"));

    /// <summary>Sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary li, .govuk-error-summary p").Select(Clean).Where(line => line.Length > 0)];

    /// <summary>Sentence of the message that something was done; empty when there is none.</summary>
    public string Done => Clean(Document.QuerySelector(".govuk-notification-banner--success .govuk-notification-banner__content"));

    /// <summary>Text of the first element that matches, white space collapsed.</summary>
    public string TextOf(string selector) =>
        Clean(Document.QuerySelector(selector) ?? throw new InvalidOperationException($"«{selector}» is not on {Path} ({(int)Status}):\n{Clean(Document.Body)}"));

    /// <summary>Rows of the first table that matches, each the texts of its cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RowsOf(string selector) =>
        [.. Document.QuerySelectorAll($"{selector} tbody tr").Select(row => (IReadOnlyList<string>)[.. row.Children.Select(Clean)])];

    private static string Clean(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
