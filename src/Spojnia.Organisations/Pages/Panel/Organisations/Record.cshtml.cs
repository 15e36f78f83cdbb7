using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Organisations.Duplicates;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

internal sealed class RecordModel(
    SpojniaDbContext db, Atlas atlas, ActLog acts, LikenessSearch likeness, CallerAccessor caller, IAuthorizationService authorization, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Shown { get; private set; } = null!;
    public bool CanEdit { get; private set; }
    public bool CanMerge { get; private set; }
    public IReadOnlyList<Likeness> Alike { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> SameNip { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Doubles { get; private set; } = [];
    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } organisation)
            return NotFound();
        if (organisation.MergedIntoId is { } stays)
            return RedirectPermanent($"/panel/instytucje/{stays}");
        await ShowAsync(organisation, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostReopenAsync(string? reason, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } organisation)
            return NotFound();
        if (!(await authorization.AuthorizeAsync(User, organisation, OrganisationsPermissions.Edit)).Succeeded)
            return Forbid();
        organisation.Reopen();
        acts.Add(new OrganisationReopened(Id), reason);
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Instytucja jest znowu aktywna.";
        return Redirect($"/panel/instytucje/{Id}");
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } organisation)
            await ShowAsync(organisation, cancellation);
    }

    /// <summary>Label and text of every field that is filled in.</summary>
    public IEnumerable<(string Label, string Text)> Facts() => OrganisationFields.All
        .Select(field => (field.Key, field.Label, Text: OrganisationTexts.Shown(field.Key, OrganisationTexts.Of(Shown, field.Key, atlas, Today), atlas, Today)))
        .Where(fact => fact.Text.Length > 0 && fact.Key != OrganisationFields.Name).Select(fact => (fact.Label, fact.Text));

    private Task<Organisation?> FindAsync(CancellationToken cancellation) =>
        db.Organisations.VisibleTo(caller.Current).FirstOrDefaultAsync(organisation => organisation.Id == Id, cancellation);

    private async Task ShowAsync(Organisation organisation, CancellationToken cancellation)
    {
        Shown = organisation;
        CanEdit = (await authorization.AuthorizeAsync(User, organisation, OrganisationsPermissions.Edit)).Succeeded;
        CanMerge = (await authorization.AuthorizeAsync(User, organisation, OrganisationsPermissions.Merge)).Succeeded;
        Alike = await likeness.OfAsync(organisation, cancellation);
        SameNip = organisation.Nip.Length == 0 ? [] : await NamesAsync(other => other.Nip == organisation.Nip && other.Id != organisation.Id && other.MergedIntoId == null, cancellation);
        Doubles = await NamesAsync(other => other.MergedIntoId == organisation.Id, cancellation);
    }

    private async Task<IReadOnlyList<(Guid, string)>> NamesAsync(System.Linq.Expressions.Expression<Func<Organisation, bool>> which, CancellationToken cancellation) =>
        [.. (await db.Organisations.Where(which).OrderBy(other => other.NameKey).Take(50).Select(other => new { other.Id, other.Name }).ToListAsync(cancellation)).Select(other => (other.Id, other.Name))];
}
