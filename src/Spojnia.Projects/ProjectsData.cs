using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;

namespace Spojnia.Projects;

/// <summary>Tables of the module.</summary>
internal static class ProjectsData
{
    extension(SpojniaDbContext db)
    {
        public DbSet<Project> Projects => db.Set<Project>();
        public DbSet<ProjectVersion> ProjectVersions => db.Set<ProjectVersion>();
    }
}
