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

    /// <summary>True for what counts as a unit of local government: every gmina, every powiat, but not the powiat-level row of a city.</summary>
    public bool IsJst => JstId == Id && Level is UnitLevel.Gmina or UnitLevel.Powiat;
}

/// <summary>
/// The whole territory in memory, read once: units by id, by code on a day, by parent, by name. The region of this installation
/// is configuration (<c>Region</c>, TERYT code of the voivodeship, <c>16</c> by default). Safe for many threads.
/// </summary>
public sealed class Atlas(IServiceScopeFactory scopes, IConfiguration configuration)
{
    private readonly Lock _gate = new();
    private volatile AtlasIndex? _index;

    /// <summary>Order by name as in a Polish index, units of one name by code.</summary>
    public static IComparer<UnitView> ByName => AtlasIndex.ByName;

    /// <summary>TERYT code of this installation's voivodeship.</summary>
    public string RegionCode { get; } = configuration["Region"] is { Length: > 0 } region ? region : "16";

    /// <summary>The voivodeship of this installation on a day.</summary>
    public UnitView Region(DateOnly on) => FindByCode(RegionCode, on) ?? throw new SetupException($"Ustawienie Region ma wartość „{RegionCode}”, a to nie jest kod województwa. Podaj dwie cyfry, na przykład 16.");

    public UnitView? Find(Guid id, DateOnly on) => Index.Find(id, on);

    /// <summary>The unit that bore this TERYT code (2, 4 or 7 digits) on the day.</summary>
    public UnitView? FindByCode(string code, DateOnly on) => Index.FindByCode(code, on);

    /// <summary>
    /// The unit that has ever borne this code, as it stands on the day: papers and files often carry last year's codes.
    /// Six digits find a gmina whatever its type.
    /// </summary>
    public UnitView? FindByAnyCode(string code, DateOnly on) => Index.FindByAnyCode(code, on);

    /// <summary>Units whose parent on the day is this one, by name in Polish order.</summary>
    public IReadOnlyList<UnitView> Children(Guid parentId, DateOnly on) => Index.Children(parentId, on);

    /// <summary>The JST that answers for the unit: the gmina of a city for its powiat-level row, otherwise the unit itself. Unknown ids come back as they are.</summary>
    public Guid JstOf(Guid id) => Index.JstOf(id);

    /// <summary>Units of a level in this installation's region on a day, by name in Polish order.</summary>
    public IReadOnlyList<UnitView> InRegion(UnitLevel level, DateOnly on) => InVoivodeship(RegionCode, level, on);

    /// <summary>Units of a level in a voivodeship on a day, by name in Polish order.</summary>
    public IReadOnlyList<UnitView> InVoivodeship(string voivodeshipCode, UnitLevel level, DateOnly on) => Index.Within(voivodeshipCode, level, on);

    /// <summary>
    /// JST of a voivodeship (this installation's by default) whose name or code begins with the text, accents and case aside;
    /// then those that contain it. Names repeat, so show <see cref="UnitView.FullName"/> with the parent.
    /// </summary>
    public IReadOnlyList<UnitView> Search(string? text, DateOnly on, int most = 20, string? voivodeshipCode = null) =>
        Index.Search(Fold.Text(text), voivodeshipCode ?? RegionCode, on, most);

    /// <summary>Forgets what was read; called after the territory has been loaded or changed.</summary>
    public void Forget() => _index = null;

    private AtlasIndex Index
    {
        get
        {
            if (_index is { } known)
                return known;
            lock (_gate)
                return _index ??= Read();
        }
    }

    private AtlasIndex Read()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SpojniaDbContext>();
        var spans = db.UnitSpans.AsNoTracking().ToLookup(span => span.UnitId);
        return new AtlasIndex(db.TerritoryUnits.AsNoTracking().AsEnumerable()
            .Select(unit => new AtlasIndex.Entry(unit, [.. spans[unit.Id].OrderBy(span => span.From)])));
    }
}
