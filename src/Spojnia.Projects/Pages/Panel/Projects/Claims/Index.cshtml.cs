using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Ui;
using Spojnia.Projects.Claiming;

namespace Spojnia.Projects.Pages.Panel.Projects.Claims;

/// <summary>Payment claims of a project: its periods, what has been frozen and submitted, what is still to do.</summary>
internal sealed class IndexModel(ProjectCatalogue catalogue, ClaimBook book, CallerAccessor caller, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    internal KnownProject Project { get; private set; } = null!;
    internal IReadOnlyList<PeriodCard> Cards { get; private set; } = [];
    internal IReadOnlyList<ClaimDays> Proposed { get; private set; } = [];
    internal bool MayTake => caller.Current.Has(ClaimingPermissions.TakeSnapshots);
    internal DateOnly Today => clock.Today();
    internal IReadOnlyCollection<Subject> Subjects => [.. Cards.Select(card => new Subject(ClaimingActs.SubjectKind, card.Period.Id))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayTake)
            return Forbid();
        var added = await book.AddProposedAsync(Project, cancellation);
        TempData["Done"] = $"Założono {PolishFormat.Count(added, "okres", "okresy", "okresów")}. Dni okresu można zmienić, dopóki nie ma migawki.";
        return Redirect($"/panel/projekty/{Project.Code}/wnioski");
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await catalogue.FindByCodeAsync(Code, cancellation) is not { Now.CountedHere: true } project)
            return false;
        Project = project;
        Cards = await book.ListAsync(project.Id, cancellation);
        Proposed = book.Proposed(project, Cards);
        return true;
    }
}
