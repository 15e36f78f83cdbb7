using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.People;
using Spojnia.Core.Ui.Lists;

namespace Spojnia.Accounts.Pages.Panel.History;

/// <summary>All acts of the site: who, on whose behalf, what, why, when.</summary>
internal sealed class IndexModel(SpojniaDbContext db, ActDoors doors, IOrganisationDirectory register) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kto")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "instytucja")]
    public string? Organisation { get; set; }

    [BindProperty(SupportsGet = true, Name = "rodzaj")]
    public string? Kind { get; set; }

    /// <summary>Kind of record: <c>training</c>, <c>organisation</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "czego")]
    public string? SubjectKind { get; set; }

    /// <summary>Record whose history is wanted.</summary>
    [BindProperty(SupportsGet = true, Name = "zapis")]
    public Guid? SubjectId { get; set; }

    [BindProperty(SupportsGet = true, Name = "od")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "do")]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    public PageOf<Act> List { get; private set; } = null!;
    public IReadOnlyList<string> Kinds { get; private set; } = [];
    public IReadOnlyList<string> SubjectKinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? strona, string? eksport, CancellationToken cancellation)
    {
        var acts = await FilteredAsync(cancellation);
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, "historia", [
                new("Kiedy", act => PolishTime.ToLocal(act.At).ToString("yyyy-MM-dd HH:mm:ss", null)), new("Kto", act => act.Who), new("W czyim imieniu", act => act.OnBehalfOf),
                new("Co", act => act.Sentence), new("Powód", act => act.Reason), new("Rodzaj", act => act.Kind), new("Czego", act => act.SubjectKind),
                new("Zapis", act => act.SubjectId.ToString()),
            ], acts.AsAsyncEnumerable());
        }

        List = await acts.ToPageAsync(strona, cancellation: cancellation);
        Kinds = await doors.Open().Select(act => act.Kind).Distinct().OrderBy(kind => kind).ToListAsync(cancellation);
        SubjectKinds = await doors.Open().Select(act => act.SubjectKind).Distinct().OrderBy(kind => kind).ToListAsync(cancellation);
        return Page();
    }

    private async Task<IQueryable<Act>> FilteredAsync(CancellationToken cancellation)
    {
        var acts = doors.Open().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Who))
        {
            var people = db.People.AsNoTracking();
            foreach (var word in Fold.Text(Who).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                people = people.Where(person => person.FoldedName.Contains(word) || person.FoldedEmail.Contains(word));
            var accounts = db.Accounts.Where(account => people.Any(person => person.Id == account.PersonId)).Select(account => (Guid?)account.Id);
            acts = acts.Where(act => accounts.Contains(act.UserId) || act.Who == Who.Trim());
        }

        if (!string.IsNullOrWhiteSpace(Organisation))
        {
            var ids = (await register.SearchAsync(Organisation, 200, cancellation)).Select(card => (Guid?)card.Id).ToList();
            acts = acts.Where(act => ids.Contains(act.OrganisationId));
        }

        if (!string.IsNullOrWhiteSpace(Kind))
            acts = acts.Where(act => act.Kind == Kind);
        if (!string.IsNullOrWhiteSpace(SubjectKind))
            acts = acts.Where(act => act.SubjectKind == SubjectKind);
        if (SubjectId is { } subject)
            acts = acts.Where(act => act.SubjectId == subject);
        if (From is { } from)
        {
            var start = PolishTime.StartOf(from);
            acts = acts.Where(act => act.At >= start);
        }

        if (Until is { } until && until < DateOnly.MaxValue)
        {
            var end = PolishTime.EndOf(until);
            acts = acts.Where(act => act.At < end);
        }

        return Sort == "najstarsze" ? acts.OrderBy(act => act.At).ThenBy(act => act.Id) : acts.OrderByDescending(act => act.At).ThenByDescending(act => act.Id);
    }
}
