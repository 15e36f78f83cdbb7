using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Certifying;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>The signed-in person's own papers.</summary>
internal sealed class CertificatesModel(SpojniaDbContext db, CallerAccessor caller, IPaperPress press, SiteAddress address) : PageModel
{
    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];
    public bool PrintsPdf => press.PrintsPdf;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Certificates = await db.Certificates.AsNoTracking().OwnedBy(caller.Current).OrderByDescending(one => one.IssuedAt).ToListAsync(cancellation);

    public async Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Certificates.AsNoTracking().OwnedBy(caller.Current).SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } certificate)
            return NotFound();
        var paper = CertificatePaper.Of(certificate, address);
        return File(await press.PrintAsync(CertificatePaper.View, paper, cancellation), "application/pdf", paper.FileName);
    }
}
