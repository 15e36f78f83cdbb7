using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Certifying;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>The print page of a paper.</summary>
internal sealed class CertificatePrintModel(SpojniaDbContext db, CallerAccessor caller, IPaperPress press, SiteAddress address) : PageModel
{
    public CertificatePaper Paper { get; private set; } = null!;
    public bool PrintsPdf => press.PrintsPdf;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Certificates.AsNoTracking().OwnedBy(caller.Current).SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } certificate)
            return NotFound();
        Paper = CertificatePaper.Of(certificate, address);
        return Page();
    }
}
