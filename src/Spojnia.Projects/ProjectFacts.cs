using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Projects.Defining;

namespace Spojnia.Projects;

/// <summary>At start: reads every definition, refuses to start on a bad one, records what is new.</summary>
internal sealed class ProjectFacts(
    SpojniaDbContext db, DefinitionShelf shelf, ProjectCatalogue catalogue, ActLog acts, TimeProvider clock) : IFirstFacts
{
    public int Order => 30;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var projects = await db.Projects.Include(project => project.Versions).ToListAsync(cancellation);
        var known = await KnownSets.ReadAsync(db, cancellation);
        foreach (var shelved in shelf.ReadAll(known))
        {
            var project = projects.Find(project => project.Code == shelved.Definition.Code);
            if (project is null)
                db.Projects.Add(project = new Project(shelved.Definition.Code));
            if (project.Record(shelved, clock.Now()) is { } added)
                acts.Add(new DefinitionRecorded(project.Id, shelved.Definition.Title, added.Number, added.File));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (failure.IsUniqueConflict())
        {
            // Another node started at the same moment and recorded the same files.
            db.ChangeTracker.Clear();
        }

        catalogue.Forget();
    }
}
