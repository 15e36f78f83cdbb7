using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Specialising;

namespace Spojnia.Support.Pages.My.Support.Specialising;

/// <summary>The person's own file: where it is, what is missing, what they can do now.</summary>
internal sealed class FileModel(SpojniaDbContext db, CallerAccessor caller, FileDesk desk, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ExamFile Record { get; private set; } = null!;
    public IReadOnlyList<string> Missing { get; private set; } = [];
    public ConditionsAnswer Answer { get; private set; } = null!;
    public Sitting? Sitting { get; private set; }
    public IReadOnlyList<ExamResult> Results { get; private set; } = [];
    public IReadOnlyList<Diploma> Diplomas { get; private set; } = [];
    public bool MayWithdraw => Record.State is not (FileState.Passed or FileState.Withdrawn or FileState.Scheduled);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostApplyAsync(CancellationToken cancellation) => ActAsync(() => desk.ApplyAsync(Id, cancellation), "Wniosek jest złożony. Dostarcz teraz dokumenty z listy.", cancellation);

    public Task<IActionResult> OnPostResitAsync(CancellationToken cancellation) => ActAsync(() => desk.AskResitAsync(Id, cancellation), "Przyjęliśmy prośbę o egzamin poprawkowy.", cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation) => ActAsync(() => desk.WithdrawAsync(Id, Reason, cancellation), "Teczka jest wycofana.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await db.ExamFiles.OwnedBy(caller.Current).AnyAsync(one => one.Id == Id, cancellation))
            return NotFound();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.ExamFiles.AsNoTracking().Include(one => one.Periods).Include(one => one.Papers).OwnedBy(caller.Current).SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } record)
            return false;
        Record = record;
        var day = record.AppliedOn ?? clock.Today();
        var rules = await SpecialisationRules.OnAsync(db, day, cancellation);
        Answer = Conditions.Of(record.Candidacy, rules, day);
        if (record.State == FileState.Draft)
            Missing = record.MissingToApply(rules, await desk.ConsultationsAsync(record, cancellation), day);
        Sitting = await db.Sittings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == record.SittingId, cancellation);
        Results = await db.ExamResults.AsNoTracking().Where(one => one.FileId == Id).OrderBy(one => one.Attempt).ToListAsync(cancellation);
        Diplomas = await db.Diplomas.AsNoTracking().Where(one => one.FileId == Id).OrderBy(one => one.Year).ThenBy(one => one.Sequence).ToListAsync(cancellation);
        return true;
    }
}
