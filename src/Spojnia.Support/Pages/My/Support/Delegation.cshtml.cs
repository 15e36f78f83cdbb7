using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Support.Papers;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>The delegation to sign, for the applicant: print page and PDF.</summary>
internal sealed class DelegationModel(SpojniaDbContext db, CallerAccessor caller, DelegationPress press) : PageModel
{
    public DelegationPaper Paper { get; private set; } = null!;
    public bool PrintsPdf => press.PrintsPdf;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? File(await press.PdfAsync(Paper, cancellation), "application/pdf", "delegowanie-pracownika.pdf") : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await press.FindAsync(db.Enrolments.OwnedBy(caller.Current), id, cancellation) is not { } paper)
            return false;
        Paper = paper;
        return true;
    }
}
