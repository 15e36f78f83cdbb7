using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Spojnia.Core.Access;
using Spojnia.Core.Audit;
using Spojnia.Core.Contracts;
using Spojnia.Core.Data;
using Spojnia.Core.Evidence;
using Spojnia.Core.People;
using Spojnia.Core.Ui;
using Spojnia.Support.Attending;
using Spojnia.Support.Certifying;
using Spojnia.Support.Enrolling;
using Spojnia.Support.Recording;

namespace Spojnia.Support.Pages.Panel.Support.Participants;

/// <summary>A participant: data at entry, path, papers, evidence, history. The PESEL is masked and read only with a reason.</summary>
internal sealed class ParticipantModel(SpojniaDbContext db, CallerAccessor caller, PeselReading reading, IProjectCatalogue projects) : PageModel, IRedraw
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Participation Participation { get; private set; } = null!;
    public Person Person { get; private set; } = null!;
    public ProjectCard? Project { get; private set; }
    public IReadOnlyList<Step> Path { get; private set; } = [];
    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];
    public IReadOnlyList<Line> Evidence { get; private set; } = [];

    /// <summary>Whose acts are the history of the participant.</summary>
    public IReadOnlyList<Subject> Subjects { get; private set; } = [];

    /// <summary>The number, in the one answer to the one request that asked for it.</summary>
    public string? Pesel { get; private set; }
    public bool MayReadPesel => caller.Current.Has(SupportPermissions.ReadPesel);

    public bool MayEditRecord => caller.Current.Has(RecordingPermissions.EditRecords);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation) ? Page() : NotFound();

    /// <summary>Answers without a redirect: the number must stand neither in an address nor in anything that is kept.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        if (!MayReadPesel)
            return Forbid();
        if ((Reason?.Trim().Length ?? 0) < 5)
        {
            ModelState.AddModelError(nameof(Reason), "Podaj powód odczytania numeru PESEL (co najmniej 5 znaków). Zapiszemy go w historii.");
            return Page();
        }

        Pesel = await reading.ReadAsync(Participation.PersonId, Reason, cancellation);
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task RedrawAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.Participations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, cancellation) is not { } participation)
            return false;
        Participation = participation;
        Person = await db.People.AsNoTracking().SingleAsync(one => one.Id == participation.PersonId, cancellation);
        Project = await projects.FindAsync(participation.ProjectId, cancellation);
        Path = await (
            from enrolment in db.Enrolments.AsNoTracking()
            join training in db.Trainings.AsNoTracking() on enrolment.TrainingId equals training.Id
            where enrolment.PersonId == Person.Id && training.ProjectId == participation.ProjectId
            orderby training.FirstDay
            select new Step(enrolment.Id, training.Id, training.Title, training.FirstDay, training.IsSupport, enrolment.State,
                db.Set<Attendance>().Where(one => one.EnrolmentId == enrolment.Id && one.TakenBackAt == null).Select(one => one.Day).ToList(),
                db.Set<Attendance>().Count(one => one.EnrolmentId == enrolment.Id && one.TakenBackAt != null))).ToListAsync(cancellation);
        Certificates = await db.Certificates.AsNoTracking().Where(one => one.PersonId == Person.Id && one.ProjectId == participation.ProjectId)
            .OrderBy(one => one.IssuedAt).ToListAsync(cancellation);
        var lines = await db.Evidence.AsNoTracking().Where(one => one.SubjectId == Person.Id && one.ProjectId == participation.ProjectId)
            .OrderBy(one => one.RecordedAt).ToListAsync(cancellation);
        Evidence = [.. lines.Select(line => new Line(line.Kind, line.HappenedOn, line.RecordedAt, line.SourceLink, line.CancelsId is not null, lines.Exists(other => other.CancelsId == line.Id)))];
        Subjects = [new("participation", Id), new("person", Person.Id), .. Path.Select(step => new Subject("enrolment", step.EnrolmentId)),
            .. Certificates.Select(one => new Subject("certificate", one.Id))];
        return true;
    }

    internal sealed record Step(
        Guid EnrolmentId, Guid TrainingId, string Title, DateOnly? FirstDay, bool IsSupport, EnrolmentState State, List<DateOnly> Days, int TakenBack);

    internal sealed record Line(string Kind, DateOnly HappenedOn, DateTime RecordedAt, string Link, bool Cancels, bool IsCancelled)
    {
        public string Meaning => Kind switch
        {
            EvidenceKinds.PersonSupported => "Osoba objęta wsparciem",
            EvidenceKinds.PersonQualified => "Osoba podniosła kwalifikacje lub kompetencje",
            _ => Kind,
        };
    }
}
