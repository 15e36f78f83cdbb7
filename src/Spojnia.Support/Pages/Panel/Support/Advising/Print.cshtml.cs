using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Territory;
using Spojnia.Support.Advising;

namespace Spojnia.Support.Pages.Panel.Support.Advising;

/// <summary>The card as a paper: print page and PDF.</summary>
internal sealed class PrintModel(SpojniaDbContext db, CallerAccessor caller, IProjectCatalogue projects, IPaperPress press, Atlas atlas) : PageModel
{
    public CardPaper Paper { get; private set; } = null!;
    public bool PrintsPdf => press.PrintsPdf;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation)
        ? File(await press.PrintAsync(CardPaper.View, Paper, cancellation), "application/pdf", $"karta-doradcza-{Paper.Day:yyyy-MM-dd}.pdf")
        : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.AdvisoryCards.AsNoTracking().VisibleTo(caller.Current).Include(card => card.Units).SingleOrDefaultAsync(card => card.Id == id, cancellation) is not { } card)
            return false;
        var project = await projects.FindAsync(card.ProjectId, cancellation);
        var persons = await (
            from advised in db.AdvisedPersons
            join person in db.People on advised.PersonId equals person.Id
            where advised.CardId == id
            orderby person.FoldedName
            select person.GivenName + " " + person.FamilyName).ToListAsync(cancellation);
        Paper = new CardPaper(project?.Title ?? "", card.TaskNumber, project?.Programme ?? "",
            [.. card.Units.Select(unit => atlas.Find(unit.UnitId, card.Day)).OfType<UnitView>().Order(Atlas.ByName).Select(unit => unit.FullName)],
            projects.Themes.TryGetValue(card.Topic, out var theme) ? theme.Name : card.Topic, card.Day, PolishTime.ToLocal(card.StartsAt), PolishTime.ToLocal(card.EndsAt),
            card.Hours, card.IsGroup, card.Form, card.Place, card.AdviserName, card.Present, card.Issue, card.Recommendation, card.NextStep, card.NextStepOn, card.State, persons);
        return true;
    }
}
