using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Spojnia.Core.Ui;

/// <summary>The address of the page being drawn, with some of its query changed: paging and sorting keep the filters.</summary>
public static class PageAddress
{
    /// <summary>Same path, same query but for <paramref name="changes"/>; a <c>null</c> value takes the parameter out.</summary>
    public static string With(HttpRequest request, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var kept = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (name, value) in changes)
        {
            if (value is null)
                kept.Remove(name);
            else
                kept[name] = value;
        }

        var query = new QueryBuilder(kept.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        return request.PathBase + request.Path + query.ToQueryString().Value;
    }
}
