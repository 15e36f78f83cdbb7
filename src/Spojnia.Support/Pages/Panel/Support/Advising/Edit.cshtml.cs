using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Territory;
using Spojnia.Core.Ui;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>Changing a card that is not signed yet.</summary>
internal sealed class EditModel(SpojniaDbContext db, CallerAccessor caller, ActLog acts, TimeProvider clock, IProjectCatalogue projects, TerritorySets sets)
    : PageModel, IRedraw, IHaveCardForm
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CardForm Input { get; set; } = new();

    public CardChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } card)
            return NotFound();
        Input = CardForm.Of(card);
        Input.AddEmptyRows();
        await RedrawAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? wiersze, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } card)
            return NotFound();
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

        // The list of JST alone may have changed; the version must rise all the same.
        db.Entry(card).State = EntityState.Modified;
        db.ExpectVersion(card, Input.Version);
        card.Change(outline, clock.Now());
        acts.Add(AdvisingActs.Changed(card));
        await db.SaveChangesAsync(cancellation);
        TempData["Done"] = "Zapisaliśmy zmiany.";
        return RedirectToPage("Card", new { Id });
    }

    /// <summary>After a stale edit what was typed stays, and the second try carries the version that stands.</summary>
    public async Task RedrawAsync(CancellationToken cancellation)
    {
        if (Request.Method == "POST")
        {
            ModelState.Remove("Input.Version");
            Input.Version = await db.AdvisoryCards.Where(card => card.Id == Id).Select(card => card.Version).SingleAsync(cancellation);
        }

        Choices = await CardChoices.LoadAsync(projects, sets, clock.Today(), cancellation);
    }

    private Task<AdvisoryCard?> FindAsync(CancellationToken cancellation) =>
        db.AdvisoryCards.VisibleTo(caller.Current).Include(card => card.Units).SingleOrDefaultAsync(card => card.Id == Id, cancellation);
}
