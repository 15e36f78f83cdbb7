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
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Pages.Panel.Support.Participants;

/// <summary>Participants who have ended and whose results are awaited, with the days left.</summary>
internal sealed class NoResultsModel(SpojniaDbContext db, IProjectCatalogue projects, TimeProvider clock) : PageModel
{
    private IReadOnlyDictionary<Guid, int> _windows = new Dictionary<Guid, int>();

    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Sorting = Sorting.Of(sortuj, "koniec", "osoba", "koniec");
        _windows = (await projects.ListAsync(cancellation)).ToDictionary(project => project.Id, project => project.Rules.ResultWindowDays);
        var text = Fold.Text(Search);
        var found =
            from participation in db.Participations.AsNoTracking()
            join person in db.People.AsNoTracking() on participation.PersonId equals person.Id
            join enrolment in db.Enrolments.AsNoTracking() on person.Id equals enrolment.PersonId
            join training in db.Trainings.AsNoTracking() on enrolment.TrainingId equals training.Id
            where participation.ExitedOn != null && participation.ClosedAt == null && enrolment.State == EnrolmentState.InProgress
                && training.ProjectId == participation.ProjectId && training.IsSupport && (text == "" || person.FoldedName.Contains(text))
            select new { participation, person, training };
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("osoba", false) => found.OrderBy(one => one.person.FoldedName),
            ("osoba", true) => found.OrderByDescending(one => one.person.FoldedName),
            (_, true) => found.OrderByDescending(one => one.participation.ExitedOn).ThenBy(one => one.person.FoldedName),
            _ => found.OrderBy(one => one.participation.ExitedOn).ThenBy(one => one.person.FoldedName),
        };
        var rows = ordered.ThenBy(one => one.training.Id).ThenBy(one => one.participation.Id).Select(one => new Row(one.participation.Id, one.participation.ProjectId,
            one.person.GivenName, one.person.FamilyName, one.training.Id, one.training.Title, one.participation.ExitedOn!.Value));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"brak-wynikow-{clock.Today():yyyy-MM-dd}",
                [new("Nazwisko", row => row.FamilyName), new("Imię", row => row.GivenName), new("Forma wsparcia", row => row.Training),
                    new("Koniec udziału", row => $"{row.ExitedOn:O}"), new("Zostało dni", row => $"{DaysLeft(row)}")], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    /// <summary>The last day counts; below zero the time has passed.</summary>
    public int DaysLeft(Row row) => row.ExitedOn.AddDays(_windows.GetValueOrDefault(row.ProjectId, 28)).DayNumber - clock.Today().DayNumber;

    internal sealed record Row(Guid Id, Guid ProjectId, string GivenName, string FamilyName, Guid TrainingId, string Training, DateOnly ExitedOn);
}
