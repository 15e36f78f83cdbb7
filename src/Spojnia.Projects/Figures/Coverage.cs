using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Charts;

namespace Spojnia.Projects.Figures;

/// <summary>A unit of the set that a share is divided by, with the evidence that covers it, if any.</summary>
internal sealed record CoveredUnit(UnitView Unit, string Powiat, DateOnly? Since, string? SourceLink)
{
    /// <summary>For the map.</summary>
    public MapPlace Place => new(Unit.FullName, Powiat, Unit.Latitude, Unit.Longitude, IsCovered, Since is { } since ? $"od {PolishFormat.Day(since)} r." : "");

    public bool IsCovered => Since is not null;
}

/// <summary>The denominator of a figure, unit by unit.</summary>
internal sealed class Coverage(SpojniaDbContext db, TerritorySets sets, Atlas atlas, EvidenceDoors doors)
{
    /// <summary>Units of the figure's set on its day, by name; empty when the indicator has no set.</summary>
    public async Task<IReadOnlyList<CoveredUnit>> ReadAsync(Guid projectId, Figure figure, CancellationToken cancellation = default)
    {
        if (figure.Indicator.Denominator is not { } code)
            return [];
        var standing = await db.Evidence.Under(projectId, figure.Rule, figure.AsOf, figure.KnownAt).StandingAt(db, figure.KnownAt)
            .Select(entry => new { entry.Id, entry.SubjectId, entry.HappenedOn, entry.SourceModule, entry.SourceLink }).ToListAsync(cancellation);
        var first = standing.GroupBy(entry => entry.SubjectId).ToDictionary(group => group.Key, group => group.OrderBy(entry => entry.HappenedOn).ThenBy(entry => entry.Id).First());
        return
        [
            .. (await sets.UnitsAsync(code, figure.AsOf, cancellation: cancellation)).Select(unit =>
                first.TryGetValue(unit.Id, out var entry)
                    ? new CoveredUnit(unit, PowiatOf(unit, figure.AsOf), entry.HappenedOn, doors.Open(entry.SourceModule, entry.SourceLink))
                    : new CoveredUnit(unit, PowiatOf(unit, figure.AsOf), null, null)),
        ];
    }

    private string PowiatOf(UnitView unit, DateOnly day) =>
        unit.Level == UnitLevel.Gmina && unit.ParentId is { } parent ? atlas.Find(parent, day)?.Name ?? "" : unit.Name;
}
