using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.My.Support.Specialising;

/// <summary>The person's own files, the newest first.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller) : PageModel
{
    public IReadOnlyList<ExamFile> Files { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Files = await db.ExamFiles.AsNoTracking().OwnedBy(caller.Current).OrderByDescending(file => file.CreatedAt).ToListAsync(cancellation);
}
