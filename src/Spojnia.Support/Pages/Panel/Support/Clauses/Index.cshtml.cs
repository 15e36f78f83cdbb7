using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.Panel.Support.Clauses;

/// <summary>All versions of all clauses, the newest first.</summary>
internal sealed class IndexModel(SpojniaDbContext db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var seen = db.ClausesSeen;
        Rows = await db.Clauses.AsNoTracking().OrderBy(clause => clause.Code).ThenByDescending(clause => clause.Number)
            .Select(clause => new Row(clause, seen.Where(one => one.ClauseId == clause.Id).Select(one => one.PersonId).Distinct().Count())).ToListAsync(cancellation);
    }

    internal sealed record Row(Clause Clause, int Seen);
}
