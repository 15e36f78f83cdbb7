using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

internal sealed class EditModel(SpojniaDbContext db, Atlas atlas, ActLog acts, CallerAccessor caller, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = nameof(Fields))]
    public Dictionary<string, string?> Fields { get; set; } = [];

    /// <summary>The fields as they were when the form was opened.</summary>
    [BindProperty(Name = nameof(Opened))]
    public Dictionary<string, string?> Opened { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>After a stale edit: what is stored now where it differs from what was typed.</summary>
    public IReadOnlyList<(string Label, string Stored, string Typed)> Differences { get; private set; } = [];

    public OrganisationForm Form => new(Fields, atlas, clock.Today());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } organisation)
            return NotFound();
        Fields = OrganisationTexts.Of(organisation, atlas, clock.Today()).ToDictionary(text => text.Key, string? (text) => text.Value);
        Opened = Fields;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var seen = Version;
        if (await LoadAsync(cancellation) is not { } organisation)
            return NotFound();
        if (Form.Read(ModelState) is not { } facts || !ModelState.IsValid)
        {
            Version = seen;
            return Page();
        }

        db.ExpectVersion(organisation, seen);
        var before = OrganisationTexts.Of(organisation, atlas, clock.Today());
        organisation.Change(facts);
        var changed = OrganisationTexts.Differences(before, OrganisationTexts.Of(organisation, atlas, clock.Today()));
        if (changed.Count > 0 || organisation.Version != seen)
        {
            // Also a save that changes nothing must notice that the record has moved on.
            db.Entry(organisation).State = EntityState.Modified;
            if (changed.Count > 0)
                acts.Add(new OrganisationChanged(organisation.Id, changed));
            await db.SaveChangesAsync(cancellation);
        }

        TempData["Done"] = changed.Count > 0 ? "Zapisaliśmy zmiany." : "Nic się nie zmieniło.";
        return Redirect($"/panel/instytucje/{Id}");
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        if (await LoadAsync(cancellation) is not { } organisation)
            return;
        var stored = OrganisationTexts.Of(organisation, atlas, clock.Today());
        // What this person left alone takes what somebody else saved; what they changed stays, beside what is stored.
        foreach (var (key, was) in Opened)
        {
            if (stored.TryGetValue(key, out var now) && (Fields.GetValueOrDefault(key) ?? "") == (was ?? ""))
                Fields[key] = now;
        }

        Opened = stored.ToDictionary(text => text.Key, string? (text) => text.Value);
        Differences =
        [
            .. OrganisationFields.All.Where(field => stored[field.Key] != Form.TextOf(field.Key).Trim()).Select(field => (field.Label,
                OrganisationTexts.Shown(field.Key, stored[field.Key], atlas, clock.Today()), OrganisationTexts.Shown(field.Key, Form.TextOf(field.Key), atlas, clock.Today()))),
        ];
    }

    private async Task<Organisation?> LoadAsync(CancellationToken cancellation)
    {
        var organisation = await db.Organisations.VisibleTo(caller.Current).FirstOrDefaultAsync(organisation => organisation.Id == Id, cancellation);
        (Name, Version) = (organisation?.Name ?? "", organisation?.Version ?? 0);
        return organisation;
    }
}
