using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Pages.Panel.Support.Certifying;

/// <summary>All papers that were issued, and trainings whose people still wait for theirs.</summary>
internal sealed class CertificatesModel(SpojniaDbContext db, CallerAccessor caller, TimeProvider clock) : PageModel
{
    private const int MostWaiting = 50;

    [BindProperty(SupportsGet = true, Name = "szukaj")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "rodzaj")]
    public CertificateKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string? State { get; set; }

    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public IReadOnlyList<Waiting> WaitingFor { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        Sorting = Sorting.Of(sortuj, "-wystawiono", "wystawiono", "osoba");
        var found = db.Certificates.AsNoTracking().VisibleTo(caller.Current, db);
        if (Fold.Text(Search) is { Length: > 0 } text)
        {
            var number = Search!.Trim().ToUpperInvariant();
            found = found.Where(one => one.FoldedName.Contains(text) || one.Number == number || one.Topic.Contains(Search!.Trim()));
        }

        if (Kind is { } kind)
            found = found.Where(one => one.Kind == kind);
        if (State is "wazne")
            found = found.Where(one => one.CancelledAt == null);
        if (State is "uniewaznione")
            found = found.Where(one => one.CancelledAt != null);
        if (State is "bez-podstawy")
            found = found.Where(paper => paper.CancelledAt == null && db.Set<Enrolment>().Any(one => one.Id == paper.EnrolmentId && one.State != EnrolmentState.Completed));
        var ordered = (Sorting.Key, Sorting.Descending) switch
        {
            ("osoba", false) => found.OrderBy(one => one.FoldedName).ThenBy(one => one.Id),
            ("osoba", true) => found.OrderByDescending(one => one.FoldedName).ThenBy(one => one.Id),
            (_, false) => found.OrderBy(one => one.Year).ThenBy(one => one.Sequence),
            _ => found.OrderByDescending(one => one.Year).ThenByDescending(one => one.Sequence),
        };
        var rows = ordered.Select(one => new Row(one.Id, one.Number, one.Kind, one.PersonName, one.Topic, one.IssuedOn, one.CancelledAt != null));
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of<Row>(format, $"zaswiadczenia-{clock.Today():yyyy-MM-dd}",
                [new("Numer", row => row.Number), new("Rodzaj", row => row.KindName), new("Osoba", row => row.Name), new("Temat", row => row.Topic),
                    new("Wystawiono", row => $"{row.IssuedOn:O}"), new("Stan", row => row.IsCancelled ? "Unieważnione" : "Ważne")], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        if (caller.Current.Has(SupportPermissions.IssueCertificates))
        {
            var withoutPaper = db.Enrolments.Where(one => one.State == EnrolmentState.Completed && !db.Set<Certificate>().Any(paper => paper.EnrolmentId == one.Id));
            WaitingFor = await db.Trainings.AsNoTracking().VisibleTo(caller.Current)
                .Where(training => withoutPaper.Any(one => one.TrainingId == training.Id)).OrderBy(training => training.Title).Take(MostWaiting)
                .Select(training => new Waiting(training.Id, training.Title, withoutPaper.Count(one => one.TrainingId == training.Id)))
                .ToListAsync(cancellation);
        }

        return Page();
    }

    internal sealed record Row(Guid Id, string Number, CertificateKind Kind, string Name, string Topic, DateOnly IssuedOn, bool IsCancelled)
    {
        public string KindName => Kind == CertificateKind.Competence ? "Certyfikat kompetencji" : "Zaświadczenie o ukończeniu";
    }

    internal sealed record Waiting(Guid TrainingId, string Title, int People);
}
