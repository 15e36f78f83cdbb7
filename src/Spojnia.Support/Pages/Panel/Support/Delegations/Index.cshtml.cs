using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Data;
using Spojnia.Core.Ui;
using Spojnia.Core.Ui.Lists;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Offering;

namespace Spojnia.Support.Pages.Panel.Support.Delegations;

/// <summary>The employer confirms or refuses its people's applications, one by one or several at once.</summary>
internal sealed class IndexModel(SpojniaDbContext db, CallerAccessor caller, EnrolmentAnswers answers, TimeProvider clock) : PageModel, IRedraw
{
    internal sealed record Row(Guid Id, string Person, string Position, string Training, DateOnly? FirstDay, EnrolmentState State, DelegationState Delegation, string DecidedBy, string Reason);

    internal sealed record OpenTraining(Guid Id, string Title, DateOnly? FirstDay, DateOnly? ClosesOn);

    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary><c>wszystkie</c> shows decided ones too.</summary>
    [BindProperty(SupportsGet = true, Name = "pokaz")]
    public string? Show { get; set; }

    public PageOf<Row> List { get; private set; } = null!;
    public IReadOnlyList<OpenTraining> Open { get; private set; } = [];
    public string Institution => caller.Current.OrganisationName ?? "";

    public Task OnGetAsync(int? strona, CancellationToken cancellation) => LoadAsync(strona, cancellation);

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        var ids = await ChosenAsync(cancellation);
        foreach (var id in ids)
            await answers.ConfirmDelegationAsync(id, cancellation);
        TempData["Done"] = $"Potwierdziliśmy delegowanie. Liczba osób: {ids.Count}.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation)
    {
        var ids = await ChosenAsync(cancellation);
        Refuse.If(string.IsNullOrWhiteSpace(Reason), "Podaj powód odmowy. Zobaczy go pracownik.");
        foreach (var id in ids)
            await answers.RefuseDelegationAsync(id, Reason, cancellation);
        TempData["Done"] = $"Zapisaliśmy odmowę. Liczba osób: {ids.Count}.";
        return RedirectToPage();
    }

    public Task RedrawAsync(CancellationToken cancellation) => LoadAsync(null, cancellation);

    private async Task<List<Guid>> ChosenAsync(CancellationToken cancellation)
    {
        Refuse.If(Chosen.Length == 0, "Zaznacz przynajmniej jedną osobę.");
        return await db.Enrolments.OfEmployer(caller.Current).Where(enrolment => Chosen.Contains(enrolment.Id)).Select(enrolment => enrolment.Id).ToListAsync(cancellation);
    }

    private async Task LoadAsync(int? page, CancellationToken cancellation)
    {
        var (trainings, today) = (db.Trainings, clock.Today());
        var enrolments = db.Enrolments.AsNoTracking().OfEmployer(caller.Current)
            .Where(enrolment => enrolment.Delegation != DelegationState.NotRequired || enrolment.Source == EnrolmentSource.Coordinator);
        if (Show != "wszystkie")
        {
            enrolments = enrolments.Where(enrolment => enrolment.Delegation == DelegationState.Requested
                && (enrolment.State == EnrolmentState.Submitted || enrolment.State == EnrolmentState.ToCorrect));
        }

        List = await enrolments.OrderBy(enrolment => enrolment.ReceivedAt).ThenBy(enrolment => enrolment.Id)
            .Join(trainings, enrolment => enrolment.TrainingId, training => training.Id, (enrolment, training) => new Row(enrolment.Id, enrolment.PersonName,
                enrolment.Position, training.Title, training.FirstDay, enrolment.State, enrolment.Delegation, enrolment.DelegatedByName, enrolment.DelegationReason))
            .ToPageAsync(page, cancellation: cancellation);
        Open = await db.Trainings.Where(training => training.State == TrainingState.Published && training.EnrolmentOpensOn <= today && training.EnrolmentClosesOn >= today)
            .OrderBy(training => training.EnrolmentClosesOn).ThenBy(training => training.Id)
            .Select(training => new OpenTraining(training.Id, training.Title, training.FirstDay, training.EnrolmentClosesOn)).Take(50).ToListAsync(cancellation);
    }
}
