namespace Spojnia.Core.Ui;

internal enum Plural
{
    One,
    Few,
    Many,
}

/// <summary>Which form a counted noun takes (CLDR plural rules of whole numbers).</summary>
internal static class Plurals
{
    public static Plural In(string language, long count) => language switch
    {
        "en" => Math.Abs(count) == 1 ? Plural.One : Plural.Many,
        "uk" => Ukrainian(count),
        _ => Polish(count),
    };

    public static Plural Polish(long count) => Math.Abs(count) == 1 ? Plural.One : IsFew(count) ? Plural.Few : Plural.Many;

    // 21 and 31 take the singular in Ukrainian, not in Polish.
    private static Plural Ukrainian(long count) =>
        Math.Abs(count % 10) == 1 && Math.Abs(count % 100) != 11 ? Plural.One : IsFew(count) ? Plural.Few : Plural.Many;

    private static bool IsFew(long count) => Math.Abs(count % 10) is >= 2 and <= 4 && Math.Abs(count % 100) is not (>= 12 and <= 14);
}
