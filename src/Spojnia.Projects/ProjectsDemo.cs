using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;

namespace Spojnia.Projects;

/// <summary>
/// Evidence that modules of later days will write (advice on LPDI, plans under way), for the demo only; its source module is «Demo», and the pages say so.
/// </summary>
internal sealed class ProjectsDemo(ProjectCatalogue catalogue, EvidenceLedger ledger, Atlas atlas, SpojniaDbContext db, TimeProvider clock) : IDemoChapter
{
    /// <summary>Source module of everything told here.</summary>
    public const string Source = "Demo";
    private const int Advised = 27;
    private const int WithPlans = 14;

    public int Order => 35;

    public async Task<IReadOnlyList<string>> TellAsync(CancellationToken cancellation)
    {
        if ((await catalogue.AllAsync(cancellation)).FirstOrDefault(project => project.Now.CountedHere) is not { } project)
            return [];
        var today = clock.Today();
        // Every third JST, so that the map shows neighbours with and without.
        var jst = atlas.InRegion(UnitLevel.Gmina, today).Concat(atlas.InRegion(UnitLevel.Powiat, today)).Where(unit => unit.IsJst)
            .OrderBy(unit => unit.Code, StringComparer.Ordinal).Where((_, index) => index % 3 == 0).Take(Advised).ToList();
        List<Achievement> told = [];
        foreach (var (index, unit) in jst.Index())
        {
            var advised = project.Now.Start.AddDays(150 + (index * 31));
            if (advised <= today && project.Now.FindIndicator("P3") is not null)
                told.Add(Line(project, EvidenceKinds.JstAdvised, unit, advised, "lpdi", "P3"));
            if (index < WithPlans && advised.AddDays(200) <= today)
                told.Add(Line(project, EvidenceKinds.PlanImplemented, unit, advised.AddDays(200), "", "R2"));
        }

        var added = await ledger.AchieveAsync(told, cancellation);
        await db.SaveChangesAsync(cancellation);
        return added.Count == 0 ? [] : [$"Wskaźniki pokazowe (porady LPDI i realizowane plany DI): {added.Count} wpisów oznaczonych jako „Demo”."];
    }

    private static Achievement Line(KnownProject project, string kind, UnitView unit, DateOnly day, string theme, string indicator) =>
        new(kind, unit.Id, project.Id, day, new EvidenceSource(Source, unit.Id, $"/panel/wskazniki/{indicator}?projekt={project.Code}"))
        {
            UnitId = unit.Id,
            Theme = theme,
            TaskNumber = 2,
            ActionNumber = 4,
        };
}
