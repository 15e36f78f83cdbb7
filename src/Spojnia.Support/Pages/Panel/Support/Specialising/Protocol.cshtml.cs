using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>The protocol of a sitting: print page and tagged PDF.</summary>
internal sealed class ProtocolModel(SpojniaDbContext db, CallerAccessor caller, SittingDesk desk, IProjectCatalogue projects, IPaperPress press) : PageModel
{
    public ExamProtocol Protocol { get; private set; } = null!;
    public bool PrintsPdf => press.PrintsPdf;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? File(await press.PrintAsync(ExamProtocol.View, Protocol, cancellation), "application/pdf", Protocol.FileName) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Sittings.AsNoTracking().VisibleTo(caller.Current).SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } sitting)
            return false;
        Protocol = (await ExamProtocol.OfAsync(db, desk, projects, sitting, cancellation))!;
        return true;
    }
}
