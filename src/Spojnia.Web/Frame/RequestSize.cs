using System.Buffers;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Spojnia.Web.Frame;

/// <summary>
/// A file that is too large is answered with a page that says so. A server that hangs up in the middle of an upload shows as a broken
/// connection, so what was announced as too large (up to a bound) is first read to its end and thrown away.
/// </summary>
internal static class RequestSize
{
    /// <summary>25 MB for the file and a little for the rest of the form.</summary>
    public const long Most = 26 * 1024 * 1024;
    private const long MostThrownAway = 256 * 1024 * 1024;

    public static void UseRequestSizeLimit(this WebApplication site) => site.Use(async (context, next) =>
    {
        // The page that says so comes through here once more, with the length of the request that it answers.
        if (context.Request.ContentLength is not > Most || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength <= MostThrownAway)
            await ThrowAwayAsync(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });

    private static async Task ThrowAwayAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostThrownAway;
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
