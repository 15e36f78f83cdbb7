using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>One advisory card: what it says, its state, what can be done now, its history, its paper.</summary>
internal sealed class CardModel(SpojniaDbContext db, CallerAccessor caller, AdviceDesk desk, IProjectCatalogue projects, IOrganisationDirectory organisations, IPaperPress press)
    : PageModel, IRedraw, IHavePersonForm
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public PersonForm Person { get; set; } = new();

    public CardPaper Paper { get; private set; } = null!;
    public AdvisoryCard Card => Paper.Card;
    public bool PrintsPdf => press.PrintsPdf;
    public bool MayWrite => caller.Current.Has(AdvisingPermissions.WriteAdvice);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? File(await press.PrintAsync(CardPaper.View, Paper, cancellation), "application/pdf", $"karta-doradztwa-{Card.Day:yyyy-MM-dd}.pdf") : NotFound();

    public Task<IActionResult> OnPostSignAsync(CancellationToken cancellation) =>
        ActAsync("Karta jest podpisana.", () => desk.SignAsync(Id, Version, cancellation), cancellation);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        if ((Reason?.Trim().Length ?? 0) >= 5)
            return await ActAsync("Karta jest cofnięta razem z tym, co z niej wynikało.", () => desk.TakeBackAsync(Id, Version, Reason, cancellation), cancellation);
        ModelState.AddModelError(nameof(Reason), "Podaj powód cofnięcia karty (co najmniej 5 znaków). Zostanie w historii.");
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostPersonAsync(CancellationToken cancellation)
    {
        if (await Person.ReadAsync(ModelState, organisations, cancellation) is not { } read)
            return await LoadAsync(cancellation) ? Page() : NotFound();
        return await ActAsync("Dopisaliśmy osobę.", async () => await desk.AddPersonAsync(
            await db.AdvisoryCards.Include(one => one.Persons).SingleAsync(one => one.Id == Id, cancellation), read.Person, read.Form, cancellation), cancellation);
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(string done, Func<Task> act, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayWrite)
            return Forbid();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { id = Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var card = await db.AdvisoryCards.AsNoTracking().VisibleTo(caller.Current).Include(one => one.Bodies).Include(one => one.Persons).SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (card is null)
            return false;
        var project = await projects.FindAsync(card.ProjectId, cancellation);
        var topics = await AdviceTopics.LoadAsync(db, projects, cancellation);
        Paper = new CardPaper(card, project?.Title ?? "", project?.Programme ?? "", topics.GetValueOrDefault(card.Topic, card.Topic));
        return true;
    }
}

/// <summary>An advisory card as it is printed.</summary>
internal sealed record CardPaper(AdvisoryCard Card, string Project, string Programme, string Topic)
{
    public const string View = "/Pages/Panel/Support/Advising/_Card.cshtml";
}
