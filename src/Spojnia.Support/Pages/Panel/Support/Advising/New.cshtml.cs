using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>Writing a new card; it is a draft until signed.</summary>
internal sealed class NewModel(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, IProjectCatalogue projects, TerritorySets sets)
    : PageModel, IRedraw, IHaveCardForm
{
    [BindProperty]
    public CardForm Input { get; set; } = new();

    public CardChoices Choices { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Input.AddEmptyRows();
        await RedrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(int? wiersze, CancellationToken cancellation)
    {
        if (wiersze is not null)
        {
            ModelState.Clear();
            Input.AddEmptyRows();
            await RedrawAsync(cancellation);
            return Page();
        }

        if (await Input.ReadAsync(ModelState, projects, sets, cancellation) is not { } outline)
        {
            await RedrawAsync(cancellation);
            return Page();
        }

        var card = new AdvisoryCard(outline, caller.Current.PersonId, caller.Current.Name, clock.Now());
        db.AdvisoryCards.Add(card);
        acts.Add(AdvisingActs.Written(card));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zapisaliśmy szkic karty. Dopisz uczestników, jeżeli ktoś ma nimi zostać, i podpisz kartę.";
        return RedirectToPage("Card", new { card.Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        if (Input.Units.Count == 0)
            Input.AddEmptyRows();
        Choices = await CardChoices.LoadAsync(projects, sets, clock.Today(), cancellation);
    }
}
