namespace Spojnia.Projects.Claiming;

/// <summary>Days of a claim, before it is written down.</summary>
internal readonly record struct ClaimDays(int Number, DateOnly From, DateOnly To);

/// <summary>Which periods a project's claims usually have: one after another, three months each unless the installation says otherwise.</summary>
internal static class ClaimCalendar
{
    /// <summary>The period after the last one; the first begins with the project, the last ends with it. <c>null</c> when the whole project is covered.</summary>
    public static ClaimDays? Next(DateOnly projectStart, DateOnly projectEnd, ClaimDays? last, int months)
    {
        var from = last is { } before ? before.To.AddDays(1) : projectStart;
        if (from > projectEnd)
            return null;
        var to = from.AddMonths(months).AddDays(-1);
        return new ClaimDays((last?.Number ?? 0) + 1, from, to < projectEnd ? to : projectEnd);
    }

    /// <summary>Every period after the last one that has begun by the day.</summary>
    public static IEnumerable<ClaimDays> BegunBy(DateOnly day, DateOnly projectStart, DateOnly projectEnd, ClaimDays? last, int months)
    {
        while (Next(projectStart, projectEnd, last, months) is { } next && next.From <= day)
        {
            yield return next;
            last = next;
        }
    }
}

/// <summary>Settings of claims (<c>Projects:Claims</c>).</summary>
internal sealed class ClaimRules
{
    /// <summary>Length of a period in months; quarterly by default.</summary>
    public int Months { get; set; } = 3;
}
