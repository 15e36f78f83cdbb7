using Microsoft.EntityFrameworkCore;

namespace Spojnia.Core.Ui.Lists;

/// <summary>Where in a long list the page stands; numbers start at 1.</summary>
/// <param name="Number">This page, always one that exists.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows in all.</param>
public sealed record Paging(int Number, int Size, int Total)
{
    public const int UsualSize = 25;

    /// <summary>At least 1: an empty list has one empty page.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int Skip => (Number - 1) * Size;

    /// <summary>Number of the first row shown; 0 when there is none.</summary>
    public int First => Total == 0 ? 0 : Skip + 1;

    public int Last => Math.Min(Skip + Size, Total);

    /// <summary>The page asked for by <c>?strona=</c>, brought into the range that exists.</summary>
    public static Paging Of(int? asked, int total, int size = UsualSize)
    {
        var all = new Paging(1, size, total);
        return all with { Number = Math.Clamp(asked ?? 1, 1, all.Pages) };
    }
}

/// <summary>One page of a list.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, Paging Paging);

/// <summary>Reading one page of a query.</summary>
public static class PagingQueries
{
    /// <summary>Counts and reads one page; the query must already be sorted to the last tie.</summary>
    public static async Task<PageOf<T>> ToPageAsync<T>(this IQueryable<T> query, int? asked, int size = Paging.UsualSize, CancellationToken cancellation = default)
    {
        var paging = Paging.Of(asked, await query.CountAsync(cancellation), size);
        return new PageOf<T>(await query.Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation), paging);
    }
}
