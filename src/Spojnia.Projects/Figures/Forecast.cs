namespace Spojnia.Projects.Figures;

/// <summary>
/// Where a figure gets to by the target's day if the pace of the last twelve months (or of the whole project, while it is younger) goes on.
/// A straight line, nothing more; the sentence says so.
/// </summary>
internal sealed record Forecast(int Pace, int PaceDays, DateOnly On, int Expected, bool Meets)
{
    /// <summary>The day after which the pace is measured: a year before, or the eve of a younger project.</summary>
    public static DateOnly PaceSince(DateOnly asOf, DateOnly start) => asOf.AddYears(-1) >= start ? asOf.AddYears(-1) : start.AddDays(-1);

    /// <summary><c>null</c> when the day has come, or the project is younger than 30 days and has no pace yet.</summary>
    public static Forecast? Of(Standing standing, DateOnly start)
    {
        var figure = standing.Figure;
        var on = figure.Indicator.Target.On;
        var paceDays = figure.AsOf.DayNumber - PaceSince(figure.AsOf, start).DayNumber;
        if (figure.AsOf >= on || paceDays < 30)
            return null;
        var pace = Math.Max(0, figure.Value - standing.Growth.AtPaceStart);
        var expected = figure.Value + (int)((long)pace * (on.DayNumber - figure.AsOf.DayNumber) / paceDays);
        if (figure.Denominator is { } most)
            expected = Math.Min(expected, most);
        return new Forecast(pace, paceDays, on, expected, (figure with { Value = expected }).Met);
    }

    /// <summary>«Przy obecnym tempie (17 w ostatnich 12 miesiącach) do 31 grudnia 2028 r. będzie 560 …».</summary>
    public string Sentence(Figure figure) =>
        $"Przy obecnym tempie ({Pace} {(PaceDays >= 365 ? "w ostatnich 12 miesiącach" : "od początku projektu")}) do {On.ToString("d MMMM yyyy", PolishWords.Culture)} r. "
        + $"będzie {Expected} z {figure.Required} potrzebnych {figure.Indicator.UnitOfMany}: {(Meets ? "cel zostanie osiągnięty" : "to za mało, żeby osiągnąć cel")}. "
        + "To prosta linia poprowadzona z tego tempa, a nie plan.";
}
