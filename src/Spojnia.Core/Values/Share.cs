namespace Spojnia.Core.Values;

/// <summary>
/// A part of a whole, such as 57 of 82 JST. Compared with a target exactly: a target of 70 % is met if and only if
/// <c>numerator · 100 ≥ target · denominator</c>; nothing is ever rounded up to a target.
/// </summary>
public readonly record struct Share
{
    public Share(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        (Numerator, Denominator) = (numerator, denominator);
    }

    public int Numerator { get; }
    public int Denominator { get; }

    /// <summary>Per cent to one decimal place, rounded down so that 69,99 never shows as 70; 0 of an empty whole.</summary>
    public decimal Percent => Denominator == 0 ? 0 : Math.Floor(Numerator * 1000m / Denominator) / 10;

    /// <summary>True when the share reaches the target in per cent; a share of an empty whole reaches none but zero.</summary>
    public bool Meets(decimal targetPercent) => Denominator == 0 ? targetPercent <= 0 : Numerator * 100m >= targetPercent * Denominator;

    /// <summary>The least numerator that meets the target: 58 of 82 for 70 %.</summary>
    public static int Needed(decimal targetPercent, int denominator) => (int)Math.Ceiling(targetPercent * denominator / 100m);

    public override string ToString() => $"{Numerator}/{Denominator}";
}
