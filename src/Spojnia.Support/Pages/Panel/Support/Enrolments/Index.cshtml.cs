using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Files;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Enrolling;

namespace Spojnia.Support.Pages.Panel.Support.Enrolments;

/// <summary>Applications for one training. A trainer sees names and institutions only.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, TimeProvider clock) : PageModel
{
    internal sealed record Row(
        Guid Id, int? ReceiptNumber, DateTime? ReceivedAt, string Name, string Organisation, string Position, EnrolmentState State, bool HoldsPlace,
        DelegationState Delegation, string Problem);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "stan")]
    public string? State { get; set; }

    public string Title { get; private set; } = "";
    public Sorting Sorting { get; private set; }
    public PageOf<Row> List { get; private set; } = null!;
    public bool MayDecide => caller.Current.Has(SupportPermissions.DecideEnrolments);

    public async Task<IActionResult> OnGetAsync(int? strona, string? sortuj, string? eksport, CancellationToken cancellation)
    {
        var title = await db.Trainings.VisibleTo(caller.Current).Where(training => training.Id == Id).Select(training => training.Title).SingleOrDefaultAsync(cancellation);
        if (title is null)
            return NotFound();
        Title = title;
        Sorting = Sorting.Of(sortuj, "wplyw", "wplyw", "nazwisko", "instytucja");
        var rows = Rows();
        if (SheetExport.Asked(eksport) is { } format)
        {
            return SheetExport.Of(format, $"zgloszenia-{clock.Today():yyyy-MM-dd}",
            [
                new("Numer wpływu", row => row.ReceiptNumber?.ToString(CultureInfo.InvariantCulture)),
                new("Czas wpływu", row => row.ReceivedAt is { } at ? PolishTime.ToLocal(at).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture) : null),
                new("Imię i nazwisko", row => row.Name), new("Instytucja", row => row.Organisation), new("Stanowisko", row => row.Position),
                new("Stan", row => row.State.InPolish()), new("Ma miejsce", row => row.HoldsPlace ? "Tak" : "Nie"), new("Delegowanie", row => row.Delegation.InPolish()),
            ], rows.AsAsyncEnumerable());
        }

        List = await rows.ToPageAsync(strona, cancellation: cancellation);
        return Page();
    }

    private IQueryable<Row> Rows()
    {
        var enrolments = db.Enrolments.AsNoTracking().Where(enrolment => enrolment.TrainingId == Id);
        if (!MayDecide)
            enrolments = enrolments.Where(enrolment => EnrolmentStates.OnList.Contains(enrolment.State));
        if (Fold.Text(Text) is { Length: > 0 } text)
            enrolments = enrolments.Where(enrolment => enrolment.FoldedName.Contains(text));
        if (Enum.TryParse<EnrolmentState>(State, out var state))
            enrolments = enrolments.Where(enrolment => enrolment.State == state);
        var sorted = (Sorting.Key, Sorting.Descending) switch
        {
            ("nazwisko", false) => enrolments.OrderBy(enrolment => enrolment.FoldedName),
            ("nazwisko", true) => enrolments.OrderByDescending(enrolment => enrolment.FoldedName),
            ("instytucja", false) => enrolments.OrderBy(enrolment => enrolment.OrganisationName),
            ("instytucja", true) => enrolments.OrderByDescending(enrolment => enrolment.OrganisationName),
            (_, true) => enrolments.OrderByDescending(enrolment => enrolment.ReceiptNumber),
            _ => enrolments.OrderBy(enrolment => enrolment.ReceiptNumber == null).ThenBy(enrolment => enrolment.ReceiptNumber),
        };
        return sorted.ThenBy(enrolment => enrolment.Id).Select(enrolment => new Row(enrolment.Id, enrolment.ReceiptNumber, enrolment.ReceivedAt, enrolment.PersonName,
            enrolment.OrganisationName, enrolment.Position, enrolment.State, enrolment.HoldsPlace, enrolment.Delegation, enrolment.EligibilityProblem));
    }
}
