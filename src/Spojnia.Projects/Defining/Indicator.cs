namespace Spojnia.Projects.Defining;

/// <summary>Something that a project promised: what is counted, by which rule, up to which target, divided by which set.</summary>
internal sealed record Indicator
{
    public required string Code { get; init; }
    public required int Order { get; init; }
    public required string Name { get; init; }
    public string? ShortName { get; init; }

    /// <summary><c>produkt</c> or <c>rezultat</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What one is: «osoby», «JST».</summary>
    public required string Unit { get; init; }

    /// <summary>The same in the genitive plural: «osób».</summary>
    public string? UnitMany { get; init; }
    public int? Task { get; init; }
    public required Target Target { get; init; }

    /// <summary>Code of the set of units that a share is divided by.</summary>
    public string? Denominator { get; init; }

    /// <summary><c>sex</c> or <c>null</c>.</summary>
    public string? Breakdown { get; init; }

    /// <summary>Indicator that has to contain everything this one counts.</summary>
    public string? Within { get; init; }
    public bool Public { get; init; } = true;

    /// <summary>For the public, in plain words.</summary>
    public required string Explanation { get; init; }
    public IReadOnlyDictionary<string, Translation> Translations { get; init; } = new Dictionary<string, Translation>();

    /// <summary>Versions of the rule, oldest first.</summary>
    public required IReadOnlyList<RuleVersion> Rules { get; init; }

    /// <summary>After a number: «17 z 502 osób».</summary>
    public string UnitOfMany => UnitMany ?? Unit;

    public string Short => ShortName ?? Name;

    /// <summary>The rule in force on a day; before the first one, the first.</summary>
    public RuleVersion RuleOn(DateOnly day) => Rules.LastOrDefault(rule => rule.From <= day) ?? Rules[0];
}

/// <summary>A number of units, or a percentage of the set, to be reached on a day.</summary>
internal sealed record Target(int Value, DateOnly On, bool Percent = false)
{
    /// <summary>The unit the target is in: «%» or the indicator's own.</summary>
    public string UnitOf(string unit) => Percent ? "%" : unit;

    /// <summary>Reached exactly when n·100 ≥ target·d; a share is never rounded up.</summary>
    public bool IsMet(int value, int? denominator) => Percent
        ? denominator > 0 && (long)value * 100 >= (long)Value * denominator
        : value >= Value;

    /// <summary>The smallest number that meets the target: 58 for 70 % of 82.</summary>
    public int Required(int? denominator) => Percent ? (int)((((long)Value * (denominator ?? 0)) + 99) / 100) : Value;
}

/// <summary>An indicator's words in another language of the public pages.</summary>
internal sealed record Translation(string Name, string Unit, string Explanation);

/// <summary>
/// What is counted, from a day on: evidence of a kind (<see cref="Core.Evidence.EvidenceKinds"/>), perhaps of women (K) or men (M) only.
/// The words are for staff; a second version says what changed against the one before, and why.
/// </summary>
internal sealed record RuleVersion(int Version, DateOnly From, string Kind, string Words, string? Sex = null, string? Change = null)
{
    /// <summary>Evidence under any of these themes; under any theme when empty.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];
}
