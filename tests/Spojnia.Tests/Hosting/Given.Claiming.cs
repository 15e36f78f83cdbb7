using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spojnia.Core;
using Spojnia.Projects;
using Spojnia.Projects.Claiming;
using Spojnia.Projects.Defining;

namespace Spojnia.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A claim's period of a project.</summary>
    internal async Task<ClaimPeriod> ClaimPeriodAsync(KnownProject project, DateOnly from, DateOnly to, int number = 1)
    {
        var period = new ClaimPeriod(project.Id, new ClaimDays(number, from, to));
        await site.DataAsync(async db =>
        {
            db.Add(period);
            await db.SaveChangesAsync();
        });
        return period;
    }

    /// <summary>A snapshot of a period as known now.</summary>
    internal Task<ClaimSnapshot> SnapshotAsync(ClaimPeriod period) =>
        site.ScopeAsync(services => services.GetRequiredService<SnapshotDesk>().TakeAsync(period.Id, site.Clock.Now()));

    /// <summary>A new version of a project's definition, with these words of its file replaced; recorded now.</summary>
    internal async Task<KnownProject> NewVersionAsync(KnownProject project, params (string Old, string New)[] changes)
    {
        var row = await site.DataAsync(async db =>
        {
            var row = await db.Set<Project>().Include(one => one.Versions).SingleAsync(one => one.Id == project.Id);
            var json = row.Versions.MaxBy(version => version.Number)!.Json;
            foreach (var (old, fresh) in changes)
                json = json.Replace(old, fresh, StringComparison.Ordinal);
            row.Record(new ShelvedDefinition("zmiana.json", json, JsonSerializer.Deserialize<ProjectDefinition>(json, ProjectDefinition.Json)!), site.Clock.Now());
            await db.SaveChangesAsync();
            return row;
        });
        site.Services.GetRequiredService<ProjectCatalogue>().Forget();
        return new KnownProject(row);
    }
}
