using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;

namespace Spojnia.Support.Privacy;

/// <summary>First versions of the clauses: model texts whose [places] the operator fills in as a second version.</summary>
internal sealed class ClauseFacts(SpojniaDbContext db, TimeProvider clock) : IFirstFacts
{
    public int Order => 55;

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var known = await db.Clauses.Select(clause => clause.Code).Distinct().ToListAsync(cancellation);
        foreach (var (code, _) in ClauseKinds.All.Where(kind => !known.Contains(kind.Code)))
        {
            using var reader = new StreamReader(typeof(ClauseFacts).Assembly.GetManifestResourceStream($"Spojnia.Support.Privacy.{code}.txt")!);
            var title = await reader.ReadLineAsync(cancellation);
            // In force from before the first application can be told of, the demo years included.
            db.Clauses.Add(new Clause(code, 1, title!, await reader.ReadToEndAsync(cancellation), clock.Today().AddYears(-2), clock.Now()));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
