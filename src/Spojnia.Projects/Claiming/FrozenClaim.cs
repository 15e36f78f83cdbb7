using Spojnia.Core.Evidence;
using Spojnia.Projects.Defining;
using Spojnia.Projects.Figures;

namespace Spojnia.Projects.Claiming;

/// <summary>
/// Everything a snapshot freezes: which claim, as of which day, as known at which moment, under which version of the definition, and every figure with
/// the lines it counts. From it alone, without the database, each number can be counted again.
/// </summary>
internal sealed record FrozenClaim(
    Guid ProjectId, string ProjectCode, int Number, DateOnly From, DateOnly To, DateTime KnownAt, int DefinitionVersion, string DefinitionPrint,
    IReadOnlyList<FrozenFigure> Figures)
{
    public FrozenFigure? FindFigure(string code) => Figures.FirstOrDefault(figure => figure.Code == code);
}

/// <summary>An indicator as a snapshot froze it.</summary>
internal sealed record FrozenFigure
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required string Unit { get; init; }

    /// <summary>Women and men are told apart.</summary>
    public required bool HasSexes { get; init; }
    public required Target Target { get; init; }
    public required RuleVersion Rule { get; init; }

    /// <summary>The set that a share is divided by; <c>null</c> when there is none.</summary>
    public required FrozenUnits? Set { get; init; }

    /// <summary>Since the project's beginning, on the last day of the period.</summary>
    public required RuleCount Reached { get; init; }

    /// <summary>Those of them that were there before the period began.</summary>
    public required RuleCount Before { get; init; }
    public required bool Met { get; init; }

    /// <summary>Lines counted, by id.</summary>
    public required IReadOnlyList<FrozenLine> Lines { get; init; }

    /// <summary>What the period itself added.</summary>
    public RuleCount InPeriod => new(Reached.Value - Before.Value, Reached.Women - Before.Women, Reached.Men - Before.Men);

    public int? Denominator => Set?.Members.Count;

    /// <summary>Smallest number that meets the target.</summary>
    public int Required => Target.Required(Denominator);

    /// <summary>Per cent of the way to the target, cut off, never rounded up.</summary>
    public decimal Progress => Required > 0 ? Figure.CutPercent(Reached.Value, Required) : 0;

    /// <summary>Per cent of the set; <c>null</c> without one.</summary>
    public decimal? Share => Denominator is > 0 and var whole ? Figure.CutPercent(Reached.Value, whole) : null;

    /// <summary>Counts distinct subjects, as the ledger's counter does; a subject may have lines under several themes.</summary>
    public static RuleCount Count(IEnumerable<FrozenLine> lines)
    {
        var sexes = new Dictionary<Guid, string>();
        foreach (var line in lines)
        {
            if (!sexes.TryGetValue(line.Subject, out var sex) || string.CompareOrdinal(line.Sex, sex) > 0)
                sexes[line.Subject] = line.Sex;
        }

        return new RuleCount(sexes.Count, sexes.Values.Count(sex => sex == "K"), sexes.Values.Count(sex => sex == "M"));
    }
}

/// <summary>A set of units as it stood on the last day of the period; ids in order.</summary>
internal sealed record FrozenUnits(string Code, string Region, IReadOnlyList<Guid> Members);

/// <summary>A line counted: enough to count it again. Holds no personal data, for the ledger has none.</summary>
internal readonly record struct FrozenLine(Guid Id, Guid Subject, DateOnly Day, string Sex, string Theme, Guid? Unit);
