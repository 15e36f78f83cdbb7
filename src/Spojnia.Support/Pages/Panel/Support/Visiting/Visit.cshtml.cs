using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;
using Spojnia.Support.Visiting;

namespace Spojnia.Support.Pages.Panel.Support.Visiting;

/// <summary>What belongs to a study visit alone: who has given data for the journey, seats of each JST, the report and what was learnt.</summary>
internal sealed class VisitModel(SpojniaDbContext db, CallerAccessor caller, VisitDesk desk, Core.Territory.Atlas atlas, TimeProvider clock) : PageModel, IRedraw
{
    internal sealed record Row(Guid EnrolmentId, string Name, string Institution, Guid? OwnerJstId, bool HasCard, bool WasPresent);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public string? PracticeTitle { get; set; }

    [BindProperty]
    public string? PracticePlace { get; set; }

    [BindProperty]
    public string? PracticeText { get; set; }

    [BindProperty]
    public bool ToPublish { get; set; }

    public Training Training { get; private set; } = null!;
    public SupportKind Kind { get; private set; } = null!;
    public IReadOnlyList<Row> People { get; private set; } = [];
    public IReadOnlyList<GoodPractice> Practices { get; private set; } = [];
    public VisitReport? Report { get; private set; }

    /// <summary>Shown only after the reading has been written down.</summary>
    public IReadOnlyDictionary<Guid, TravelFacts>? Facts { get; private set; }
    public DateOnly Today => clock.Today();
    public bool MaySeeTravel => caller.Current.Has(VisitingPermissions.SeeTravel);
    public bool MayReport => caller.Current.Has(VisitingPermissions.ReportVisits) && Training.State != TrainingState.Settled;

    /// <summary>People on the list by the gmina or powiat that sends them.</summary>
    public IReadOnlyList<(string Unit, int People)> Seats => [.. People.GroupBy(row => row.OwnerJstId)
        .Select(group => (group.Key is { } unit ? atlas.Find(unit, Training.FirstDay ?? Today)?.Name ?? "jednostka spoza wykazu" : "bez gminy i powiatu", group.Count())).OrderBy(pair => pair.Item1, StringComparer.CurrentCulture)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        (Text, Version) = (Report?.Text, Report?.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostTravelAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MaySeeTravel)
            return Forbid();
        Facts = await desk.ReadTravelAsync(Training, cancellation);
        (Text, Version) = (Report?.Text, Report?.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostReportAsync(CancellationToken cancellation) =>
        await ActAsync(() => desk.ReportAsync(Training, Text, Version, cancellation), "Zapisaliśmy sprawozdanie.", cancellation);

    public async Task<IActionResult> OnPostPracticeAsync(CancellationToken cancellation) =>
        await ActAsync(() => desk.DrawAsync(Training, PracticeTitle, PracticePlace, PracticeText, ToPublish, cancellation), "Zapisaliśmy dobrą praktykę.", cancellation);

    public async Task RedrawAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Version ??= Report?.Version;
    }

    private async Task<IActionResult> ActAsync(Func<Task> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!caller.Current.Has(VisitingPermissions.ReportVisits))
            return Forbid();
        await act();
        TempData["Done"] = done;
        return RedirectToPage(new { Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var visit = await db.Trainings.AsNoTracking().VisibleTo(caller.Current).SingleOrDefaultAsync(training => training.Id == Id, cancellation);
        if (visit is null)
            return false;
        (Training, Kind) = (visit, await db.KindOfAsync(visit, cancellation));
        if (!Kind.Has(SupportSteps.Travel) && !Kind.Has(SupportSteps.Report))
            return false;
        var (cards, present) = (db.TravelCards, db.Attendances.Standing());
        People = await db.Enrolments.AsNoTracking().Where(one => one.TrainingId == Id && EnrolmentStates.OnList.Contains(one.State))
            .OrderBy(one => one.FoldedName).ThenBy(one => one.Id)
            .Select(one => new Row(one.Id, one.PersonName, one.OrganisationName, one.OwnerJstId, cards.Any(card => card.EnrolmentId == one.Id), present.Any(at => at.EnrolmentId == one.Id)))
            .ToListAsync(cancellation);
        Report = await db.VisitReports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == Id, cancellation);
        Practices = await db.GoodPractices.AsNoTracking().Where(practice => practice.TrainingId == Id).OrderBy(practice => practice.AddedAt).ToListAsync(cancellation);
        return true;
    }
}
