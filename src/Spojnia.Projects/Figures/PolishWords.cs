using System.Globalization;

namespace Spojnia.Projects.Figures;

/// <summary>Figures in Polish words and formats.</summary>
internal static class PolishWords
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("pl-PL");

    public static string Number(int number) => number.ToString("N0", Culture);

    /// <summary>«69,51 %», the third decimal cut off; a dash without a set.</summary>
    public static string ShareOf(Figure figure) => figure.Share is { } share ? share.ToString("0.##", Culture) + " %" : "–";

    /// <summary>«70 % do 31 grudnia 2028 r., czyli co najmniej 58 z 82».</summary>
    public static string TargetOf(Figure figure)
    {
        var until = $"do {figure.Indicator.Target.On.ToString("d MMMM yyyy", Culture)} r.";
        return figure.Indicator.Target.Percent
            ? $"{figure.Target} % {until}, czyli co najmniej {figure.Required} z {figure.Denominator}"
            : $"{Number(figure.Target)} {until} ({figure.Indicator.Unit})";
    }

    public static string NoForecast(Figure figure) => figure.AsOf >= figure.Indicator.Target.On
        ? "Dzień, do którego cel miał być osiągnięty, już minął, więc nie liczymy prognozy."
        : "Na prognozę jest za wcześnie: projekt trwa krócej niż 30 dni.";
}
