using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Certifying;

/// <summary>How a training ended for each person: hours, checked results, papers; and the acts that end it.</summary>
internal sealed class ResultsModel(
    SpojniaDbContext db, CallerAccessor caller, ResultDesk results, CompletionDesk completion, CertificateDesk certificates, IProjectCatalogue projects, TimeProvider clock)
    : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Points typed in the table, by enrolment. Named, so that a form without them is not read as one of them.</summary>
    [BindProperty(Name = nameof(Points))]
    public Dictionary<Guid, string?> Points { get; set; } = [];

    [BindProperty(Name = nameof(PrePoints))]
    public Dictionary<Guid, string?> PrePoints { get; set; } = [];

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public DateOnly? ExamOn { get; set; }

    [BindProperty]
    public DateOnly? IssuedOn { get; set; }

    [BindProperty]
    public string? Validator { get; set; }

    [BindProperty]
    public Guid? EnrolmentId { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public Guid? ResultId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Training Training { get; private set; } = null!;
    public SupportKind Kind { get; private set; } = null!;
    public OutcomeStandard? Standard { get; private set; }

    /// <summary>Tests before the training, by enrolment.</summary>
    public IReadOnlyDictionary<Guid, PriorResult> Priors { get; private set; } = new Dictionary<Guid, PriorResult>();
    public IReadOnlyList<Row> People { get; private set; } = [];
    public IReadOnlyList<ResultRow> BadRows { get; private set; } = [];
    public decimal AllHours { get; private set; }
    public DateOnly? ResultsUntil { get; private set; }
    public bool MayEnter => caller.Current.Has(SupportPermissions.EnterResults) && Standard is not null && Training.State is TrainingState.InProgress or TrainingState.Completed;
    public bool MayComplete => caller.Current.Has(SupportPermissions.CompleteTrainings) && Training.State == TrainingState.InProgress;
    public bool MayIssue => caller.Current.Has(SupportPermissions.IssueCertificates) && Kind.Has(SupportSteps.Certificate) && Training.State is TrainingState.Completed or TrainingState.Settled;
    public int WithoutPaper => People.Count(row => row.State == EnrolmentState.Completed && row.Certificate is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        ExamOn = Training.LastDay;
        Validator = Training.Validator;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.EnterResults))
            return Forbid();
        if (Standard?.TestMax is not { } max)
            throw new RefusedException("To szkolenie nie ma testu albo nie ma jeszcze żadnej obecności, więc nie można wpisać wyników.");
        CheckCommon();
        var entries = new Dictionary<Guid, ResultEntry>();
        foreach (var row in People)
            ReadTyped(row, max, entries);
        if (!string.IsNullOrWhiteSpace(Pasted))
            ReadPasted(max, entries);
        if (ModelState.IsValid && entries.Count == 0)
            ModelState.AddModelError(nameof(Pasted), "Wpisz punkty przynajmniej jednej osoby albo wklej wiersze.");
        if (!ModelState.IsValid)
            return Page();
        var written = await results.RecordAsync(Id, entries, cancellation);
        TempData["Done"] = written == 0 ? "Te wyniki są już zapisane." : $"Zapisano wyniki: {written}.";
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.EnterResults))
            return Forbid();
        CheckCommon();
        if (EnrolmentId is not { } enrolment || People.All(row => row.EnrolmentId != enrolment))
            ModelState.AddModelError(nameof(EnrolmentId), "Wybierz osobę.");
        if (string.IsNullOrWhiteSpace(Document))
            ModelState.AddModelError(nameof(Document), "Podaj nazwę, numer i wystawcę dokumentu.");
        if (IssuedOn is null)
            ModelState.AddModelError(nameof(IssuedOn), "Podaj dzień wystawienia dokumentu.");
        if (!ModelState.IsValid)
            return Page();
        await results.RecordDocumentAsync(Id, EnrolmentId!.Value, Entry(null, null), Document!, cancellation);
        TempData["Done"] = "Zapisano dokument potwierdzający kwalifikacje.";
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.EnterResults))
            return Forbid();
        await results.TakeBackAsync(Id, ResultId ?? Guid.Empty, Reason, cancellation);
        TempData["Done"] = "Cofnięto wynik.";
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostCompleteAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.CompleteTrainings))
            return Forbid();
        await completion.CompleteAsync(Id, cancellation);
        TempData["Done"] = "Szkolenie jest zakończone. Możesz wystawić zaświadczenia.";
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.IssueCertificates))
            return Forbid();
        var issued = await certificates.IssueAsync(Id, null, cancellation);
        TempData["Done"] = issued == 0 ? "Wszystkie osoby, które ukończyły szkolenie, mają już dokumenty." : $"Wystawiono dokumenty: {issued}. Każda osoba dostanie wiadomość.";
        return RedirectToPage(new { id = Id });
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private void CheckCommon()
    {
        if (ExamOn is null)
            ModelState.AddModelError(nameof(ExamOn), "Podaj dzień sprawdzenia wyniku.");
        if (string.IsNullOrWhiteSpace(Validator))
            ModelState.AddModelError(nameof(Validator), "Podaj, kto sprawdził wyniki.");
    }

    private void ReadTyped(Row row, int max, Dictionary<Guid, ResultEntry> entries)
    {
        if (string.IsNullOrWhiteSpace(Points.GetValueOrDefault(row.EnrolmentId)))
            return;
        var points = Number(Points[row.EnrolmentId]);
        var before = Number(PrePoints.GetValueOrDefault(row.EnrolmentId));
        if (points is null || points > max)
            ModelState.AddModelError($"Points[{row.EnrolmentId}]", $"{row.Name}: wpisz liczbę punktów od 0 do {max}.");
        else
            entries[row.EnrolmentId] = Entry(points, before);
    }

    private void ReadPasted(int max, Dictionary<Guid, ResultEntry> entries)
    {
        var rows = ResultSheet.Read(Pasted, [.. People.Select(row => (row.EnrolmentId, row.Name))], max);
        BadRows = [.. rows.Where(row => row.Problem is not null)];
        if (BadRows.Count > 0)
            ModelState.AddModelError(nameof(Pasted), $"Wiersze z błędami: {BadRows.Count}. Nic jeszcze nie zapisano. Popraw je i wyślij jeszcze raz.");
        foreach (var row in rows.Where(row => row.Problem is null))
            entries[row.EnrolmentId!.Value] = Entry(row.Points, null);
    }

    private ResultEntry Entry(decimal? points, decimal? before)
    {
        // The validator named by the training is known by id; another one is known by name alone.
        var planned = Fold.Text(Validator) == Fold.Text(Training.Validator) ? Training.ValidatorId : null;
        return new ResultEntry(points, before, ExamOn ?? clock.Today(), IssuedOn, planned, Validator ?? "");
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var training = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).Include(one => one.Sessions).SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (training is null)
            return false;
        (Training, Kind) = (training, await db.KindOfAsync(training, cancellation));
        Priors = await db.PriorResults.AsNoTracking().Where(one => one.TrainingId == Id).ToDictionaryAsync(one => one.Id, cancellation);
        Standard = await db.OutcomeStandards.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        AllHours = training.Sessions.Sum(session => session.Hours);
        var rules = (await projects.FindAsync(training.ProjectId, cancellation))?.Rules ?? new ProjectRules();
        ResultsUntil = training.LastDay?.AddDays(rules.ResultWindowDays);
        var enrolments = await db.Enrolments.AsNoTracking().Where(one => one.TrainingId == Id && EnrolmentStates.OnList.Contains(one.State))
            .OrderBy(one => one.FoldedName).ThenBy(one => one.Id).Select(one => new { one.Id, one.PersonName, one.OrganisationName, one.State }).ToListAsync(cancellation);
        var hours = (await db.Attendances.Standing().Where(one => one.TrainingId == Id).Select(one => new { one.EnrolmentId, one.Hours }).ToListAsync(cancellation))
            .ToLookup(one => one.EnrolmentId, one => one.Hours);
        var own = (await db.TestResults.AsNoTracking().Where(one => one.TrainingId == Id).OrderBy(one => one.RecordedAt).ToListAsync(cancellation)).ToLookup(one => one.EnrolmentId);
        var papers = (await db.Certificates.AsNoTracking().Where(one => one.TrainingId == Id && one.CancelledAt == null)
            .Select(one => new { one.EnrolmentId, one.Id, one.Number }).ToListAsync(cancellation)).ToLookup(one => one.EnrolmentId);
        People = [.. enrolments.Select(one => new Row(one.Id, one.PersonName, one.OrganisationName, one.State, hours[one.Id].Sum(), [.. own[one.Id]],
            papers[one.Id].Select(paper => (Guid?)paper.Id).FirstOrDefault(), papers[one.Id].Select(paper => paper.Number).FirstOrDefault()))];
        return true;
    }

    internal sealed record Row(Guid EnrolmentId, string Name, string Institution, EnrolmentState State, decimal Hours, IReadOnlyList<TestResult> Results, Guid? Certificate, string? Number)
    {
        public bool WasPresent => Hours > 0;
    }
}
