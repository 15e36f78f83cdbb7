using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.Panel.Support.Specialising;

/// <summary>One examination file: what was stated, the papers, what can be done now.</summary>
internal sealed class FileModel(SpojniaDbContext db, CallerAccessor caller, FileDesk desk, CourseDesk courses, DiplomaDesk diplomas, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? PaperId { get; set; }

    [BindProperty]
    public Guid? ReturnId { get; set; }

    [BindProperty]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ExamFile Record { get; private set; } = null!;
    public ConditionsAnswer Answer { get; private set; } = null!;
    public SpecialisationRules Rules { get; private set; } = null!;
    public IReadOnlyList<string> MissingModules { get; private set; } = [];
    public IReadOnlyList<ExamResult> Results { get; private set; } = [];
    public IReadOnlyList<Diploma> Diplomas { get; private set; } = [];
    public Sitting? Sitting { get; private set; }
    public string? Edition { get; private set; }
    public DateOnly? EarliestExam { get; private set; }
    public bool MayManage => caller.Current.Has(SpecialisingPermissions.Manage);
    public bool MayExamine => caller.Current.Has(SpecialisingPermissions.Examine);
    public bool MayIssue => MayExamine && Record.State == FileState.Passed && Sitting is { State: SittingState.Closed } && Diplomas.All(diploma => !diploma.IsValid);

    public IReadOnlyList<SelectListItem> Missing => [.. Record.Papers.Where(paper => !paper.IsChecked && paper.ReceivedOn is null).OrderBy(paper => paper.Number).Select(Item)];

    public IReadOnlyList<SelectListItem> ToCheck => [.. Record.Papers.Where(paper => !paper.IsChecked && paper.ReceivedOn is not null).OrderBy(paper => paper.Number).Select(Item)];

    public IReadOnlyList<SelectListItem> Received => [.. Record.Papers.Where(paper => paper.ReceivedOn is not null).OrderBy(paper => paper.Number).Select(Item)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        ReceivedOn = clock.Today();
        return Page();
    }

    public Task<IActionResult> OnPostReceiveAsync(CancellationToken cancellation)
    {
        if (ReceivedOn is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(ReceivedOn), "Podaj dzień wpływu dokumentu.");
        return OnPaperAsync(paper => desk.ReceiveAsync(Id, paper, ReceivedOn!.Value, cancellation), "Odnotowano wpływ dokumentu.", cancellation);
    }

    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancellation) => OnPaperAsync(paper => desk.CheckAsync(Id, paper, cancellation), "Dokument jest sprawdzony.", cancellation);

    public Task<IActionResult> OnPostReturnPaperAsync(CancellationToken cancellation)
    {
        PaperId = ReturnId;
        return OnPaperAsync(paper => desk.ReturnPaperAsync(Id, paper, Reason, cancellation), "Dokument wrócił do osoby i trzeba go dostarczyć jeszcze raz.", cancellation);
    }

    public Task<IActionResult> OnPostCompleteAsync(CancellationToken cancellation) => ActAsync(MayManage, () => desk.CompleteAsync(Id, cancellation), "Dokumenty są uznane za kompletne.", cancellation);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancellation) =>
        ActAsync(MayManage, () => desk.ReopenAsync(Id, Reason, cancellation), "Wniosek wrócił do uzupełnienia, a osoba dostanie wiadomość.", cancellation);

    public Task<IActionResult> OnPostAdmitAsync(CancellationToken cancellation) =>
        ActAsync(MayExamine, () => desk.AdmitAsync(Id, cancellation), "Osoba jest dopuszczona do egzaminu. Wpisz ją na listę posiedzenia.", cancellation);

    public Task<IActionResult> OnPostResitAsync(CancellationToken cancellation) => ActAsync(MayManage, () => desk.AskResitAsync(Id, cancellation), "Osoba czeka na egzamin poprawkowy.", cancellation);

    public Task<IActionResult> OnPostDiplomaAsync(CancellationToken cancellation) =>
        ActAsync(MayExamine, () => diplomas.IssueAsync(Id, cancellation), "Dyplom jest wpisany do rejestru, a osoba dostanie wiadomość.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private static SelectListItem Item(FilePaper paper) => new(paper.Name, paper.Id.ToString());

    private async Task<IActionResult> OnPaperAsync(Func<Guid, Task> act, string done, CancellationToken cancellation)
    {
        if (PaperId is null)
            ModelState.AddModelError(nameof(PaperId), "Wybierz dokument.");
        return await ActAsync(MayManage, () => act(PaperId!.Value), done, cancellation);
    }

    private async Task<IActionResult> ActAsync(bool may, Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!may)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        db.ChangeTracker.Clear();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.ExamFiles.AsNoTracking().Include(file => file.Periods).Include(file => file.Papers).VisibleTo(caller.Current).SingleOrDefaultAsync(file => file.Id == Id, cancellation) is not { } record)
            return false;
        Record = record;
        Rules = await SpecialisationRules.OnAsync(db, record.AppliedOn!.Value, cancellation);
        Answer = Conditions.Of(record.Candidacy, Rules, record.AppliedOn.Value);
        EarliestExam = record.EarliestExam(Rules.Number(SpecialisationRules.PaperDays, record.Degree) ?? 0);
        Results = await db.ExamResults.AsNoTracking().Where(one => one.FileId == Id).OrderBy(one => one.Attempt).ToListAsync(cancellation);
        Diplomas = await db.Diplomas.AsNoTracking().Where(one => one.FileId == Id).OrderBy(one => one.Year).ThenBy(one => one.Sequence).ToListAsync(cancellation);
        Sitting = await db.Sittings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == record.SittingId, cancellation);
        if (record.EditionId is { } edition)
        {
            Edition = await db.Trainings.Where(one => one.Id == edition).Select(one => one.Title).SingleAsync(cancellation);
            MissingModules = await courses.MissingModulesAsync(edition, record.PersonId, cancellation);
        }

        return true;
    }
}
