using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Attending;

/// <summary>Who passed each semester.</summary>
internal sealed class PassesModel(SpojniaDbContext db, CallerAccessor caller, PassDesk desk) : PageModel, IRedraw
{
    internal sealed record Row(Guid EnrolmentId, string Name, decimal Hours, DateOnly? PassedOn);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "czesc")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public List<Guid> Seen { get; set; } = [];

    [BindProperty]
    public List<Guid> Passed { get; set; } = [];

    [BindProperty]
    public DateOnly? PassedOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Training Training { get; private set; } = null!;
    public TrainingPart Part { get; private set; } = null!;
    public IReadOnlyList<Row> People { get; private set; } = [];
    public bool MayMark => caller.Current.Has(SupportPermissions.EnterResults) && Part.NeedsPass && Training.State is TrainingState.InProgress or TrainingState.Completed;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        Passed = [.. People.Where(row => row.PassedOn is not null).Select(row => row.EnrolmentId)];
        PassedOn = Part.EndsOn;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(SupportPermissions.EnterResults))
            return Forbid();
        if (PassedOn is null)
            ModelState.AddModelError(nameof(PassedOn), "Podaj dzień zaliczenia.");
        if (!ModelState.IsValid)
            return Page();
        var change = await desk.MarkAsync(Id, Number, Seen, Passed, PassedOn!.Value, Reason, cancellation);
        TempData["Done"] = change is { Marked: 0, TakenBack: 0 } ? "Zaliczenia są już takie, jak zaznaczono." : $"Zapisano zaliczenia: {change.Marked}, cofnięto: {change.TakenBack}.";
        return RedirectToPage(new { id = Id, czesc = Number });
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var training = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).Include(one => one.Sessions).Include(one => one.Parts).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (training?.Parts.SingleOrDefault(part => part.Number == Number) is not { } part)
            return false;
        (Training, Part) = (training, part);
        var sessions = training.Sessions.Where(session => session.Part == Number).Select(session => session.Id).ToList();
        var hours = (await db.Attendances.Standing().Where(one => one.TrainingId == Id && sessions.Contains(one.SessionId)).Select(one => new { one.EnrolmentId, one.Hours }).ToListAsync(cancellation))
            .ToLookup(one => one.EnrolmentId, one => one.Hours);
        var passes = await db.PartPasses.AsNoTracking().Where(one => one.TrainingId == Id && one.PartNumber == Number && one.TakenBackAt == null)
            .ToDictionaryAsync(one => one.EnrolmentId, one => one.PassedOn, cancellation);
        var people = await db.Enrolments.AsNoTracking().Where(one => one.TrainingId == Id && EnrolmentStates.OnList.Contains(one.State))
            .OrderBy(one => one.FoldedName).ThenBy(one => one.Id).Select(one => new { one.Id, one.PersonName }).ToListAsync(cancellation);
        People = [.. people.Select(one => new Row(one.Id, one.PersonName, hours[one.Id].Sum(), passes.TryGetValue(one.Id, out var on) ? on : null))];
        return true;
    }
}
