using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Support.Advising;
using Spojnia.Support.Supervising;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>The person's own contracts of supervision and coaching.</summary>
internal sealed class SupervisionModel(SpojniaDbContext db, CallerAccessor caller) : PageModel
{
    public IReadOnlyList<SupervisionContract> Contracts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var mine = db.Enrolments.OwnedBy(caller.Current).Select(enrolment => enrolment.TrainingId);
        Contracts = await db.SupervisionContracts.AsNoTracking().Where(contract => mine.Contains(contract.TrainingId)).OrderByDescending(contract => contract.From).ThenBy(contract => contract.Id).ToListAsync(cancellation);
    }
}
