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
using Spojnia.Core.Values;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.My.Organisations;

/// <summary>The institution on whose behalf the person acts: all see its record, its head and coordinator mend how to reach it. No address names another one.</summary>
internal sealed class InstitutionModel(
    SpojniaDbContext db, Atlas atlas, ActLog acts, CallerAccessor caller, IAuthorizationService authorization, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public string? Ade { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Organisation? Shown { get; private set; }
    public bool CanEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        (Phone, Email, Website, Ade) = (Shown?.Phone, Shown?.Email, Shown?.Website, Shown?.Ade);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var seen = Version;
        await LoadAsync(cancellation);
        if (Shown is not { } organisation)
            return NotFound();
        if (!CanEdit)
            return Forbid();
        List<FieldProblem> problems = [];
        var phone = OrganisationReading.ReadPhone(Phone?.Trim() ?? "", problems);
        var email = OrganisationReading.ReadEmail(Email?.Trim() ?? "", problems);
        var website = OrganisationReading.ReadWebsite(Website?.Trim() ?? "", problems);
        var ade = "";
        if (!string.IsNullOrWhiteSpace(Ade))
        {
            if (AdeAddress.TryParse(Ade, out var read, out var problem))
                ade = read.ToString();
            else
                problems.Add(new(OrganisationFields.Ade, problem));
        }

        foreach (var problem in problems)
            ModelState.AddModelError(problem.Field, problem.Sentence);
        if (!ModelState.IsValid)
        {
            Version = seen;
            return Page();
        }

        db.ExpectVersion(organisation, seen);
        var before = OrganisationTexts.Of(organisation, atlas, clock.Today());
        organisation.ContactAt(phone, email, website, ade);
        if (OrganisationTexts.Differences(before, OrganisationTexts.Of(organisation, atlas, clock.Today())) is { Count: > 0 } changed)
        {
            acts.Add(new OrganisationChanged(organisation.Id, changed, " przez samą instytucję"));
            await db.SaveChangesAsync(cancellation);
        }

        TempData["Done"] = "Zapisaliśmy dane kontaktowe.";
        return Redirect("/moje/instytucja");
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public IEnumerable<(string Key, string Label, string Text)> Facts() => OrganisationFields.All
        .Where(field => field.Key is not (OrganisationFields.Name or OrganisationFields.Note or OrganisationFields.Source or OrganisationFields.SourceDate or OrganisationFields.NeedsChecking))
        .Select(field => (field.Key, field.Label, OrganisationTexts.Shown(field.Key, OrganisationTexts.Of(Shown!, field.Key, atlas, clock.Today()), atlas, clock.Today())))
        .Where(fact => fact.Item3.Length > 0);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var own = caller.Current.OrganisationId ?? Guid.Empty;
        Shown = await db.Organisations.FirstOrDefaultAsync(organisation => organisation.Id == own, cancellation);
        if (Shown?.MergedIntoId is { } stays)
            Shown = await db.Organisations.FirstOrDefaultAsync(organisation => organisation.Id == stays, cancellation);
        CanEdit = Shown is not null && (await authorization.AuthorizeAsync(User, Shown, OrganisationsPermissions.EditOwn)).Succeeded;
        Version = Shown?.Version ?? 0;
    }
}
