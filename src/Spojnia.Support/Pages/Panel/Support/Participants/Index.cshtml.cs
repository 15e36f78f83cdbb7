using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.People;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Attending;

namespace Spojnia.Support.Pages.Panel.Support.Participants;

/// <summary>Participants of projects, without PESEL.</summary>
internal sealed class IndexModel(SpojniaDbContext db, IProjectCatalogue projects, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "projekt")]
    public Guid? ProjectId { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public ParticipationState? State { get; set; }

    public IReadOnlyList<ProjectCard> Projects { get; private set; } = [];
    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Projects = await projects.ListAsync(cancellation);
        Sorting = Sorting.Of(sortuj, "osoba", "osoba", "poczatek");
        var names = Projects.ToDictionary(project => project.Id, project => project.ShortTitle);
        var text = Fold.Text(Search);
        var found =
            from participation in db.Participations.AsNoTracking()
            join person in db.People.AsNoTracking() on participation.PersonId equals person.Id
            where (text == "" || person.FoldedName.Contains(text)) && (ProjectId == null || participation.ProjectId == ProjectId) && (State == null || participation.State == State)
            select new { participation, person };
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("poczatek", false) => found.OrderBy(one => one.participation.StartedOn).ThenBy(one => one.person.FoldedName),
            ("poczatek", true) => found.OrderByDescending(one => one.participation.StartedOn).ThenBy(one => one.person.FoldedName),
            (_, true) => found.OrderByDescending(one => one.person.FoldedName).ThenBy(one => one.participation.StartedOn),
            _ => found.OrderBy(one => one.person.FoldedName).ThenBy(one => one.participation.StartedOn),
        };
        var rows = ordered.ThenBy(one => one.participation.Id).Select(one => new Row(one.participation.Id, one.person.GivenName, one.person.FamilyName, one.participation.ProjectId,
            one.participation.EntryInstitution, one.participation.State, one.participation.StartedOn, one.participation.ExitedOn));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"uczestnicy-{clock.Today():yyyy-MM-dd}",
                [new("Nazwisko", row => row.FamilyName), new("Imię", row => row.GivenName), new("Projekt", row => names.GetValueOrDefault(row.ProjectId)),
                    new("Instytucja przy przystąpieniu", row => row.Institution), new("Stan", row => row.State.InPolish()),
                    new("Początek", row => $"{row.StartedOn:O}"), new("Koniec", row => $"{row.ExitedOn:O}")], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    public string ProjectOf(Row row) => Projects.FirstOrDefault(project => project.Id == row.ProjectId)?.ShortTitle ?? "";

    internal sealed record Row(
        Guid Id, string GivenName, string FamilyName, Guid ProjectId, string Institution, ParticipationState State, DateOnly? StartedOn, DateOnly? ExitedOn);
}
