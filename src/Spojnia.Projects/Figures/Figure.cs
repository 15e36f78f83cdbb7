using Spojnia.Projects.Defining;

namespace Spojnia.Projects.Figures;

/// <summary>
/// How an indicator stood on a day, as the ledger knew it at a moment, under a stated version of its rule. All arithmetic is in whole numbers:
/// a share is never rounded up to a target.
/// </summary>
/// <param name="Indicator">The indicator, as the definition known at that moment tells it.</param>
/// <param name="Rule">Version of the rule in force on the day.</param>
/// <param name="Value">How many are counted.</param>
/// <param name="Women">Women among counted persons; zero for anything else.</param>
/// <param name="Men">Men among counted persons.</param>
/// <param name="Denominator">Units in the set on the day; <c>null</c> when the indicator has no set.</param>
/// <param name="AsOf">Polish day.</param>
/// <param name="KnownAt">Moment of knowledge (UTC).</param>
internal sealed record Figure(
    Indicator Indicator, RuleVersion Rule, int Value, int Women, int Men, int? Denominator, DateOnly AsOf, DateTime KnownAt)
{
    public string Code => Indicator.Code;

    public int Target => Indicator.Target.Value;

    public string TargetUnit => Indicator.Target.UnitOf(Indicator.Unit);

    public bool HasSexes => Indicator.Breakdown == "sex";

    /// <summary>Reached exactly when n·100 ≥ target·d.</summary>
    public bool Met => Indicator.Target.IsMet(Value, Denominator);

    /// <summary>The smallest number that meets the target: 58 for 70 % of 82.</summary>
    public int Required => Indicator.Target.Required(Denominator);

    public int Remaining => Math.Max(0, Required - Value);

    /// <summary>Percentage of the set, the third decimal cut off, never rounded up; <c>null</c> without a set or with an empty one.</summary>
    public decimal? Share => Denominator is > 0 ? CutPercent(Value, Denominator.Value) : null;

    /// <summary>Percentage of the way to the target, cut off in the same manner; may pass 100.</summary>
    public decimal Progress => Required > 0 ? CutPercent(Value, Required) : 0;

    /// <summary>Per cents with two decimals, the rest cut off.</summary>
    internal static decimal CutPercent(int part, int whole) => (long)part * 10_000 / whole / 100m;
}
