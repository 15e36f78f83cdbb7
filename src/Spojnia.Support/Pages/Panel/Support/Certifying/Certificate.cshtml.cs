using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Certifying;

namespace Spojnia.Support.Pages.Panel.Support.Certifying;

/// <summary>One paper: what stands on it, its state, its history; cancelling it.</summary>
internal sealed class CertificateModel(SpojniaDbContext db, CallerAccessor caller, CertificateDesk desk, IPaperPress press, SiteAddress address) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Certificate Certificate { get; private set; } = null!;
    public string CheckAddress { get; private set; } = "";
    public bool PrintsPdf => press.PrintsPdf;
    public bool MayCancel => Certificate.IsValid && caller.Current.Has(SupportPermissions.IssueCertificates);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        var paper = CertificatePaper.Of(Certificate, address);
        return File(await press.PrintAsync(CertificatePaper.View, paper, cancellation), "application/pdf", paper.FileName);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.IssueCertificates))
            return Forbid();
        if ((Reason?.Trim().Length ?? 0) < 5)
        {
            ModelState.AddModelError(nameof(Reason), "Podaj powód unieważnienia (co najmniej 5 znaków).");
            return Page();
        }

        await desk.CancelAsync(Id, Reason, cancellation);
        TempData["Done"] = "Dokument jest unieważniony. Zachowuje swój numer, a osoba dostanie wiadomość.";
        return RedirectToPage(new { id = Id });
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.Certificates.AsNoTracking().VisibleTo(caller.Current, db).SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } certificate)
            return false;
        Certificate = certificate;
        CheckAddress = address.Of($"/certyfikat/{certificate.Code}");
        return true;
    }
}
