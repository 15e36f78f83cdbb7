using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Projects.Defining;
using Spojnia.Projects.Figures;

namespace Spojnia.Projects.Claiming;

/// <summary>Which claim is frozen, as known when, under which version of the definition.</summary>
internal sealed record ClaimFrame(int Number, DateOnly From, DateOnly To, DateTime KnownAt, int DefinitionVersion);

/// <summary>
/// Counts a claim from the ledger: a pure function of the frame, the ledger, the version of the definition and the dated sets, so the same frame gives the same
/// bytes whenever it is counted.
/// </summary>
internal sealed class SnapshotFreezer(EvidenceCounter counter, TerritorySets sets, Atlas atlas)
{
    public async Task<FrozenClaim> FreezeAsync(KnownProject project, ClaimFrame frame, CancellationToken cancellation = default)
    {
        var (row, definition) = project.FindVersion(frame.DefinitionVersion)
            ?? throw new InvalidOperationException($"There is no version {frame.DefinitionVersion} of the definition of {project.Code}.");
        List<FrozenFigure> figures = [];
        foreach (var indicator in definition.Indicators.OrderBy(indicator => indicator.Order))
            figures.Add(await FreezeAsync(project.Id, indicator, frame, cancellation));
        return new FrozenClaim(project.Id, project.Code, frame.Number, frame.From, frame.To, frame.KnownAt, frame.DefinitionVersion, row.Print, figures);
    }

    private async Task<FrozenFigure> FreezeAsync(Guid projectId, Indicator indicator, ClaimFrame frame, CancellationToken cancellation)
    {
        var rule = indicator.RuleOn(frame.To);
        var counted = await counter.CountedAsync(projectId, FigureBook.RuleOf(indicator, rule), frame.To, frame.KnownAt, cancellation);
        var lines = await counted
            .Select(entry => new FrozenLine(entry.Id, entry.SubjectId, entry.HappenedOn, entry.Sex, entry.Theme, entry.UnitId)).ToListAsync(cancellation);
        lines.Sort((one, other) => one.Id.CompareTo(other.Id));
        var set = indicator.Denominator is { } code
            ? new FrozenUnits(code, atlas.RegionCode, [.. (await sets.MembersAsync(code, frame.To, cancellation: cancellation)).Order()])
            : null;
        var reached = FrozenFigure.Count(lines);
        return new FrozenFigure
        {
            Code = indicator.Code,
            Name = indicator.Name,
            Type = indicator.Type,
            Unit = indicator.Unit,
            HasSexes = indicator.Breakdown == "sex",
            Target = indicator.Target,
            Rule = rule,
            Set = set,
            Reached = reached,
            Before = FrozenFigure.Count(lines.Where(line => line.Day < frame.From)),
            Met = indicator.Target.IsMet(reached.Value, set?.Members.Count),
            Lines = lines,
        };
    }
}
