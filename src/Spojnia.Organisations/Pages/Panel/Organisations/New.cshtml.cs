using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Organisations.Duplicates;
using Spojnia.Organisations.Register;

namespace Spojnia.Organisations.Pages.Panel.Organisations;

internal sealed class NewModel(SpojniaDbContext db, Atlas atlas, ActLog acts, LikenessSearch likeness, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty]
    public Dictionary<string, string?> Fields { get; set; } = [];

    /// <summary>Made with the form, so that sending it twice adds one institution.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    /// <summary>The person saw the likely doubles and says that this is another institution.</summary>
    [BindProperty]
    public bool IsAnother { get; set; }

    public IReadOnlyList<Likeness> Alike { get; private set; } = [];
    public OrganisationForm Form => new(Fields, atlas, clock.Today());

    public void OnGet() => Id = Guid.CreateVersion7();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await db.Organisations.FindAsync([Id], cancellation) is { } already)
            return Done(already);
        if (Form.Read(ModelState) is not { } facts || !ModelState.IsValid)
            return Page();
        var organisation = new Organisation(facts, id: Id);
        Alike = await likeness.OfAsync(organisation, cancellation);
        if (Alike.Count > 0 && !IsAnother)
        {
            ModelState.AddModelError(nameof(IsAnother), "W rejestrze jest podobna instytucja. Sprawdź, czy to nie ta sama, i jeśli nie, zaznacz to pole.");
            return Page();
        }

        db.Organisations.Add(organisation);
        acts.Add(new OrganisationRegistered(organisation.Id, organisation.Name));
        await db.SaveOrRefuseAsync("Ta instytucja została już dodana. Znajdziesz ją na liście.", cancellation);
        return Done(organisation);
    }

    public Task RedrawAsync(CancellationToken cancellation) => Task.CompletedTask;

    private RedirectResult Done(Organisation organisation)
    {
        TempData["Done"] = $"Instytucja „{organisation.Name}” jest w rejestrze.";
        return Redirect($"/panel/instytucje/{organisation.Id}");
    }
}
