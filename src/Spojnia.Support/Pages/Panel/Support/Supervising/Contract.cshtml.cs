using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Advising;
using Spojnia.Support.Attending;
using Spojnia.Support.Pages.Panel.Support.Advising;
using Spojnia.Support.Pages.Panel.Support.Trainings;
using Spojnia.Support.Supervising;

namespace Spojnia.Support.Pages.Panel.Support.Supervising;

/// <summary>One contract: persons, meetings held, hours used; its paper and history.</summary>
internal sealed class ContractModel(SpojniaDbContext db, CallerAccessor caller, SupervisionDesk desk, IProjectCatalogue projects, IOrganisationDirectory organisations, IPaperPress press)
    : PageModel, IRedraw, IHavePersonForm
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public PersonForm Person { get; set; } = new();

    [BindProperty]
    public MeetingInput Meeting { get; set; } = new();

    public HoursSheet Sheet { get; private set; } = null!;
    public bool PrintsPdf => press.PrintsPdf;
    public bool MayEdit => caller.Current.Has(AdvisingPermissions.EditSupervision);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellation) => await LoadAsync(cancellation)
        ? File(await press.PrintAsync(HoursSheet.View, Sheet, cancellation), "application/pdf", $"karta-godzin-{Sheet.Contract.From:yyyy-MM-dd}.pdf") : NotFound();

    public async Task<IActionResult> OnPostPersonAsync(CancellationToken cancellation) =>
        await Person.ReadAsync(ModelState, organisations, cancellation) is not { } read ? await AgainAsync(cancellation)
            : await ActAsync("Dopisaliśmy osobę.", () => desk.AddPersonAsync(Id, read.Person, read.Form, Person.IsSuperior, cancellation), cancellation);

    public async Task<IActionResult> OnPostMeetingAsync(CancellationToken cancellation)
    {
        var reading = new FieldReading(ModelState, "Meeting.");
        var day = reading.Day(Meeting.Day, "Day", optional: false);
        var (from, until, hours) = (reading.Time(Meeting.From, "From"), reading.Time(Meeting.Until, "Until"), reading.Hours(Meeting.Hours, "Hours"));
        reading.Need(Enum.TryParse<MeetingForm>(Meeting.Form, out var form) && Enum.IsDefined(form), "Form", "Wybierz formę spotkania.");
        if (!ModelState.IsValid)
            return await AgainAsync(cancellation);
        return await ActAsync("Zapisaliśmy spotkanie.", () => desk.MeetAsync(Id, Version, day!.Value, from!.Value, until!.Value, hours!.Value, form,
            [.. Meeting.Present.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)], cancellation), cancellation);
    }

    public Task<IActionResult> OnPostTakeBackAsync(Guid meeting, CancellationToken cancellation) =>
        ActAsync("Cofnęliśmy spotkanie.", () => desk.TakeBackAsync(Id, meeting, cancellation), cancellation);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) =>
        ActAsync("Kontrakt jest zakończony.", () => desk.EndAsync(Id, Version, cancellation), cancellation);

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    private async Task<IActionResult> ActAsync(string done, Func<Task> act, CancellationToken cancellation)
    {
        if (!await db.SupervisionContracts.VisibleTo(caller.Current).AnyAsync(one => one.Id == Id, cancellation))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { id = Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.SupervisionContracts.AsNoTracking().VisibleTo(caller.Current).SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } contract)
            return false;
        var project = await projects.FindAsync(contract.ProjectId, cancellation);
        var goals = await AdviceTopics.WordsAsync(db, AdvisingWord.Goal, cancellation);
        var persons = await db.Enrolments.AsNoTracking().Where(one => one.TrainingId == contract.TrainingId).OrderBy(one => one.FoldedName)
            .Select(one => new HoursSheet.Line(one.Id, one.PersonName, one.OrganisationName)).ToListAsync(cancellation);
        var meetings = await db.SupervisionMeetings.AsNoTracking().Where(one => one.ContractId == Id && one.TakenBackAt == null).OrderBy(one => one.StartsAt).ToListAsync(cancellation);
        var present = (await db.Attendances.Standing().Where(one => one.TrainingId == contract.TrainingId).Select(one => new { one.SessionId, one.EnrolmentId }).ToListAsync(cancellation))
            .ToLookup(one => one.SessionId, one => one.EnrolmentId);
        Sheet = new HoursSheet(contract, project?.Title ?? "", project?.Programme ?? "", goals.GetValueOrDefault(contract.Goal, contract.Goal), persons,
            [.. meetings.Select(one => (one, string.Join(", ", persons.Where(person => present[one.Id].Contains(person.Id)).Select(person => person.Name))))]);
        return true;
    }
}

/// <summary>A meeting as it is typed: facts only.</summary>
internal sealed class MeetingInput
{
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Hours { get; set; }
    public string? Form { get; set; }
    public string[] Present { get; set; } = [];
}

/// <summary>The hours sheet of a contract as it is printed.</summary>
internal sealed record HoursSheet(
    SupervisionContract Contract, string Project, string Programme, string Goal, IReadOnlyList<HoursSheet.Line> Persons, IReadOnlyList<(SupervisionMeeting Meeting, string Present)> Meetings)
{
    public const string View = "/Pages/Panel/Support/Supervising/_HoursSheet.cshtml";

    internal sealed record Line(Guid Id, string Name, string Institution);
}
