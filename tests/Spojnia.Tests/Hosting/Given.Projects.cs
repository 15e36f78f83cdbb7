using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core.Evidence;
using Spojnia.Core.Territory;
using Spojnia.Projects;
using Spojnia.Projects.Defining;

namespace Spojnia.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A project like the region's own, under a code of its own, so that no other test counts in it.</summary>
    internal async Task<KnownProject> ProjectAsync(string like = "osias")
    {
        var code = $"proba-{Next()}";
        var json = DefinitionReader.ReadEmbedded($"{like}.json").Replace($"\"code\": \"{like}\"", $"\"code\": \"{code}\"", StringComparison.Ordinal);
        var project = new Project(code);
        project.Record(new ShelvedDefinition($"{code}.json", json, DefinitionReader.Read($"{code}.json", json, KnownSets.Shipped).Definition!), new DateTime(2023, 10, 1, 0, 0, 0, DateTimeKind.Utc));
        await site.DataAsync(async db =>
        {
            db.Projects.Add(project);
            await db.SaveChangesAsync();
        });
        site.Services.GetRequiredService<ProjectCatalogue>().Forget();
        return new KnownProject(project);
    }

    /// <summary>A line of evidence; recorded in the evening of its day unless a moment is given.</summary>
    internal async Task<EvidenceEntry> EvidenceAsync(
        KnownProject project, string kind, Guid subject, DateOnly day, string theme = "", string sex = "", DateTime? recordedAt = null, int turn = 0)
    {
        var entry = new EvidenceEntry(kind, subject, project.Id, day, recordedAt ?? day.ToDateTime(new TimeOnly(18, 0), DateTimeKind.Utc), new EvidenceSource("Tests", Guid.NewGuid(), "/panel/proba"))
        {
            Theme = theme,
            Sex = sex,
            Turn = turn,
            TaskNumber = 2,
            UnitId = kind.StartsWith("jst", StringComparison.Ordinal) || kind.StartsWith("plan", StringComparison.Ordinal) ? subject : null,
        };
        await site.DataAsync(async db =>
        {
            db.Evidence.Add(entry);
            await db.SaveChangesAsync();
        });
        return entry;
    }

    /// <summary>Takes a line of evidence back at a moment.</summary>
    internal Task TakeBackAsync(EvidenceEntry entry, DateTime at, string reason = "Obecność zaznaczono przez pomyłkę.") => site.DataAsync(async db =>
    {
        db.Evidence.Add(entry.Cancel(reason, at));
        await db.SaveChangesAsync();
    });

    /// <summary>JST of the region by name in Polish order: gminas and powiats, a city with powiat rights once.</summary>
    internal IReadOnlyList<UnitView> Jst(UnitLevel? level = null)
    {
        var atlas = site.Services.GetRequiredService<Atlas>();
        var day = new DateOnly(2026, 3, 1);
        return [.. atlas.InRegion(UnitLevel.Gmina, day).Concat(atlas.InRegion(UnitLevel.Powiat, day)).Where(unit => unit.JstId == unit.Id && (level is null || unit.Level == level))];
    }
}
