using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.People;
using Spojnia.Core.Ui;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Privacy;

namespace Spojnia.Support.Pages.My.Support;

/// <summary>Applying for a training, completing what the employer began and correcting what staff returned.</summary>
internal sealed class EnrolModel(
    SpojniaDbContext db, CallerAccessor caller, EnrolmentDesk desk, IMembershipDirectory memberships, IOrganisationDirectory organisations, TimeProvider clock, ClauseBook clauses)
    : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EnrolInput Input { get; set; } = new();

    /// <summary>Versions of the information clauses that stood on the page.</summary>
    [BindProperty]
    public List<Guid> Clauses { get; set; } = [];

    public string Title { get; private set; } = "";
    public bool DelegationRequired { get; private set; }

    /// <summary>Support asks for all that reporting needs; a conference only for what its organiser needs.</summary>
    public bool IsSupport { get; private set; }

    /// <summary>«Wizytę studyjną»: what one signs up for.</summary>
    public string What { get; private set; } = "";
    public Person? Person { get; private set; }

    /// <summary>What staff asked to correct, or why the draft waits.</summary>
    public string Notice { get; private set; } = "";

    /// <summary>The institution that proposed the person; empty when they came by themselves.</summary>
    public string Employer { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var mine = await db.Enrolments.AsNoTracking().OwnedBy(caller.Current).SingleOrDefaultAsync(enrolment => enrolment.TrainingId == Id, cancellation);
        if (mine is not null && IsDone(mine.State))
            return RedirectToPage("/My/Support/Enrolment", new { mine.Id });
        if (mine is not null)
        {
            Input = EnrolInput.Of(mine);
            Notice = mine.State == EnrolmentState.ToCorrect ? mine.Reason : "";
        }

        if (mine is null && await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == caller.Current.PersonId, cancellation) is { } me
            && await db.ProposedTo(Id, me).AsNoTracking().FirstOrDefaultAsync(cancellation) is { } proposal)
        {
            Input = EnrolInput.Of(proposal);
            Employer = proposal.OrganisationName;
        }
        else if (mine is { Source: EnrolmentSource.Coordinator, State: EnrolmentState.Draft })
            Employer = mine.OrganisationName;

        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    /// <summary>Looks an institution up in the register; everything typed stays.</summary>
    public async Task<IActionResult> OnPostSearchAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        // A second submit is answered before anything is checked or held: the person sees the application that already stands.
        var mine = await db.Enrolments.OwnedBy(caller.Current).Where(enrolment => enrolment.TrainingId == Id)
            .Select(enrolment => new { enrolment.Id, enrolment.State }).SingleOrDefaultAsync(cancellation);
        if (mine is not null && IsDone(mine.State))
            return RedirectToPage("/My/Support/Enrolment", new { mine.Id });

        Person = await db.People.FindAsync([caller.Current.PersonId ?? Guid.Empty], cancellation);
        IsSupport = await db.Trainings.Where(training => training.Id == Id).Select(training => training.IsSupport).SingleOrDefaultAsync(cancellation);
        var identity = Person?.IsIdentified == true || !IsSupport ? Identity.AlreadyKnown : Input.ReadIdentity(ModelState, clock.Today());
        var form = IsSupport ? Input.ReadForm(ModelState) : Input.ReadGuest(ModelState);
        if (!ModelState.IsValid)
            return await LoadAsync(cancellation) ? Page() : NotFound();

        await clauses.RecordAsync(Id, Clauses, form, cancellation);
        var (id, outcome) = await desk.SubmitAsync(Id, identity, form, cancellation);
        TempData["Done"] = outcome switch
        {
            SubmitOutcome.Received => "Przyjęliśmy Twoje zgłoszenie.",
            SubmitOutcome.Corrected => "Przyjęliśmy poprawione zgłoszenie.",
            SubmitOutcome.IdentityAsked => "Zapisaliśmy Twoje dane. Zanim przyjmiemy zgłoszenie, pracownik centrum musi sprawdzić numer PESEL i odezwie się do Ciebie.",
            _ => null,
        };
        return RedirectToPage("/My/Support/Enrolment", new { id });
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private static bool IsDone(EnrolmentState state) =>
        state is not (EnrolmentState.Draft or EnrolmentState.ToCorrect) && !EnrolmentStates.Withdrawn.Contains(state);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var kinds = db.SupportKinds;
        var training = await db.Trainings.AsNoTracking().Published().Where(training => training.Id == Id)
            .Select(training => new { training.Title, training.DelegationRequired, training.IsSupport, What = kinds.Where(kind => kind.Code == training.KindCode).Select(kind => kind.Accusative).First() })
            .SingleOrDefaultAsync(cancellation);
        if (training is null)
            return false;
        (Title, DelegationRequired, IsSupport, What) = (training.Title, training.DelegationRequired, training.IsSupport, training.What);
        Person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == caller.Current.PersonId, cancellation);
        var ids = new List<Guid>();
        if (caller.Current.PersonId is { } personId)
            ids.AddRange((await memberships.OfPersonAsync(personId, cancellation)).Select(membership => membership.OrganisationId));
        if (Guid.TryParse(Input.Organisation, out var chosen))
            ids.Add(chosen);
        var cards = (await organisations.FindAsync(ids.Distinct().ToList(), cancellation)).Values.ToList();
        if (Input.OrganisationText is { Length: > 2 } text)
            cards.AddRange(await organisations.SearchAsync(text, 10, cancellation));
        Institutions = [.. cards.DistinctBy(card => card.Id).Select(card => new SelectListItem($"{card.Name}, {card.Place}", card.Id.ToString()))];
        Input.Organisation ??= Institutions.Count > 0 ? Institutions[0].Value : IsSupport ? EnrolInput.OtherInstitution : EnrolInput.NoInstitution;
        Input.Relation ??= nameof(WorkRelation.Employee);
        return true;
    }
}
