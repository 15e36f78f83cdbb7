using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Data;

namespace Spojnia.Core.Territory;

/// <summary>A unit as it stood on a day.</summary>
public sealed record UnitView(
    Guid Id, UnitLevel Level, string Code, string Name, string Type, Guid? ParentId, Guid JstId, double? Latitude, double? Longitude)
{
    /// <summary>«gmina Branice», «powiat nyski», «Opole», «województwo opolskie».</summary>
    public string FullName => Level switch
    {
        UnitLevel.Gmina when Type != "miejska" => $"gmina {Name}",
        UnitLevel.Powiat when Type == "powiat" => $"powiat {Name}",
        UnitLevel.Voivodeship => $"województwo {Name}",
        _ => Name,
    };
}

/// <summary>
/// The whole territory in memory, read once: units by id, by code on a day, by parent. The region of this installation
/// is configuration (<c>Region</c>, TERYT code of the voivodeship, <c>16</c> by default).
/// </summary>
public sealed class Atlas(IServiceScopeFactory scopes, IConfiguration configuration)
{
    private readonly Lock _gate = new();
    private volatile Dictionary<Guid, (TerritoryUnit Unit, UnitSpan[] Spans)>? _units;

    /// <summary>TERYT code of this installation's voivodeship.</summary>
    public string RegionCode { get; } = configuration["Region"] ?? "16";

    /// <summary>The voivodeship of this installation on a day.</summary>
    public UnitView Region(DateOnly on) => FindByCode(RegionCode, on) ?? throw new InvalidOperationException($"Region «{RegionCode}» is not a voivodeship.");

    public UnitView? Find(Guid id, DateOnly on) => Units.TryGetValue(id, out var found) ? View(found, on) : null;

    public UnitView? FindByCode(string code, DateOnly on) => Units.Values
        .Where(entry => entry.Spans.Any(span => span.Code == code && Covers(span, on)))
        .Select(entry => View(entry, on)).FirstOrDefault();

    /// <summary>Units of a level in this installation's region on a day, by name in Polish order.</summary>
    public IReadOnlyList<UnitView> InRegion(UnitLevel level, DateOnly on) => InVoivodeship(RegionCode, level, on);

    /// <summary>Units of a level in a voivodeship on a day, by name in Polish order.</summary>
    public IReadOnlyList<UnitView> InVoivodeship(string voivodeshipCode, UnitLevel level, DateOnly on) =>
    [
        .. Units.Values.Where(entry => entry.Unit.Level == level).Select(entry => View(entry, on)).OfType<UnitView>()
            .Where(unit => unit.Code.StartsWith(voivodeshipCode, StringComparison.Ordinal))
            .OrderBy(unit => unit.Name, StringComparer.Create(new("pl-PL"), ignoreCase: true)).ThenBy(unit => unit.Code, StringComparer.Ordinal),
    ];

    /// <summary>Forgets what was read; called after the territory has been loaded or changed.</summary>
    public void Forget() => _units = null;

    private static bool Covers(UnitSpan span, DateOnly on) => span.From <= on && (span.Until is null || on < span.Until);

    private static UnitView? View((TerritoryUnit Unit, UnitSpan[] Spans) entry, DateOnly on)
    {
        var span = entry.Spans.FirstOrDefault(span => Covers(span, on));
        return span is null ? null : new UnitView(entry.Unit.Id, entry.Unit.Level, span.Code, span.Name, span.Type, span.ParentId,
            entry.Unit.JstId, entry.Unit.Latitude, entry.Unit.Longitude);
    }

    private Dictionary<Guid, (TerritoryUnit Unit, UnitSpan[] Spans)> Units
    {
        get
        {
            if (_units is { } known)
                return known;
            lock (_gate)
            {
                using var scope = scopes.CreateScope();
                return _units ??= scope.ServiceProvider.GetRequiredService<SpojniaDbContext>().TerritoryUnits.AsNoTracking().Include(unit => unit.Spans)
                    .ToDictionary(unit => unit.Id, unit => (unit, unit.Spans.OrderBy(span => span.From).ToArray()));
            }
        }
    }
}
