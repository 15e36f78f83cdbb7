using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Data;
using Spojnia.Support.Reporting;

namespace Spojnia.Support.Pages.Panel.Support.Reporting;

/// <summary>Layouts of files.</summary>
internal sealed class ProfilesModel(SpojniaDbContext db) : PageModel
{
    public IReadOnlyList<ExportProfile> Profiles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Profiles = await db.ExportProfiles.AsNoTracking().OrderBy(profile => profile.Code).ToListAsync(cancellation);
}
