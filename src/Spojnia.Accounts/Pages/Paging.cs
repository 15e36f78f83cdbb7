using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Spojnia.Accounts.Pages;

/// <summary>Which part of a list is shown, with links that keep the filters of the address.</summary>
internal sealed record Paging(int Page, int Total, HttpRequest Request)
{
    public const int Size = 50;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
    public int Skip => (Page - 1) * Size;

    public static Paging Of(int? page, int total, HttpRequest request) =>
        new(Math.Clamp(page ?? 1, 1, Math.Max(1, (total + Size - 1) / Size)), total, request);

    public string LinkTo(int page) => With("strona", page.ToString(CultureInfo.InvariantCulture));

    /// <summary>This list with another value of one filter.</summary>
    public string With(string name, string value)
    {
        var query = new QueryBuilder(Request.Query.Where(pair => pair.Key != name && pair.Key != "strona")
            .SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one ?? "")))
        {
            { name, value },
        };
        return query.ToString();
    }
}
