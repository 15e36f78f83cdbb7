using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Attending;

/// <summary>Who was at each session. A trainer sees names and institutions, nothing more.</summary>
internal sealed class AttendanceModel(SpojniaDbContext db, CallerAccessor caller, AttendanceDesk desk, IPaperPress press, TimeProvider clock) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "zajecia")]
    public Guid? SessionId { get; set; }

    [BindProperty]
    public List<Guid> Seen { get; set; } = [];

    [BindProperty]
    public List<Guid> Present { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public Training Training { get; private set; } = null!;
    public Session? Session { get; private set; }
    public IReadOnlyList<Row> People { get; private set; } = [];
    public IReadOnlyList<TakenBack> Mistakes { get; private set; } = [];
    public bool PrintsPdf => press.PrintsPdf;
    public bool MayMark => caller.Current.Has(SupportPermissions.MarkAttendance);
    public bool CanMark => MayMark && Session is not null && Session.Day <= clock.Today() && Training.State != TrainingState.Settled;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        Present = [.. People.Where(row => row.WasPresent).Select(row => row.EnrolmentId)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayMark)
            return Forbid();
        if (!await LoadAsync(cancellation) || Session is null)
            return NotFound();
        if (Seen.Except(Present).Any() && (Reason?.Trim().Length ?? 0) < 5)
        {
            ModelState.AddModelError(nameof(Reason), "Odznaczasz osobę, która miała obecność. Podaj powód (co najmniej 5 znaków).");
            return Page();
        }

        var change = await desk.MarkAsync(Id, Session.Id, Seen, Present, Reason, cancellation);
        TempData["Done"] = change is { Marked: 0, TakenBack: 0 } ? "Lista obecności jest już taka, jak zaznaczono."
            : change.TakenBack == 0 ? $"Zapisano obecności: {change.Marked}."
            : $"Zapisano obecności: {change.Marked}, cofnięto: {change.TakenBack}.";
        return RedirectToPage(new { id = Id, zajecia = Session.Id });
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var training = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).Include(one => one.Sessions).SingleOrDefaultAsync(one => one.Id == Id, cancellation);
        if (training is null)
            return false;
        Training = training;
        var sessions = training.Sessions.OrderBy(one => one.StartsAt).ToList();
        if (SessionId is { } asked && sessions.TrueForAll(one => one.Id != asked))
            return false;
        Session = sessions.Find(one => one.Id == SessionId) ?? sessions.FindLast(one => one.Day <= clock.Today()) ?? sessions.FirstOrDefault();
        var all = Session is null ? [] : await db.Attendances.AsNoTracking().Where(one => one.SessionId == Session.Id).OrderBy(one => one.MarkedAt).ToListAsync(cancellation);
        var present = all.Where(one => one.TakenBackAt is null).Select(one => one.EnrolmentId).ToHashSet();
        var people = await db.Enrolments.AsNoTracking().Where(one => one.TrainingId == Id && EnrolmentStates.OnList.Contains(one.State))
            .OrderBy(one => one.FoldedName).ThenBy(one => one.Id).Select(one => new { one.Id, one.PersonName, one.OrganisationName }).ToListAsync(cancellation);
        People = [.. people.Select(one => new Row(one.Id, one.PersonName, one.OrganisationName, present.Contains(one.Id)))];
        var names = people.ToDictionary(one => one.Id, one => one.PersonName);
        Mistakes = [.. all.Where(one => one.TakenBackAt is not null).Select(one => new TakenBack(
            names.GetValueOrDefault(one.EnrolmentId, "osoba spoza listy"), one.MarkedByName, one.TakenBackByName, one.TakenBackAt!.Value, one.TakenBackReason))];
        return true;
    }

    internal sealed record Row(Guid EnrolmentId, string Name, string Institution, bool WasPresent);

    internal sealed record TakenBack(string Name, string MarkedBy, string By, DateTime At, string Reason);
}
