using Spojnia.Core.Ui.Charts;

namespace Spojnia.Projects.Figures;

/// <summary>Cumulative value at the end of a month; the last point is the day asked for.</summary>
internal sealed record TrendPoint(DateOnly Day, int Value);

/// <summary>How a figure grew: its value when the pace began, and month by month since the project's start.</summary>
internal sealed record Growth(int AtPaceStart, IReadOnlyList<TrendPoint> Points)
{
    /// <summary>For the chart.</summary>
    public IReadOnlyList<ChartPoint> Chart => [.. Points.Select(point => new ChartPoint(point.Day, point.Value))];

    /// <summary>Ends of months from the project's start to the day, and the day itself; none before the start.</summary>
    public static IEnumerable<DateOnly> MonthEnds(DateOnly start, DateOnly asOf)
    {
        if (asOf < start)
            yield break;
        for (var month = new DateOnly(start.Year, start.Month, 1); month <= asOf; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            yield return end < asOf ? end : asOf;
        }
    }
}

/// <summary>A figure with how it grew.</summary>
internal sealed record Standing(Figure Figure, Growth Growth);
