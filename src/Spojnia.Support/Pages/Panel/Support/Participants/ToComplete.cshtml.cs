using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.People;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Attending;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Pages.Panel.Support.Participants;

/// <summary>Incomplete records: what is missing and who can complete it, never an answer itself.</summary>
internal sealed class ToCompleteModel(SpojniaDbContext db, CallerAccessor caller, MandatoryFields mandatory, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public int Total { get; private set; }
    public int Incomplete { get; private set; }
    public bool MayEdit => caller.Current.Has(RecordingPermissions.EditRecords);

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Sorting = Sorting.Of(sortuj, "-poczatek", "osoba", "poczatek");
        var text = Fold.Text(Search);
        Total = await db.Participations.CountAsync(one => one.StartedOn != null, cancellation);
        Incomplete = await db.Participations.CountAsync(one => one.StartedOn != null && !one.IsComplete, cancellation);
        var found =
            from participation in db.Participations.AsNoTracking()
            join person in db.People.AsNoTracking() on participation.PersonId equals person.Id
            join record in db.ParticipantRecords.AsNoTracking() on participation.Id equals record.Id
            where !participation.IsComplete && participation.State != ParticipationState.Cancelled && (text == "" || person.FoldedName.Contains(text))
            select new { participation, person, record };
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("poczatek", false) => found.OrderBy(one => one.participation.StartedOn == null).ThenBy(one => one.participation.StartedOn).ThenBy(one => one.person.FoldedName),
            ("poczatek", true) => found.OrderBy(one => one.participation.StartedOn == null).ThenByDescending(one => one.participation.StartedOn).ThenBy(one => one.person.FoldedName),
            (_, true) => found.OrderByDescending(one => one.person.FoldedName).ThenBy(one => one.participation.StartedOn),
            _ => found.OrderBy(one => one.person.FoldedName).ThenBy(one => one.participation.StartedOn),
        };
        var rows = ordered.ThenBy(one => one.participation.Id).Select(one => new Row(one.participation.Id, one.person.GivenName, one.person.FamilyName,
            one.participation.StartedOn, one.participation.EntryInstitution, one.record.Missing));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"do-uzupelnienia-{clock.Today():yyyy-MM-dd}",
                [new("Nazwisko", row => row.FamilyName), new("Imię", row => row.GivenName), new("Początek udziału", row => $"{row.StartedOn:O}"),
                    new("Czego brakuje", MissingOf), new("Kto może uzupełnić", WhoOf)], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    public string MissingOf(Row row) => string.Join(", ", row.Missing.Select(field => mandatory.Find(field)?.Label ?? RecordLabels.Of(field)));

    public string WhoOf(Row row) => string.Join(", ", row.Missing.Select(field => mandatory.Find(field)?.Who).Distinct().Select(who => who switch
    {
        "uczestnik" => $"uczestnik ({row.GivenName} {row.FamilyName})",
        "koordynator" => $"koordynator instytucji{(row.Institution.Length > 0 ? $" ({row.Institution})" : "")}",
        _ => "osoba prowadząca monitoring",
    }));

    internal sealed record Row(Guid Id, string GivenName, string FamilyName, DateOnly? StartedOn, string Institution, string[] Missing);
}
